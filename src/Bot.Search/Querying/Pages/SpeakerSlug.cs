using System.Text;
using Bot.Search.Analyzing;

namespace Bot.Search.Querying.Pages;

/// <summary>A speaker's name as the end of an address that people can read: "Jarosław Kaczyński" is "jaroslaw-kaczynski".</summary>
public static class SpeakerSlug
{
    /// <summary>Small letters, digits and single hyphens; empty for a name in other letters than Latin ones.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var slug = new StringBuilder(name.Length);
        foreach (var letter in LetterFolding.Fold(name))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (char.IsLetterOrDigit(letter))
                return "";
            else if (letter is not ('\'' or '\u2019') && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString().TrimEnd('-');
    }
}
