using Bot.Search.Domain;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Names;

/// <summary>Turns a named speaker into what the product shows: the fullest name and the role, as printed.</summary>
internal static class SpeakerText
{
    /// <summary>The speaker with the name and role of the article.</summary>
    public static Speaker Of(TextLayer text, NamedSpeaker speaker)
    {
        var name = Printed(text, text.SpanOf(speaker.Fullest.First, speaker.Fullest.End));
        var role = RoleOf(speaker);
        var kind = speaker.Kind switch
        {
            NameKind.Body => SpeakerKind.Organisation,
            NameKind.Place => SpeakerKind.Place,
            _ => SpeakerKind.Person,
        };
        return new Speaker(name, role is null ? null : Printed(text, role.Span), role?.Span, kind);
    }

    /// <summary>The words of a span with each run of white space as one blank.</summary>
    public static string Printed(TextLayer text, TextSpan span)
    {
        var printed = span.In(text.Text);
        return printed.AsSpan().IndexOfAny("\n\r\t\u00a0") < 0 && !printed.Contains("  ", StringComparison.Ordinal)
            ? printed
            : string.Join(' ', printed.Split([' ', '\n', '\r', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));
    }

    // The first role of at least two words; roles before the name go first, a bare "President" is better than none.
    private static PrintedRole? RoleOf(NamedSpeaker speaker)
    {
        PrintedRole? best = null;
        foreach (var role in speaker.Roles)
            if (best is null || Rank(role) > Rank(best))
                best = role;
        return best;
    }

    private static int Rank(PrintedRole role) => (role.Words.Count > 1 ? 2 : 0) + (role.BeforeName ? 1 : 0);
}
