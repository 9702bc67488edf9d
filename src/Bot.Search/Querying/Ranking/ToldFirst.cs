using System.Collections.Frozen;
using Bot.Search.Languages;
using Bot.Search.Naming;
using Bot.Search.Querying.Scoping;

namespace Bot.Search.Querying.Ranking;

/// <summary>
/// Puts what tells a time before what tells none for who asks when, and what tells a place for who asks where. The words that tell them
/// are data (words/time-telling, words/before-places).
/// </summary>
internal static class ToldFirst
{
    private static readonly FrozenSet<string> Times = KnownLanguages.Asked.Lines("words/time-telling").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> BeforePlaces = KnownLanguages.Asked.Lines("words/before-places").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first hits with those whose sentence tells a time before the others; the order is else unchanged.</summary>
    public static Task<IReadOnlyList<UtteranceHit>> TimesAsync(QuestionScope scope, IReadOnlyList<UtteranceHit> hits, CancellationToken cancellationToken) =>
        FirstHits.BeforeAsync(scope, hits, unit => TellsTime(unit.Context.In(unit.Article.Text)), cancellationToken);

    /// <summary>Those hits whose sentence tells a time.</summary>
    public static Task<IReadOnlyList<UtteranceHit>> OnlyTimesAsync(QuestionScope scope, IReadOnlyList<UtteranceHit> hits, CancellationToken cancellationToken) =>
        FirstHits.OnlyAsync(scope, hits, unit => TellsTime(unit.Context.In(unit.Article.Text)), cancellationToken);

    /// <summary>The same for places.</summary>
    public static Task<IReadOnlyList<UtteranceHit>> PlacesAsync(QuestionScope scope, IReadOnlyList<UtteranceHit> hits, CancellationToken cancellationToken) =>
        FirstHits.BeforeAsync(scope, hits, unit => TellsPlace(unit.Context.In(unit.Article.Text)), cancellationToken);

    private static bool TellsTime(string sentence)
    {
        for (var at = sentence.IndexOf(':', StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(':', at + 1))
        {
            // "17:52"
            if (at > 0 && at + 1 < sentence.Length && char.IsAsciiDigit(sentence[at - 1]) && char.IsAsciiDigit(sentence[at + 1]))
                return true;
        }
        return NameFolding.Words(sentence).Any(word => Times.Contains(word) || Times.Contains(word.TrimEnd('s')) || IsDay(word));
    }

    // "the 24th", "2019"
    private static bool IsDay(string word) =>
        char.IsAsciiDigit(word[0]) && (word.EndsWith("th", StringComparison.Ordinal) || word.EndsWith("st", StringComparison.Ordinal) || word.EndsWith("nd", StringComparison.Ordinal) || word.EndsWith("rd", StringComparison.Ordinal)
            || (word.Length == 4 && word.StartsWith("19", StringComparison.Ordinal)) || (word.Length == 4 && word.StartsWith("20", StringComparison.Ordinal)));

    // "at the Halden Road substation"
    private static bool TellsPlace(string sentence)
    {
        var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at + 1 < words.Length; at++)
        {
            if (BeforePlaces.Contains(words[at].ToLowerInvariant()) && (char.IsUpper(words[at + 1][0]) || (words[at + 1] == "the" && at + 2 < words.Length && char.IsUpper(words[at + 2][0]))))
                return true;
        }
        return false;
    }
}
