using System.Diagnostics;
using Bot.Search.Analyzing;
using Bot.Search.Indexing;
using Bot.Search.Naming;

namespace Bot.Search.Querying.Completing;

/// <summary>Reads completions from the speaker directory and the vocabulary of one snapshot.</summary>
internal sealed class CoverageCompletion(IIndexReader reader) : ICoverageCompletion
{
    public async Task<IReadOnlyList<string>> CompleteAsync(
        CompletionKind kind, string typed, int limit, CancellationToken cancellationToken)
    {
        await using var snapshot = await reader.OpenAsync(cancellationToken);
        return kind switch
        {
            CompletionKind.Speaker => await SpeakersAsync(snapshot, typed, limit, cancellationToken),
            CompletionKind.Outlet => await OutletsAsync(snapshot, typed, limit, cancellationToken),
            CompletionKind.Topic => await TopicsAsync(snapshot, typed, limit, cancellationToken),
            _ => throw new UnreachableException(kind.ToString()),
        };
    }

    private static async Task<IReadOnlyList<string>> SpeakersAsync(
        IIndexSnapshot snapshot, string typed, int limit, CancellationToken cancellationToken)
    {
        var speakers = await snapshot.FindByPrefixAsync(NameFolding.Fold(typed.Trim()), limit, cancellationToken);
        return [.. speakers.Select(speaker => speaker.Name).Distinct(StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<string>> OutletsAsync(
        IIndexSnapshot snapshot, string typed, int limit, CancellationToken cancellationToken)
    {
        var wanted = LetterFolding.Fold(typed.Trim());
        var outlets = await snapshot.ListOutletsAsync(cancellationToken);
        return
        [
            .. outlets.Where(outlet => LetterFolding.Fold(outlet.Name).Contains(wanted, StringComparison.Ordinal))
                .OrderByDescending(outlet => outlet.Articles)
                .ThenBy(outlet => outlet.Name, StringComparer.Ordinal)
                .Select(outlet => outlet.Name)
                .Take(limit),
        ];
    }

    // The words before the last stay as they were typed.
    private static async Task<IReadOnlyList<string>> TopicsAsync(
        IIndexSnapshot snapshot, string typed, int limit, CancellationToken cancellationToken)
    {
        var begin = typed.LastIndexOf(' ') + 1;
        var prefix = LetterFolding.Fold(typed[begin..]);
        if (prefix.Length == 0)
            return [];
        var words = await snapshot.FindWordsAsync(prefix, limit, cancellationToken);
        return [.. words.Select(word => typed[..begin] + word.Word).Distinct(StringComparer.Ordinal)];
    }
}
