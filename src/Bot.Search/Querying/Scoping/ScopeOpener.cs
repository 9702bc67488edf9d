using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Scoping;

/// <summary>Brings a question's filters into the words of the index.</summary>
internal sealed class ScopeOpener(SpeakerFinder speakers)
{
    private const int MaxPage = 10_000;

    public async Task<QuestionScope> OpenAsync(IIndexSnapshot snapshot, QuestionFilters filters, CancellationToken cancellationToken)
    {
        filters = filters with
        {
            Limit = Math.Clamp(filters.Limit, 1, QuestionFilters.MaxLimit),
            Page = Math.Clamp(filters.Page, 1, MaxPage),
        };
        // Words that an edit took out were printed all the same: they are found, and marked as removed.
        var index = new CoverageFilter { After = filters.After, Before = filters.Before, Kinds = Kinds(filters.Kind), IncludeRemoved = true };
        var isOutletSure = true;
        if (!string.IsNullOrWhiteSpace(filters.Outlet))
        {
            var outlets = await snapshot.ListOutletsAsync(cancellationToken);
            (var named, isOutletSure) = OutletNames.Find(filters.Outlet, outlets.Select(outlet => outlet.Name));
            index = index with { Outlets = named };
        }
        if (!string.IsNullOrWhiteSpace(filters.Speaker))
            index = index with { Speakers = Keys(await speakers.FindAsync(snapshot, filters.Speaker, cancellationToken)) };
        var counts = await snapshot.CountAsync(index, cancellationToken);
        return new QuestionScope
        {
            Snapshot = snapshot,
            Filters = filters,
            Index = index,
            Counts = counts,
            Blocked = isOutletSure ? await BlockedAsync(snapshot, index, counts, cancellationToken) : NotFoundReason.AmbiguousOutlet,
        };
    }

    /// <summary>The same question with dates and outlets that were found in its text; what was given as a filter stays.</summary>
    public static async Task<QuestionScope> NarrowAsync(QuestionScope scope, CoverageFilter index, CancellationToken cancellationToken)
    {
        var counts = await scope.Snapshot.CountAsync(index, cancellationToken);
        var blocked = counts.Articles == 0 ? NotFoundReason.FilteredOut : scope.Blocked;
        return scope with { Index = index, Counts = counts, Blocked = blocked };
    }

    private static async Task<NotFoundReason?> BlockedAsync(
        IIndexSnapshot snapshot, CoverageFilter index, CoverageCounts counts, CancellationToken cancellationToken)
    {
        if (counts.Articles == 0)
        {
            var all = await snapshot.CountAsync(CoverageFilter.None, cancellationToken);
            return all.Articles == 0 ? NotFoundReason.NoCoverage : NotFoundReason.FilteredOut;
        }
        return index.Speakers is { Count: 0 } ? NotFoundReason.UnknownSpeaker : null;
    }

    private static PassageKind[]? Kinds(QuoteKind? kind) => kind switch
    {
        null => null,
        QuoteKind.Direct => [PassageKind.Direct],
        QuoteKind.Mixed => [PassageKind.Mixed],
        _ => [PassageKind.Indirect],
    };

    private static List<SpeakerKey> Keys(IReadOnlyList<SpeakerEntry> found) => found.Select(entry => entry.Key).ToList();
}
