using System.Text;
using Bot.Search.Ingestion;

namespace Bot.Testing;

/// <summary>An intake that reads nothing but remembers what it was to read.</summary>
public sealed class NoIngest : IIngestService
{
    /// <summary>Why it takes nothing in; null when it does.</summary>
    public IntakeClosedException? Closed { get; init; }

    public List<string> Targets { get; } = [];

    public List<string> Forgotten { get; } = [];

    public Task<IngestReport> IngestAsync(
        IReadOnlyList<string> targets, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        if (Closed is not null)
            return Task.FromException<IngestReport>(Closed);
        Targets.AddRange(targets);
        return Task.FromResult(new IngestReport(
            [.. targets.Select(target => new IngestItem(target, IngestOutcome.Added, null, "A title", 3, null))]));
    }

    /// <summary>Files that were to be read, with their text.</summary>
    public List<(string Name, string Text)> Files { get; } = [];

    public int MaxFileBytes { get; init; } = 10 * 1024 * 1024;

    public Task<IngestReport> IngestFilesAsync(IReadOnlyList<GivenFile> files, CancellationToken cancellationToken)
    {
        Files.AddRange(files.Select(file => (file.Name, Encoding.UTF8.GetString(file.Bytes.Span))));
        return Task.FromResult(new IngestReport(
            [.. files.Select(file => new IngestItem(file.Name, IngestOutcome.Added, null, "A title", 3, null))]));
    }

    public Task<bool> ForgetAsync(string addressOrId, CancellationToken cancellationToken)
    {
        if (Closed is not null)
            return Task.FromException<bool>(Closed);
        Forgotten.Add(addressOrId);
        return Task.FromResult(true);
    }

    /// <summary>What extracting anew comes to, and when.</summary>
    public Task<int> Rebuilding { get; init; } = Task.FromResult(0);

    public Task<int> RebuildStaleAsync(int? most, IProgress<IngestProgress>? progress, CancellationToken cancellationToken) => Rebuilding.WaitAsync(cancellationToken);
}
