using System.Collections.Frozen;
using Bot.Search.Languages;
using Bot.Search.Naming;
using Bot.Search.Querying.Scoping;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Ranking;

/// <summary>
/// Puts what the asking side of an interview says behind what anybody answers: the question of a presenter holds the words of the
/// topic more often than the answer does. Their labels are data (questions/presenters).
/// </summary>
internal static class PresentersLast
{
    private static readonly FrozenSet<string> Labels = KnownLanguages.Asked.Lines("questions/presenters").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first hits with those of presenters behind the others; the order is else unchanged.</summary>
    public static Task<IReadOnlyList<UtteranceHit>> ArrangeAsync(QuestionScope scope, IReadOnlyList<UtteranceHit> hits, CancellationToken cancellationToken) =>
        FirstHits.BehindAsync(scope, hits, IsPresenter, cancellationToken);

    /// <summary>True for the words of somebody who is printed by the label of who asks.</summary>
    public static bool IsPresenter(Passage unit) =>
        unit.Quote?.Attribution.Speaker is { } speaker && NameFolding.Words(speaker.Name) is [var label] && Labels.Contains(label);
}
