using Bot.Search.Domain;

namespace Bot.Search.Reading;

/// <summary>
/// Lines such as "Title: …" at the top of a text file, with or without "---" fences. They count only when the first
/// line is one of them and at least two stand together, so that an article that opens "Moscow: …" is left alone.
/// </summary>
/// <param name="Details">What the lines say.</param>
/// <param name="Span">The lines themselves; null when there are none.</param>
/// <param name="BadDate">What they give for the date when that is none; else null.</param>
internal sealed record FrontMatter(SourceDetails Details, TextSpan? Span, string? BadDate)
{
    private const string Fence = "---";
    private const int MaxLines = 40;

    public static FrontMatter Read(string text)
    {
        var details = SourceDetails.None;
        var position = 0;
        string? badDate = null;
        var known = 0;
        var fenced = false;
        var end = 0;
        for (var number = 0; number < MaxLines && position < text.Length; number++)
        {
            var line = LineAt(text, position, out var next);
            if (line.Trim() is Fence)
            {
                if (number > 0 && !fenced)
                    break;
                end = position + line.Length;
                if (number > 0)
                    break;
                fenced = true;
            }
            else if (TryRead(line, ref details, ref badDate))
            {
                known++;
                end = position + line.Length;
            }
            else if (!fenced)
            {
                break;
            }
            position = next;
        }
        return known >= (fenced ? 1 : 2) ? new FrontMatter(details, new TextSpan(0, end), badDate) : new FrontMatter(SourceDetails.None, null, null);
    }

    private static ReadOnlySpan<char> LineAt(string text, int position, out int next)
    {
        var rest = text.AsSpan(position);
        var end = rest.IndexOf('\n');
        next = end < 0 ? text.Length : position + end + 1;
        return (end < 0 ? rest : rest[..end]).TrimEnd('\r');
    }

    private static bool TryRead(ReadOnlySpan<char> line, ref SourceDetails details, ref string? badDate)
    {
        var colon = line.IndexOf(':');
        if (colon <= 0)
            return false;
        var value = line[(colon + 1)..].Trim().Trim('"').ToString();
        if (value.Length == 0)
            return false;
        switch (line[..colon].Trim().ToString().ToUpperInvariant())
        {
            case "TITLE" or "HEADLINE":
                details = details with { Title = value };
                return true;
            case "OUTLET" or "SOURCE" or "PUBLISHER":
                details = details with { Outlet = value };
                return true;
            case "URL" or "LINK" or "CANONICAL":
                details = details with { Url = CanonicalUrl.Parse(value) };
                return true;
            case "DATE" or "PUBLISHED":
                details = details with { Published = PublishedAt.Parse(value) };
                badDate = details.Published is null ? value : badDate;
                return true;
            case "AUTHOR" or "BYLINE":
                details = details with { Byline = value };
                return true;
            default:
                return false;
        }
    }
}
