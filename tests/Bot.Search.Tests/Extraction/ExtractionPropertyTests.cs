using Bot.Search.Domain;
using Bot.Search.Extraction;
using Bot.Testing;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search.Tests.Extraction;

/// <summary>What holds for any text, however odd.</summary>
public sealed class ExtractionPropertyTests
{
    private const int Times = 150;

    /// <summary>Bits of news and of trouble; strung together they reach marks, cues and speakers that random characters do not.</summary>
    private static readonly string[] Bits =
    [
        "\"", "“", "”", "‘", "’", "'", "''", "«", "„", "— ", "-- ", ", ", ". ", "? ", "… ", ": ", "\n", "\n\n", "\r\n", "\t", "\0", "\u200b",
        "he said ", "said Mr. Dorn ", "according to the ministry", "She added: ", "that ", "Vale told reporters ", "MARSH: ", "who ",
        "the talks ", "are over ", "no-fly zone ", "Łódź ", "🙂", "👩‍👩‍👧", "\ud83d", "\udc4d", "שלום ", "مرحبا ", "e\u0301", "5 p.m. ", "(", ")", "U.S. ", "’s ",
    ];

    private static readonly IArticleExtractor Extractor =
        new ServiceCollection().AddBotSearch().BuildServiceProvider().GetRequiredService<IArticleExtractor>();

    [Fact]
    public void Any_string_gives_sentences_and_quotes_that_lie_in_it() =>
        Properties.Holds(ArbMap.Default.ArbFor<string>(), text => Holds(text ?? string.Empty), Times);

    [Fact]
    public void Any_string_of_news_and_trouble_gives_sentences_and_quotes_that_lie_in_it() =>
        Properties.Holds(Gen.ArrayOf(Gen.Elements(Bits)).ToArbitrary(), bits => Holds(string.Concat(bits)), Times);

    [Fact]
    public void The_same_text_gives_the_same_quotes()
    {
        const string Text = "\"We are done,\" said Ada Dorn. \"Nobody asked us.\" Later she told the council that the money was gone.";

        var first = Extractor.Extract(Article(Text)).Quotes.Select(quote => quote.Attribution);

        Assert.Equal(first, Extractor.Extract(Article(Text)).Quotes.Select(quote => quote.Attribution));
    }

    private static bool Holds(string text)
    {
        var extracted = Extractor.Extract(Article(text));
        var whole = new TextSpan(0, text.Length);
        var sentences = extracted.Sentences.Select(sentence => sentence.Span).ToList();
        var pieces = extracted.Quotes.SelectMany(quote => quote.Pieces).ToList();
        return sentences.Concat(pieces).Concat(Parts(extracted)).All(span => whole.Contains(span) && !CutsPair(text, span))
            && Ordered(sentences) && Ordered(pieces) && pieces.TrueForAll(piece => piece.Length > 0)
            && extracted.Quotes.All(quote => quote.Attribution is { Confidence: >= 0 and <= 1 } by && by.Mention is null == by.Speaker is null);
    }

    private static IEnumerable<TextSpan> Parts(ExtractedArticle extracted) => extracted.Quotes
        .SelectMany(quote => new[] { quote.Attribution.Mention?.Span, quote.Attribution.Cue, quote.Attribution.Speaker?.RoleSpan })
        .OfType<TextSpan>();

    private static bool Ordered(List<TextSpan> spans) => spans.Zip(spans.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);

    private static bool CutsPair(string text, TextSpan span) =>
        span.Length > 0 && (IsInPair(text, span.Start) || IsInPair(text, span.End));

    private static bool IsInPair(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);

    private static Article Article(string text) => new()
    {
        Id = new ArticleId("any"),
        Outlet = "Any",
        Title = string.Empty,
        Text = text,
        ContentHash = string.Empty,
        IngestedAt = DateTimeOffset.UnixEpoch,
    };
}
