using Bot.Search.Domain;
using Bot.Search.Extraction.Lexicon;

namespace Bot.Search.Extraction.Texts;

/// <summary>Builds the text layer of an article or of bare text.</summary>
internal static class TextLayerBuilder
{
    /// <summary>The headline is looked for among the first paragraphs only.</summary>
    private const int HeadlineParagraphs = 4;

    /// <param name="article">An article.</param>
    /// <param name="words">The words of its language.</param>
    public static TextLayer Build(Article article, Vocabulary words) =>
        Build(new Source(article.Text, article.Boilerplate, article.Title) { Turns = article.Turns, IsTimed = article.Landmarks is [{ Kind: LandmarkKind.Second }, ..] }, words);

    /// <param name="text">Any text.</param>
    /// <param name="boilerplate">Spans to leave out: sorted, without overlap.</param>
    /// <param name="title">A paragraph near the start that repeats it is left out; empty when unknown.</param>
    /// <param name="words">The words of its language.</param>
    public static TextLayer Build(string text, IReadOnlyList<TextSpan> boilerplate, string title, Vocabulary words) => Build(new Source(text, boilerplate, title), words);

    private static TextLayer Build(Source source, Vocabulary words)
    {
        var (text, boilerplate, title) = source;
        var spans = ParagraphSplitter.Split(text, boilerplate);
        var headline = title.AsSpan().Trim();
        // What comes again further down is the name of who speaks, however the text begins.
        if (headline.Length > 0 && !spans.Skip(HeadlineParagraphs).Any(span => text.AsSpan(span.Start, span.Length).Equals(title.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            for (var i = Math.Min(HeadlineParagraphs, spans.Count) - 1; i >= 0; i--)
            {
                if (text.AsSpan(spans[i].Start, spans[i].Length).Equals(headline, StringComparison.OrdinalIgnoreCase))
                    spans.RemoveAt(i);
            }
        }
        var tokenizer = new Tokenizer(text, words.Texts);
        var tokens = new List<Token>(text.Length / 5 + 8);
        var ends = new int[spans.Count];
        for (var i = 0; i < spans.Count; i++)
        {
            tokenizer.Append(tokens, spans[i].Start, spans[i].End);
            ends[i] = tokens.Count;
        }
        var flat = tokens.ToArray();
        var quotations = QuotationMap.Find(text, flat, ends, words.Texts);
        var splitter = new SentenceSplitter(text, flat, words.Texts);
        var sentences = new List<TextSentence>();
        var paragraphs = new List<TextParagraph>(ends.Length);
        var first = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            if (ends[i] == first)
                continue;
            var firstSentence = sentences.Count;
            splitter.Split(sentences, new SentenceSplitter.Range(first, ends[i], paragraphs.Count));
            paragraphs.Add(new TextParagraph(first, ends[i], firstSentence, sentences.Count));
            first = ends[i];
        }
        return new TextLayer(text, flat, [.. sentences], [.. paragraphs], quotations) { Words = words, Turns = source.Turns, IsTimed = source.IsTimed };
    }

    private sealed record Source(string Text, IReadOnlyList<TextSpan> Boilerplate, string Title)
    {
        public IReadOnlyList<SpokenTurn> Turns { get; init; } = [];

        public bool IsTimed { get; init; }
    }
}
