using System.Text;
using System.Text.RegularExpressions;
using Bot.Search.Domain;

namespace Bot.Search.Tests.Extraction.Styles;

/// <summary>A text whose quotes are marked in place as <c>[[d:Speaker|words]]</c> (direct) or <c>[[i:Speaker|words]]</c> (indirect or mixed).</summary>
internal sealed partial class MarkedText
{
    private MarkedText(string text, IReadOnlyList<MarkedQuote> quotes)
    {
        Text = text;
        Quotes = quotes;
    }

    /// <summary>The text without the marking.</summary>
    public string Text { get; }

    public IReadOnlyList<MarkedQuote> Quotes { get; }

    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder();
        var quotes = new List<MarkedQuote>();
        var position = 0;
        foreach (Match match in Marking().Matches(marked))
        {
            text.Append(marked, position, match.Index - position);
            var words = match.Groups["words"].Value;
            quotes.Add(new MarkedQuote(match.Groups["speaker"].Value, new TextSpan(text.Length, text.Length + words.Length)));
            text.Append(words);
            position = match.Index + match.Length;
        }
        text.Append(marked, position, marked.Length - position);
        return new MarkedText(text.ToString(), quotes);
    }

    [GeneratedRegex(@"\[\[[di]:(?<speaker>[^|]*)\|(?<words>.*?)\]\]", RegexOptions.Singleline)]
    private static partial Regex Marking();
}
