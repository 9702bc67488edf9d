using System.Collections.Concurrent;

namespace Bot.Testing;

/// <summary>A file that lies on a platform.</summary>
/// <param name="Name">As its owner called it.</param>
/// <param name="Content">What is given out.</param>
/// <param name="Type">As the platform says.</param>
public sealed record LoopbackFile(string Name, byte[] Content, string Type = "text/plain")
{
    /// <summary>The size that the platform tells; null for the true one.</summary>
    public int? Size { get; init; }

    /// <summary>Where the platform says that it lies; null for where it does.</summary>
    public string? Url { get; init; }

    /// <summary>Where a request for it is sent on to; null for nowhere.</summary>
    public string? RedirectTo { get; init; }

    /// <summary>The permissions that came with each request; "" for none.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();
}
