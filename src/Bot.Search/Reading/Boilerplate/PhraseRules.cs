namespace Bot.Search.Reading.Boilerplate;

/// <summary>Lines known by fixed phrases: advertisements, invitations to read, sign up and share, legal notes.</summary>
internal static class PhraseRules
{
    private const int MaxWholeLine = 80;
    private const int MaxInvitationWords = 40;
    private const int MaxOpening = 60;

    public static void Mark(TextLines lines, BoilerplateMarks found)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            if (IsSeparator(lines[index]) || IsFixed(lines[index]) || IsInvitation(lines[index]) || IsLegal(lines[index]))
                found.AddLine(index);
        }
    }

    private static bool IsSeparator(ReadOnlySpan<char> line) => line.Length <= 80 && line.Trim("-_*#=~•·. –—|<>").IsEmpty;

    private static bool IsFixed(ReadOnlySpan<char> line) =>
        line.Length <= MaxWholeLine && BoilerplateLexicon.WholeLines.Contains(BoilerplateLexicon.Letters(line));

    private static bool IsInvitation(ReadOnlySpan<char> line)
    {
        var opening = line.TrimStart("[(>»•*- ")[..];
        if (opening.Length == 0 || LineShape.Words(line) > MaxInvitationWords)
            return false;
        var head = opening[..Math.Min(opening.Length, MaxOpening)];
        foreach (var start in BoilerplateLexicon.LineStarts)
        {
            if (head.StartsWith(start, StringComparison.OrdinalIgnoreCase) && EndsWord(opening, start))
                return true;
        }
        return false;
    }

    private static bool EndsWord(ReadOnlySpan<char> line, string start) =>
        line.Length == start.Length || !char.IsLetterOrDigit(start[^1]) || !char.IsLetterOrDigit(line[start.Length]);

    private static bool IsLegal(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("©") || line.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase) || StartsWithCopyright(line))
            return true;
        var phrases = 0;
        foreach (var phrase in BoilerplateLexicon.Legal)
        {
            if (line.Contains(phrase, StringComparison.OrdinalIgnoreCase) && ++phrases == 2)
                return true;
        }
        return phrases == 1 && LineShape.Words(line) <= 12 && line.Contains("all rights reserved", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"Copyright 2022 …" and "Copyright © …", not "Copyright law was changed".</summary>
    private static bool StartsWithCopyright(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("copyright", StringComparison.OrdinalIgnoreCase))
            return false;
        var rest = line["copyright".Length..].TrimStart(" :");
        return rest.StartsWith("©") || rest.StartsWith("(c)", StringComparison.OrdinalIgnoreCase) || (rest.Length >= 4 && char.IsAsciiDigit(rest[0]));
    }
}
