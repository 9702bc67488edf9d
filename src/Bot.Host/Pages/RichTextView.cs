using Bot.Adapters.Messaging;

namespace Bot.Host.Pages;

/// <summary>Runs of text with their looks.</summary>
internal static class RichTextView
{
    private static readonly (RunStyles Style, string Element)[] Elements =
    [
        (RunStyles.Inserted, "ins"), (RunStyles.Deleted, "del"), (RunStyles.Code, "code"), (RunStyles.Bold, "mark"), (RunStyles.Italic, "em"),
    ];

    public static void Render(HtmlWriter writer, RichText text)
    {
        foreach (var run in text.Runs)
            Wrap(writer, run, 0);
    }

    private static void Wrap(HtmlWriter writer, TextRun run, int index)
    {
        if (index == Elements.Length)
            Lines(writer, run);
        else if (run.Style.HasFlag(Elements[index].Style))
            writer.Element(Elements[index].Element, inner => Wrap(inner, run, index + 1));
        else
            Wrap(writer, run, index + 1);
    }

    private static void Lines(HtmlWriter writer, TextRun run)
    {
        var lines = run.Text.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            if (index > 0)
                writer.Element("br", []);
            if (run.Link is { } link)
                writer.Link(link.OriginalString, lines[index]);
            else
                writer.Text(lines[index]);
        }
    }
}
