namespace Bot.Search.Reading.Boilerplate;

/// <summary>
/// Runs of short lines that read as headlines: menus, "more news", related articles. Text that is wrapped at a fixed
/// width also has lines without an end; there only whole blocks count.
/// </summary>
internal static class LinkListRules
{
    private const int MinRun = 3;
    private const int MinLooseRun = 4;
    private const int MinHeadRun = 6;
    private const int MaxWords = 20;

    public static void Mark(TextLines lines, BoilerplateMarks found)
    {
        MarkBlocks(lines, found);
        if (!IsWrapped(lines))
            MarkRuns(lines, found);
    }

    private static void MarkBlocks(TextLines lines, BoilerplateMarks found)
    {
        for (var start = 0; start < lines.Count;)
        {
            var end = lines.EndOfBlock(start);
            var needed = start < lines.FirstProse ? MinHeadRun : MinRun;
            if (end - start >= needed && AllHeadlines(lines, start, end))
                MarkAll(start, end, found);
            start = end;
        }
    }

    /// <summary>Below the last sentence a list may have blank lines between its entries.</summary>
    private static void MarkRuns(TextLines lines, BoilerplateMarks found)
    {
        var start = lines.FirstProse + 1;
        for (var index = start; index <= lines.Count; index++)
        {
            if (index < lines.Count && (found.HasLine(index) || IsHeadline(lines[index])) && (index > lines.LastProse || !lines.StartsBlock(index)))
                continue;
            if (index - start >= MinLooseRun)
                MarkAll(start, index, found);
            start = index + 1;
        }
    }

    private static bool AllHeadlines(TextLines lines, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (!IsHeadline(lines[index]))
                return false;
        }
        return true;
    }

    private static void MarkAll(int start, int end, BoilerplateMarks found)
    {
        for (var index = start; index < end; index++)
            found.AddLine(index);
    }

    private static bool IsHeadline(ReadOnlySpan<char> line) =>
        (char.IsUpper(line[0]) || char.IsAsciiDigit(line[0]) || line[0] is '\'' or '‘') &&
        !LineShape.EndsAsSentence(line) && line[^1] is not ':' && line.IndexOfAny("\"“”") < 0 && LineShape.Words(line) <= MaxWords;

    /// <summary>True when many lines inside blocks stop in mid-sentence near one width.</summary>
    private static bool IsWrapped(TextLines lines)
    {
        int open = 0, inside = 0;
        for (var index = 0; index + 1 < lines.Count; index++)
        {
            if (lines.StartsBlock(index + 1))
                continue;
            inside++;
            if (lines[index].Length is >= 45 and <= 100 && !LineShape.EndsAsSentence(lines[index]) && char.IsLower(lines[index + 1][0]))
                open++;
        }
        return open >= 3 && open * 3 >= inside;
    }
}
