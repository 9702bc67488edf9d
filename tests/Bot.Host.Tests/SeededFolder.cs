using Bot.Testing;

namespace Bot.Host.Tests;

/// <summary>A data folder that the tests of a class share; its first start reads the seeds.</summary>
public sealed class SeededFolder : IDisposable
{
    private readonly TempFolder _folder = new();

    internal Task<Run> Run(params string[] arguments) => Tests.Run.Of(_folder, "", arguments);

    internal Task<Run> Talk(string lines) => Tests.Run.Of(_folder, lines, "console");

    public void Dispose() => _folder.Dispose();
}
