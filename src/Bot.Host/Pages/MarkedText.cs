using System.Globalization;
using Bot.Search.Domain;
using Bot.Search.Querying.Pages;

namespace Bot.Host.Pages;

/// <summary>The stored text in paragraphs, with every quote marked; between the paragraphs shown a sign for those left out.</summary>
internal static class MarkedText
{
    public static void Render(HtmlWriter main, ArticlePage page, bool wholeText)
    {
        var text = page.Article.Text;
        var shown = wholeText ? [new TextSpan(0, text.Length)] : Paragraphs(page.Quotes);
        if (shown.Count == 0)
        {
            main.Element("p", "No quote was found in this article.", "note");
            return;
        }
        main.Element("div", [("class", "text")], box =>
        {
            var last = 0;
            var sweep = new QuoteSweep(page.Quotes);
            foreach (var part in shown)
            {
                if (!string.IsNullOrWhiteSpace(text[last..part.Start]))
                    Gap(box);
                foreach (var paragraph in Lines(text, part))
                    box.Element("p", line => Marked(line, text, paragraph, page.Quotes, sweep));
                last = part.End;
            }
            if (!string.IsNullOrWhiteSpace(text[last..]))
                Gap(box);
        });
    }

    private static void Gap(HtmlWriter box) =>
        box.Element("p", [("class", "gap"), ("role", "img"), ("aria-label", "Text left out")], gap => gap.Text("···"));

    /// <summary>The paragraphs around the quotes, joined where they meet.</summary>
    internal static IReadOnlyList<TextSpan> Paragraphs(IReadOnlyList<PageQuote> quotes)
    {
        var joined = new List<TextSpan>();
        foreach (var span in quotes.Select(quote => quote.Paragraph).Order())
        {
            if (joined.Count > 0 && span.Start <= joined[^1].End)
                joined[^1] = new TextSpan(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            else
                joined.Add(span);
        }
        return joined;
    }

    private static IEnumerable<TextSpan> Lines(string text, TextSpan part)
    {
        for (var start = part.Start; start < part.End;)
        {
            var length = text.AsSpan(start, part.End - start).IndexOf('\n');
            var end = length < 0 ? part.End : start + length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
                yield return new TextSpan(start, end);
            start = end + 1;
        }
    }

    /// <summary>Parts inside a quote are marked and named by it, its first part carries the anchor, its last the number of its note.</summary>
    private static void Marked(HtmlWriter line, string text, TextSpan span, IReadOnlyList<PageQuote> quotes, QuoteSweep sweep)
    {
        foreach (var part in sweep.Parts(span))
        {
            var covering = sweep.Covering(part);
            var begun = covering.Select(index => quotes[index]).Where(quote => quote.Pieces[0].Start == part.Start).ToList();
            var anchors = begun.Select(AnchorOf).ToList();
            foreach (var quote in begun)
                line.Element("span", [("id", OlderAnchorOf(quote))]);
            foreach (var anchor in anchors.Skip(1))
                line.Element("span", [("id", anchor)]);
            if (covering.Count == 0)
                line.Text(part.In(text));
            else
                line.Element("mark", [("id", anchors.FirstOrDefault()), ("class", string.Join(' ', covering.Select(index => AnchorOf(quotes[index]))))], mark => mark.Text(part.In(text)));
            foreach (var index in covering.Where(index => quotes[index].Pieces[^1].End == part.End))
                Note(line, quotes[index]);
        }
    }

    private static void Note(HtmlWriter line, PageQuote quote)
    {
        var label = NumberOf(quote);
        line.Element("sup", sup => sup.Element("a", [("href", "#" + NoteOf(quote)), ("aria-label", $"Quote {label}: {quote.Speaker.Name ?? "speaker unknown"}")], link => link.Text(label)));
    }

    /// <summary>The number that a quote is shown and linked by, from 1.</summary>
    internal static string NumberOf(PageQuote quote) => (quote.Ordinal + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>"quote-5": where citations lead.</summary>
    internal static string AnchorOf(PageQuote quote) => "quote-" + NumberOf(quote);

    /// <summary>"q4": where older citations lead.</summary>
    private static string OlderAnchorOf(PageQuote quote) => "q" + quote.Ordinal.ToString(CultureInfo.InvariantCulture);

    internal static string NoteOf(PageQuote quote) => "note-" + NumberOf(quote);
}
