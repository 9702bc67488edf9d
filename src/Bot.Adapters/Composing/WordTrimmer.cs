using Bot.Adapters.Messaging;
using Bot.Search.Domain;

namespace Bot.Adapters.Composing;

/// <summary>Shortens words around what matters in them; "…" marks each cut.</summary>
internal static class WordTrimmer
{
    /// <summary>What <paramref name="text"/> and its highlights become in at most <paramref name="characters"/>, marks included.</summary>
    public static (string Text, IReadOnlyList<TextSpan> Highlights) Trim(
        string text, IReadOnlyList<TextSpan> highlights, int characters)
    {
        if (text.Length <= characters)
            return (text, highlights);
        var room = Math.Max(1, characters - 2 * (Texts.Ellipsis.Length + 1));
        var window = Window(text, highlights, room);
        var head = window.Start > 0 ? Texts.Ellipsis + " " : "";
        var tail = window.End < text.Length ? " " + Texts.Ellipsis : "";
        var shift = head.Length - window.Start;
        var inside = highlights
            .Where(span => span.Overlaps(window))
            .Select(span => new TextSpan(Math.Max(span.Start, window.Start) + shift, Math.Min(span.End, window.End) + shift));
        return (head + window.In(text) + tail, [.. inside]);
    }

    // Begins a little before the first match, so that the reader sees what leads to it.
    private static TextSpan Window(string text, IReadOnlyList<TextSpan> highlights, int room)
    {
        var first = highlights.Count > 0 ? highlights[0].Start : 0;
        var start = Math.Min(Math.Max(0, first - room / 3), text.Length - room);
        start = StartOfWord(text, start, first);
        var end = TextCut.EndOfWord(text, start, Math.Min(text.Length, start + room));
        return new TextSpan(start, end);
    }

    private static int StartOfWord(string text, int start, int limit)
    {
        if (start == 0)
            return 0;
        var space = text.IndexOf(' ', start - 1);
        if (space >= 0 && space < limit)
            return space + 1;
        return char.IsLowSurrogate(text[start]) ? start - 1 : start;
    }
}
