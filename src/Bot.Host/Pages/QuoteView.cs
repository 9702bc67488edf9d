using Bot.Adapters.Messaging;

namespace Bot.Host.Pages;

/// <summary>One quote with its sources.</summary>
internal static class QuoteView
{
    public static void Render(HtmlWriter main, MessageBlock.QuoteBlock quote, PageProofs proofs) => main.Element("article", [("class", "quote")], box =>
    {
        if (quote.Label is { } label)
            box.Element("p", label, "label");
        if (quote.Speaker is { } speaker)
        {
            box.Element("h2", heading =>
            {
                if (proofs.SpeakerPage(speaker) is { } page)
                    heading.Link(page, speaker);
                else
                    heading.Text(speaker);
                if (quote.Role is { } role)
                    heading.Text(", ").Element("span", role, "role");
            });
        }
        box.Element("blockquote", words =>
        {
            words.Text(quote.IsVerbatim ? "“" : "");
            RichTextView.Render(words, quote.Words);
            words.Text(quote.IsVerbatim ? "”" : "");
        });
        foreach (var remark in new[] { quote.KindNote, quote.Caution })
        {
            if (remark is not null)
                box.Element("p", remark, "note");
        }
        foreach (var variant in quote.Variants)
            box.Element("p", [("class", "variant")], text => Variant(text, variant));
        box.Element("p", quote.Summary, "meta");
        box.Element("ul", list => Sources(list, quote.Sources, proofs));
    });

    public static void Sources(HtmlWriter list, IReadOnlyList<SourceLine> sources, PageProofs proofs)
    {
        foreach (var source in sources)
            list.Element("li", item => Source(item, source, proofs));
    }

    private static void Variant(HtmlWriter text, WordingVariant variant)
    {
        text.Element("span", string.Join(", ", variant.Outlets) + ": ", "meta");
        RichTextView.Render(text, variant.Text);
    }

    private static void Source(HtmlWriter item, SourceLine source, PageProofs proofs)
    {
        item.Element("strong", source.Outlet);
        var facts = new[] { source.Published?.Day, source.Byline, source.Remark }.Where(fact => !string.IsNullOrEmpty(fact));
        item.Element("span", string.Concat(facts.Select(fact => ", " + fact)), "meta");
        item.Element("span", source.Title, "title");
        var proof = proofs.PageOf(source.Link) ?? source.Proof?.AbsoluteUri;
        if (proof is not null)
            item.Link(proof, "In the stored text");
        if (proof is not null && source.Link is not null)
            item.Text(" · ");
        if (source.Link is { } link)
            item.Link(link.OriginalString, "At the outlet");
    }
}

/// <summary>A passage that is no quote, for visitors who may not see whole texts: where it stands, and none of its words.</summary>
internal static class PassageView
{
    /// <summary>Begins what a link says about the words it lands on (https://wicg.github.io/scroll-to-text-fragment/).</summary>
    private const string Directive = ":~:";

    public static void Render(HtmlWriter main, MessageBlock.QuoteBlock passage) => main.Element("ul", [("class", "passages")], list =>
    {
        foreach (var source in passage.Sources)
            list.Element("li", item => Source(item, source));
    });

    private static void Source(HtmlWriter item, SourceLine source)
    {
        item.Text("A passage at ").Element("strong", source.Outlet);
        if (source.Published is { } published)
            item.Text($", {published.Day}");
        if (source.Link is { } link)
            item.Text(": ").Link(Address(link), "read it there");
        item.Element("span", source.Title, "title");
    }

    private static string Address(Uri link)
    {
        var address = link.OriginalString;
        var directive = address.IndexOf(Directive, StringComparison.Ordinal);
        return directive < 0 ? address : address[..directive].TrimEnd('#');
    }
}
