using Bot.Search.Analyzing;
using Bot.Search.Indexing;

namespace Bot.Search.Querying.Topics;

/// <summary>Turns a topic into a query: analysed by the index's own analyser, with synonyms and hyphen forms beside each word.</summary>
internal sealed class TopicQueryBuilder(ITermAnalyzer analyzer, SynonymTable synonyms)
{
    private const int MaxPhraseForms = 8;

    public TopicQuery Build(Topic topic)
    {
        var words = topic.Words.Select(Analyze).Where(word => word.Terms.Count > 0).ToList();
        if (words.Exists(word => !IsStop(word)))
            words.RemoveAll(IsStop);
        var parts = Group(words).Concat(topic.Phrases.Select(Phrase).OfType<TopicPart>()).DistinctBy(part => Key(part.Forms[0])).ToList();
        var excluded = topic.Excluded.Select(Analyze).Where(word => word.Terms.Count > 0).Select(word => (IndexQuery)new IndexQuery.MustNot(TopicPart.QueryOf(FormsOf(word))));
        return new TopicQuery(parts, [.. excluded]);
    }

    /// <summary>A part for each word of a text that carries meaning; no groups, no phrases.</summary>
    public TopicQuery BuildFromWords(string text) => Build(TopicParser.Parse(text) with { Phrases = [], Excluded = [] });

    // Words that together are a member of a synonym group ("united nations") are one part.
    private IEnumerable<TopicPart> Group(List<TypedWord> words)
    {
        for (var at = 0; at < words.Count;)
        {
            var length = LongestGroup(words, at);
            if (length == 1)
                yield return Part(words[at].Typed, FormsOf(words[at]));
            else
                yield return Part(Join(words, at, length), WithSynonyms([.. words.Skip(at).Take(length).SelectMany(word => word.Terms)]));
            at += length;
        }
    }

    private int LongestGroup(List<TypedWord> words, int at)
    {
        for (var length = Math.Min(synonyms.LongestMember, words.Count - at); length > 1; length--)
        {
            var terms = words.Skip(at).Take(length).SelectMany(word => word.Terms).ToList();
            if (synonyms.For(terms).Count > 0)
                return length;
        }
        return 1;
    }

    private List<IReadOnlyList<string>> FormsOf(TypedWord word)
    {
        var forms = WithSynonyms(word.Terms);
        if (word.Joined is { } joined)
            forms.AddRange(WithSynonyms([joined]));
        return [.. forms.DistinctBy(Key)];
    }

    private List<IReadOnlyList<string>> WithSynonyms(IReadOnlyList<string> terms) => [terms, .. synonyms.For(terms)];

    private TopicPart? Phrase(string phrase)
    {
        var terms = analyzer.Analyze(phrase).Where(token => !token.Joined).Select(token => token.Term).ToList();
        return terms.Count == 0 ? null : Part(phrase, [.. PhraseForms(terms).Take(MaxPhraseForms)]);
    }

    // "12 percent" also as "12 per cent": one stretch at a time is written otherwise.
    private IEnumerable<IReadOnlyList<string>> PhraseForms(List<string> terms)
    {
        yield return terms;
        for (var at = 0; at < terms.Count; at++)
        {
            for (var length = Math.Min(synonyms.LongestMember, terms.Count - at); length > 0; length--)
            {
                foreach (var other in synonyms.For(terms.GetRange(at, length)))
                    yield return [.. terms[..at], .. other, .. terms[(at + length)..]];
            }
        }
    }

    private static TopicPart Part(string label, IReadOnlyList<IReadOnlyList<string>> forms) => new(label, TopicPart.QueryOf(forms), forms);

    private TypedWord Analyze(string word)
    {
        var tokens = analyzer.Analyze(word);
        var joined = tokens.FirstOrDefault(token => token.Joined).Term;
        return new TypedWord(word, [.. tokens.Where(token => !token.Joined).Select(token => token.Term)], joined);
    }

    // "Who owns the firm": the verb is no "own".
    private bool IsStop(TypedWord word) => word.Terms.All(analyzer.IsStopTerm) && (StopWords.Contains(word.Typed) || word.Terms is not [var term] || !word.Typed.Equals($"{term}s", StringComparison.OrdinalIgnoreCase));

    private static string Join(List<TypedWord> words, int at, int length) => string.Join(' ', words.Skip(at).Take(length).Select(word => word.Typed));

    private static string Key(IReadOnlyList<string> terms) => string.Join(' ', terms);

    /// <summary>A typed word: its terms, several when hyphens hold it together, and then their joined form.</summary>
    private sealed record TypedWord(string Typed, IReadOnlyList<string> Terms, string? Joined);
}
