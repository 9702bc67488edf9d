using System.Text;

namespace Bot.Host.Tests;

/// <summary>Splits a command line as a shell does, as far as the README needs it: words, "double" and 'single' quotation marks.</summary>
internal static class ShellWords
{
    public static IReadOnlyList<string> Split(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        char? open = null;
        var started = false;
        foreach (var letter in line)
        {
            if (open is null && letter == ' ')
            {
                if (started)
                    words.Add(word.ToString());
                word.Clear();
                started = false;
                continue;
            }
            started = true;
            if (letter == open)
                open = null;
            else if (open is null && letter is ('"' or '\''))
                open = letter;
            else
                word.Append(letter);
        }
        if (started)
            words.Add(word.ToString());
        return words;
    }
}
