namespace Bot.Search.Reading.Provenance;

/// <summary>Texts of one page are compared by their letters and digits: blanks, marks and case differ between its title, headings and data.</summary>
internal static class PlainLetters
{
    /// <summary>The letters and digits of a text, in its own case.</summary>
    public static string Of(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>True when two texts have the same ones in whatever case.</summary>
    public static bool Same(string one, string other) => Of(one).Equals(Of(other), StringComparison.OrdinalIgnoreCase);
}
