using System.Globalization;
using Bot.Adapters.Messaging;
using Bot.Search.Indexing;
using Bot.Search.Storing;

namespace Bot.Host.Health;

/// <summary>Whether store and index are as they were written.</summary>
internal sealed class StorageCheck(IStoreCare store, IIndexCare index, CheckDepth depth)
{
    private const int MostNamed = 5;

    public async Task<IReadOnlyList<CheckResult>> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            var state = await index.DescribeAsync(cancellationToken);
            return [await WritableAsync(cancellationToken), await FilesAsync(state, cancellationToken), .. await RowsAsync(cancellationToken)];
        }
        catch (CoverageUnusableException unusable)
        {
            return [new CheckResult(CheckState.Wrong, unusable.Message)];
        }
    }

    private async Task<CheckResult> WritableAsync(CancellationToken cancellationToken)
    {
        if (store.IsReadOnly)
            return new CheckResult(CheckState.Warning, "The store can be asked but not written: give this user the right to write to the data folder.");
        await store.ProbeAsync(cancellationToken);
        return new CheckResult(CheckState.Good, "The store takes a write.");
    }

    private async Task<CheckResult> FilesAsync(IndexState state, CancellationToken cancellationToken)
    {
        if (await index.FindDamageAsync(cancellationToken) is { } damage)
        {
            // The next look has it made anew, from a store that is whole.
            var made = await index.DescribeAsync(cancellationToken);
            return new CheckResult(CheckState.Warning, string.Create(
                CultureInfo.InvariantCulture, $"The index was damaged ({damage}) and was made anew from the store: {made.Passages:N0} passages."));
        }
        return new CheckResult(CheckState.Good, string.Create(
            CultureInfo.InvariantCulture, $"The index is whole: {state.Passages:N0} passages in {state.Segments} segments, change {state.Sequence:N0} of the store."));
    }

    private async Task<IReadOnlyList<CheckResult>> RowsAsync(CancellationToken cancellationToken)
    {
        if (!depth.IsDeep)
        {
            return store.Damaged.Count == 0
                ? []
                : [new CheckResult(CheckState.Wrong, Damaged(store.Damaged.Count, store.Damaged.Select(id => id.Value)))];
        }
        var faults = await store.CheckAsync(cancellationToken);
        return faults.Count == 0
            ? [new CheckResult(CheckState.Good, "Every row of the store is as it was written.")]
            : [new CheckResult(CheckState.Wrong, Damaged(faults.Count, faults))];
    }

    private static string Damaged(int count, IEnumerable<string> names) => string.Create(
        CultureInfo.InvariantCulture,
        $"{count:N0} stored things are damaged and left out of answers: {string.Join(", ", names.Take(MostNamed))}{(count > MostNamed ? ", …" : "")}. Ingest the articles again, or bring the store back from a copy.");
}

/// <summary>How far doctor looks; set by its verb before the checks run.</summary>
internal sealed class CheckDepth
{
    /// <summary>Every row of the store, and not only whether it opens.</summary>
    public bool IsDeep { get; set; }
}
