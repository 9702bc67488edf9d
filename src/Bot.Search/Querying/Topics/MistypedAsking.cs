using System.Collections.Frozen;
using Bot.Search.Analyzing;
using Bot.Search.Indexing;
using Bot.Search.Languages;
using Bot.Search.Languages.Defining;
using Bot.Search.Naming;

namespace Bot.Search.Querying.Topics;

/// <summary>
/// Mends the words by which a question asks: "wat did teh mayor sayd", "waht dose she think", "whcih papers". A mistyped small word names
/// nothing, and taken for a word of the topic it would be one that no article has.
/// </summary>
internal sealed class MistypedAsking(ITermAnalyzer analyzer, WordVectors vectors)
{
    private const int Shortest = 2;
    private const int Longest = 12;

    // One letter wrong makes another word of a very short one; two of them only change places.
    private const int ShortestWithSlip = 3;

    // In this order: of two that are as near the small word is meant.
    private static readonly string[] Asking = [.. KnownLanguages.Asked.Lines("questions/stopwords").Concat(KnownLanguages.Asked.Lines("questions/request-words")).Concat(KnownLanguages.Asked.Lines("speech/cue-verbs")).Where(IsPlain).Distinct(StringComparer.Ordinal)];

    private static readonly FrozenSet<string> Known = Asking.Concat(KnownLanguages.Asked.Lines("questions/hurried").Select(line => line.Split('|')[0])).ToFrozenSet(StringComparer.Ordinal);

    private static readonly WordSections Classes = KnownLanguages.Asked.Sections("questions/clause-words");
    private static readonly WordSet Questions = Classes.AnyCase("questions");
    private static readonly string[] Auxiliaries = [.. Classes.WordsOf("auxiliaries")];

    /// <summary>The text with such words mended; unchanged where each word is one of the language, of the coverage, or a name.</summary>
    public async Task<string> MendAsync(IVocabulary vocabulary, string text, CancellationToken cancellationToken)
    {
        if (text.Any(QuotationMarks.IsDouble))
            return text;
        var words = text.Split(' ');
        for (var at = 0; at < words.Length; at++)
        {
            var bare = words[at].TrimEnd('?', '!', '.', ',', ':', ';');
            var typed = at == 0 ? bare.ToLowerInvariant() : bare;
            if (typed.Length is < Shortest or > Longest || !IsPlain(typed) || Known.Contains(typed))
                continue;
            if ((Exchanged(words, at, typed) ?? await MeantAsync(vocabulary, typed, cancellationToken)) is { } meant)
                words[at] = meant + words[at][bare.Length..];
        }
        return string.Join(' ', words);
    }

    // "Waht dose she think": a word of the language in the place of an auxiliary, which has its letters.
    private static string? Exchanged(string[] words, int at, string typed) =>
        at == 0 || Questions.Contains(words[at - 1]) ? Array.Find(Auxiliaries, word => word.Length > Shortest && IsExchanged(typed, word)) : null;

    private async Task<string?> MeantAsync(IVocabulary vocabulary, string typed, CancellationToken cancellationToken)
    {
        // "Wher" lacks a letter before it has a wrong one.
        var meant = Array.Find(Asking, word => IsExchanged(typed, word)) ?? Array.Find(Asking, word => word.Length != typed.Length && IsSlip(typed, word)) ?? Array.Find(Asking, word => IsSlip(typed, word));
        if (meant is null || vectors.Knows(typed) || analyzer.TermOf(typed) is not { } term)
            return null;
        return (await vocabulary.CountPassagesAsync([term], cancellationToken))[0] == 0 ? meant : null;
    }

    private static bool IsExchanged(string typed, string word) =>
        typed.Length == word.Length && typed != word && Misspellings.Distance(typed, word, 1) == 1 && typed.Order().SequenceEqual(word.Order());

    private static bool IsSlip(string typed, string word) =>
        Math.Min(typed.Length, word.Length) >= ShortestWithSlip && typed[0] == word[0] && Misspellings.Distance(typed, word, 1) == 1;

    private static bool IsPlain(string word) => word.All(char.IsAsciiLetterLower);
}
