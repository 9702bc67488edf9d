using System.Buffers;

namespace Bot.Search.Reading.Boilerplate;

/// <summary>Lines made of a date: "Published: March 16, 2022 at 10:03 GMT", "3 min read".</summary>
internal static class DateLines
{
    private const int MaxLength = 120;
    private const int MaxOtherWords = 1;

    private static readonly SearchValues<char> DateShape = SearchValues.Create("0123456789-/.:TZ+ ");

    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length > MaxLength || LineShape.Words(line) < 2)
            return DateOnlyShape(line);
        int dates = 0, others = 0;
        var digits = false;
        foreach (var part in line.Split(' '))
        {
            var word = line[part].Trim(".,:;|()[]-–—•·/ \t\u00A0");
            if (word.IsEmpty)
                continue;
            if (char.IsAsciiDigit(word[0]))
                digits = true;
            else if (BoilerplateLexicon.DateWords.Contains(word.ToString()))
                dates++;
            else
                others++;
        }
        return digits && others <= MaxOtherWords && (dates > others || (dates == 0 && others == 0));
    }

    private static bool DateOnlyShape(ReadOnlySpan<char> line) =>
        line.Length is >= 8 and <= 30 && char.IsAsciiDigit(line[0]) && !line.ContainsAnyExcept(DateShape);
}
