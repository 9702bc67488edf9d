using System.Text;
using Bot.Search.Domain;
using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Names;
using Bot.Search.Extraction.Speakers;
using Bot.Search.Extraction.Texts;
using Bot.Search.Languages;
using Bot.Testing;

namespace Bot.Search.Tests.Extraction.Names;

/// <summary>
/// Texts of our own in several house styles, each mention marked with whom it stands for:
/// <c>[mention => Name]</c>, <c>[mention => Name / role]</c>, alternatives split by <c>|</c>.
/// </summary>
public sealed class MarkedSpeakersTests
{
    [Theory]
    [InlineData("british")]
    [InlineData("wire")]
    [InlineData("americans")]
    [InlineData("family")]
    [InlineData("transliterated")]
    public void Every_marked_mention_stands_for_whom_the_mark_says(string file)
    {
        var (text, marks) = Read(File.ReadAllText(RepositoryRoot.File("tests", "Bot.Search.Tests", "Extraction", "Names", "Marked", file + ".txt")));
        var layer = TextLayerBuilder.Build(text, [], "", Vocabulary.Of(KnownLanguages.English));

        var speakers = new ArticleSpeakers().Resolve(layer, [.. marks.Select(mark => Mention(layer, mark.Span))]);

        var wrong = marks.Zip(speakers, (mark, speaker) => (mark, speaker.Speaker)).Where(pair => !Agrees(pair.mark.Expected, pair.Item2))
            .Select(pair => $"{pair.mark.Span.In(text)} => {pair.Item2.Name} / {pair.Item2.Role}, not {pair.mark.Expected}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static bool Agrees(string expected, Speaker speaker)
    {
        var parts = expected.Split(" / ");
        var names = parts[0].Split('|', StringSplitOptions.TrimEntries);
        return names.Contains(speaker.Name) && (parts.Length == 1 || parts[1] == speaker.Role);
    }

    private static SpeakerMentionCandidate Mention(TextLayer layer, TextSpan span) =>
        new(layer.TokenAt(span.Start), layer.TokenAt(span.End - 1) + 1, span, QuoteAround(layer, span));

    // A mention inside quotation marks has its own quote elsewhere; the words around it stand in the marks.
    private static TextSpan QuoteAround(TextLayer layer, TextSpan span)
    {
        var sentence = layer.Sentences[layer.SentenceOf(layer.TokenAt(span.Start))];
        foreach (var quotation in layer.Quotations)
            if (quotation.FirstToken >= sentence.FirstToken && quotation.EndToken <= sentence.EndToken && quotation.EndToken > quotation.FirstToken
                && !layer.SpanOf(quotation.FirstToken, quotation.EndToken).Contains(span))
                return layer.SpanOf(quotation.FirstToken, quotation.EndToken);
        return new TextSpan(0, 0);
    }

    private static (string Text, List<(TextSpan Span, string Expected)> Marks) Read(string marked)
    {
        var text = new StringBuilder();
        var marks = new List<(TextSpan, string)>();
        var at = 0;
        while (marked.IndexOf('[', at) is var open and >= 0)
        {
            text.Append(marked, at, open - at);
            var close = marked.IndexOf(']', open);
            var parts = marked[(open + 1)..close].Split(" => ");
            marks.Add((new TextSpan(text.Length, text.Length + parts[0].Length), parts[1]));
            text.Append(parts[0]);
            at = close + 1;
        }
        return (text.Append(marked, at, marked.Length - at).ToString(), marks);
    }
}
