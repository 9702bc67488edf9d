using System.Text;

namespace Bot.Adapters.Composing;

/// <summary>Makes text from people and from news harmless to show: no control or direction characters, no pings.</summary>
internal static class SafeText
{
    // Stands behind the sign that would make a mention; without width, so the text still reads the same.
    private const char Breaker = '\u200B';

    private const char Joiner = '\u2060';

    /// <summary>One line: control characters, line breaks and runs of white space become single spaces.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
                AppendSpace(clean);
            else if (!IsDirection(rune.Value))
                clean.Append(rune);
        }
        return clean.ToString().TrimEnd();
    }

    /// <summary>
    /// The text with mentions of people, groups and channels broken, also one that would go on in a following run;
    /// addresses of mail stay. Length may grow.
    /// </summary>
    public static string Defuse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAny('@', '<'))
            return text;
        var safe = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            safe.Append(text[i]);
            if (Starts(text, i))
                safe.Append(Breaker);
        }
        return safe.ToString();
    }

    /// <summary>
    /// The text with control characters as spaces and characters that turn the direction of what follows as invisible
    /// ones. The length stays, so offsets into the text still hold.
    /// </summary>
    public static string Flat(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Any(c => IsDirection(c) || char.IsControl(c))
            ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : IsDirection(c) ? Joiner : c))
            : text;
    }

    /// <summary>Flat and without pings: for names, titles and other short texts of the coverage.</summary>
    public static string Label(string text) => Defuse(Flat(text));

    private static bool Starts(string text, int at) => text[at] switch
    {
        '@' => at == 0 || !char.IsLetterOrDigit(text[at - 1]),
        '<' => at + 1 == text.Length || "@!#:atA/".Contains(text[at + 1], StringComparison.Ordinal),
        _ => false,
    };

    private static void AppendSpace(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ')
            text.Append(' ');
    }

    // Embeddings, overrides, isolates and marks of direction, zero-width space, byte order mark. The joiners stay:
    // Persian words and emoji need them.
    private static bool IsDirection(int c) =>
        c is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200B or 0x200E or 0x200F or 0x061C or 0xFEFF;
}
