using System.Text;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>Takes <c>name:value</c> pairs out of a text. What stands in quotation marks and unknown names stay text.</summary>
internal static class OptionScanner
{
    private const int MaxNameLength = 12;

    public static (string Text, IReadOnlyDictionary<string, string> Options) Scan(string text, CommandSpec command)
    {
        var rest = new StringBuilder(text.Length);
        var options = new Dictionary<string, string>();
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == ' ')
            {
                rest.Append(text[at++]);
                continue;
            }
            if (OptionAt(text, at, command) is { } option)
                at = TakeValue(text, at + option.Written + 1, value => options[option.Name] = value);
            else
                at = CopyToken(text, at, rest);
        }
        return (Tidy(rest.ToString()), options);
    }

    /// <summary>Whether a mark of the text never closes: it would close with a mark that is written behind the text.</summary>
    public static bool IsOpen(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = PhraseEnd(text, at);
            if (end == 0 && QuotationMarks.Contains(text[at]))
                return true;
            at = end > 0 ? end : Math.Max(WordEnd(text, at), at + 1);
        }
        return false;
    }

    private static (string Name, int Written)? OptionAt(string text, int at, CommandSpec command)
    {
        var window = text.AsSpan(at, Math.Min(MaxNameLength + 1, text.Length - at));
        var colon = window.IndexOf(':');
        if (colon < 1 || !char.IsLetter(window[0]))
            return null;
        var option = command.Find(window[..colon].ToString());
        return option is null or { IsSubject: true } ? null : (option.Name, colon);
    }

    // "outlet:"The Straits Times"", "outlet:Antiwar.com" and "outlet: Antiwar.com" all give a value.
    private static int TakeValue(string text, int at, Action<string> take)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        if (at == text.Length)
            return at;
        if (QuotationMarks.Contains(text[at]) && QuotationMarks.Next(text, at + 1) is var close and > 0)
        {
            take(text[(at + 1)..close].Trim());
            return close + 1;
        }
        var space = text.IndexOf(' ', at);
        var end = space < 0 ? text.Length : space;
        var value = text[at..end].Trim(QuotationMarks.All.ToCharArray());
        if (value.Length > 0)
            take(value);
        return end;
    }

    // A phrase is copied whole, so that "he said: kind:of" keeps its words; a mark that never closes is a letter.
    private static int CopyToken(string text, int at, StringBuilder rest)
    {
        var end = PhraseEnd(text, at) is var close and > 0 ? close : WordEnd(text, at);
        rest.Append(text, at, end - at);
        return end;
    }

    // Behind the phrase that begins here; 0 when none does or its mark never closes.
    private static int PhraseEnd(string text, int at) =>
        QuotationMarks.Contains(text[at]) ? QuotationMarks.Next(text, at + 1) + 1 : 0;

    private static int WordEnd(string text, int at) =>
        text.IndexOf(' ', at) is var space and >= 0 ? space : text.Length;

    private static string Tidy(string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
