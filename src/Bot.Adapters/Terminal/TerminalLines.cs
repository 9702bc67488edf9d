using System.Text;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Terminal;

/// <summary>Breaks rich text into lines of a width, between words; a word longer than a line stays whole.</summary>
internal sealed class TerminalLines(TerminalStyle style)
{
    private sealed record Piece(string Text, RunStyles Look);

    /// <summary>The text with <paramref name="first"/> before its first line and <paramref name="next"/> before the others.</summary>
    public IEnumerable<string> Wrap(RichText text, string first, string next)
    {
        var line = new StringBuilder(first);
        var width = CellWidth.Of(first);
        var empty = true;
        foreach (var word in Words(text))
        {
            var size = word.Sum(piece => CellWidth.Of(piece.Text));
            var isBreak = word is [{ Text: "\n" }];
            if (isBreak || (!empty && width + 1 + size > style.Width))
            {
                yield return line.ToString();
                line.Clear().Append(next);
                width = CellWidth.Of(next);
                empty = true;
            }
            if (isBreak)
                continue;
            if (!empty)
            {
                line.Append(' ');
                width++;
            }
            foreach (var piece in word)
                line.Append(Ansi.Run(piece.Text, piece.Look, style));
            width += size;
            empty = false;
        }
        yield return line.ToString();
    }

    // A word may change its look in the middle ("cease" bold, "fire" plain): it is a list of pieces.
    private IEnumerable<List<Piece>> Words(RichText text)
    {
        var word = new List<Piece>();
        foreach (var run in text.Runs)
        {
            foreach (var (part, isGap) in Split(Ansi.Marked(run, style)))
            {
                if (!isGap)
                {
                    word.Add(new Piece(part, run.Style));
                    continue;
                }
                if (word.Count > 0)
                    yield return word;
                word = [];
                if (part == "\n")
                    yield return [new Piece(part, RunStyles.Plain)];
            }
        }
        if (word.Count > 0)
            yield return word;
    }

    private static IEnumerable<(string Part, bool IsGap)> Split(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (' ' or '\n'))
                continue;
            if (i > start)
                yield return (text[start..i], false);
            yield return (text[i] == '\n' ? "\n" : " ", true);
            start = i + 1;
        }
        if (start < text.Length)
            yield return (text[start..], false);
    }
}
