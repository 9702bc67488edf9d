namespace Bot.Search.Reading.Boilerplate;

/// <summary>What can be told of a line by its outside.</summary>
internal static class LineShape
{
    /// <summary>True when the line stops as a sentence or a quotation does.</summary>
    public static bool EndsAsSentence(ReadOnlySpan<char> line)
    {
        var rest = line.TrimEnd().TrimEnd("\"'”’»)]");
        return rest.Length > 0 && rest[^1] is '.' or '!' or '…' or ';' or ',';
    }

    /// <summary>Number of runs of characters between white space.</summary>
    public static int Words(ReadOnlySpan<char> line)
    {
        var words = 0;
        var inside = false;
        foreach (var letter in line)
        {
            var space = char.IsWhiteSpace(letter);
            if (!space && !inside)
                words++;
            inside = !space;
        }
        return words;
    }
}
