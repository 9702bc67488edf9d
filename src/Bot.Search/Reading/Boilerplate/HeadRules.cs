namespace Bot.Search.Reading.Boilerplate;

/// <summary>What stands above the reporting: masthead, the headline again, lines of dates, author lines.</summary>
internal static class HeadRules
{
    private const int HeadLines = 12;
    private const int MaxHeadWords = 16;
    private const int MaxBehindTitle = 40;

    public static void Mark(TextLines lines, BoilerplateInput input, BoilerplateMarks found)
    {
        var title = MarkTitle(lines, input, found);
        var end = Math.Min(Math.Max(lines.FirstProse, 0), Math.Min(lines.Count, HeadLines));
        for (var index = 0; index < end; index++)
        {
            if (index < title ? IsMasthead(lines[index]) : IsHeadNote(lines[index], input))
                found.AddLine(index);
        }
        for (var index = Math.Max(end, lines.LastProse + 1); index < lines.Count; index++)
        {
            if (DateLines.Is(lines[index]) || IsAuthorLine(lines[index], input.Byline))
                found.AddLine(index);
        }
    }

    /// <summary>Index of the headline's last repetition at the top; -1 when the text does not repeat it.</summary>
    private static int MarkTitle(TextLines lines, BoilerplateInput input, BoilerplateMarks found)
    {
        var title = BoilerplateLexicon.Letters(input.Title);
        var last = -1;
        if (title.Length < 8)
            return last;
        for (var index = 0; index < Math.Min(lines.Count, HeadLines); index++)
        {
            if (!RepeatsTitle(lines[index], title, input))
                continue;
            found.AddLine(index);
            last = index;
        }
        return last;
    }

    private static bool RepeatsTitle(ReadOnlySpan<char> line, string title, BoilerplateInput input)
    {
        if (line.Length > input.Title.Length + MaxBehindTitle)
            return false;
        var letters = BoilerplateLexicon.Letters(line);
        if (letters == title)
            return true;
        // "Headline | Outlet", as page titles have it.
        return letters.StartsWith(title, StringComparison.Ordinal) && letters[title.Length..] == BoilerplateLexicon.Letters(input.Outlet);
    }

    private static bool IsMasthead(ReadOnlySpan<char> line) =>
        LineShape.Words(line) <= MaxHeadWords && !LineShape.EndsAsSentence(line);

    private static bool IsHeadNote(ReadOnlySpan<char> line, BoilerplateInput input)
    {
        if (LineShape.Words(line) > MaxHeadWords || LineShape.EndsAsSentence(line))
            return false;
        return DateLines.Is(line) || IsAuthorLine(line, input.Byline) ||
            BoilerplateLexicon.Letters(line) == BoilerplateLexicon.Letters(input.Outlet) ||
            (line.StartsWith(input.Outlet, StringComparison.OrdinalIgnoreCase) && line[input.Outlet.Length..].TrimStart() is ['-' or '–' or '—' or '|' or ':', ..]);
    }

    private static bool IsAuthorLine(ReadOnlySpan<char> line, string? byline)
    {
        if (byline is not null && BoilerplateLexicon.Letters(line) == BoilerplateLexicon.Letters(byline))
            return true;
        if (LineShape.Words(line) > MaxHeadWords || LineShape.EndsAsSentence(line))
            return false;
        // "BY MR. JONES:" names who asks in the record of a hearing.
        return (line.StartsWith("By ") || line.StartsWith("BY ")) && line.Length > 4 && char.IsUpper(line[3]) && line.TrimEnd()[^1] != ':';
    }
}
