namespace Bot.Adapters.Messaging;

/// <summary>A file that came with a message and still lies on the platform.</summary>
/// <param name="Reference">By which its platform gives it out: letters, digits and slashes, opaque to all others.</param>
/// <param name="Name">As its owner called it; any text is allowed.</param>
/// <param name="MediaType">As the platform says; null where it does not.</param>
/// <param name="Bytes">Its size; null where the platform does not say.</param>
public sealed record AttachedFile(string Reference, string Name, string? MediaType, int? Bytes);

/// <summary>Gets files that lie on a platform. One for each platform.</summary>
internal interface IAttachedFiles
{
    /// <summary>As <see cref="IncomingMessage.Platform"/>.</summary>
    string Platform { get; }

    /// <summary>The file behind a reference, from the platform's own hosts only; what goes wrong is a value.</summary>
    /// <param name="asked">The message that asks for it.</param>
    /// <param name="reference">As in <see cref="AttachedFile.Reference"/>.</param>
    /// <param name="mostBytes">Nothing larger is taken.</param>
    /// <param name="cancellationToken">Nobody waits any more.</param>
    Task<FetchedFile> FetchAsync(IncomingMessage asked, string reference, int mostBytes, CancellationToken cancellationToken);
}

/// <summary>A file that was got, or not.</summary>
/// <param name="Name">As its owner called it; the reference where that is not known.</param>
/// <param name="Content">All of it; null when it was not got.</param>
/// <param name="Fault">Why it was not got; null when it was.</param>
internal sealed record FetchedFile(string Name, byte[]? Content, FileFault? Fault)
{
    public static FetchedFile Got(string name, byte[] content) => new(name, content, null);

    public static FetchedFile Not(string name, FileFault fault) => new(name, null, fault);
}

/// <summary>Why a file was not got from its platform.</summary>
internal enum FileFault
{
    /// <summary>Deleted, or never there.</summary>
    NotThere,

    /// <summary>It lies with somebody else, and the platform only links to it.</summary>
    Elsewhere,

    TooLarge,

    /// <summary>The bot may not read files there.</summary>
    NotPermitted,

    /// <summary>The platform did not answer, or with something else.</summary>
    NotGiven,
}
