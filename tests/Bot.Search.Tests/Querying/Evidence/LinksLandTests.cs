using System.Text.RegularExpressions;
using Bot.Search.Domain;
using Bot.Search.Querying.Evidence;

namespace Bot.Search.Tests.Querying.Evidence;

/// <summary>A link to words is followed as a browser follows it: it takes the first place that fits, and that is where the words stand.</summary>
public sealed partial class LinksLandTests
{
    private static readonly Uri Page = new("https://example.org/a");

    [Theory]
    [InlineData("We are ready now.\nWe are ready to talk.\nThey said we are ready, and we are not.")]
    [InlineData("The deal is dead, he said.\nAsked again, he said the deal is dead for good. Nobody else says the deal is so dead.")]
    [InlineData("One two three four five six seven.\nOne two three four five six eight, one two three nine.")]
    [InlineData("A bridge, a road and a quay. A bridge \"and a road\" – a quay! The quay and a bridge: a road.")]
    public void Every_run_of_words_is_found_where_it_stands(string text)
    {
        var words = Word().Matches(text).Select(match => new TextSpan(match.Index, match.Index + match.Length)).ToList();
        var missed = new List<string>();
        for (var first = 0; first < words.Count; first++)
        {
            for (var last = first; last < words.Count; last++)
            {
                var span = new TextSpan(words[first].Start, words[last].End);
                if (Found(text, DeepLink.To(Page, text, span)!) is var found && found != span)
                    missed.Add($"{span.In(text)}: {found} by {DeepLink.To(Page, text, span)}");
            }
        }

        Assert.True(missed.Count == 0, string.Join("\n", missed));
    }

    [Theory]
    [InlineData(12, "text=w1%20w2%20w3%20w4%20w5%20w6%20w7%20w8%20w9%20w10%20w11%20w12")]
    [InlineData(13, "text=w1%20w2%20w3%20w4,w10%20w11%20w12%20w13")]
    public void Up_to_twelve_words_are_written_out(int count, string expected)
    {
        var text = string.Join(' ', Enumerable.Range(1, count).Select(number => $"w{number}"));

        Assert.Equal($"https://example.org/a#:~:{expected}", DeepLink.To(Page, text, new TextSpan(0, text.Length)));
    }

    [Theory]
    [InlineData("a b c", 0, 0, null)]
    [InlineData("a\u2028b", 0, 3, "text=a,b")]
    [InlineData("a\rb", 0, 3, "text=a,b")]
    [InlineData("a\u0001b", 0, 3, "text=a%20b")]
    [InlineData("a  b", 0, 4, "text=a%20b")]
    [InlineData("a😀 b", 1, 3, "text=%F0%9F%98%80")]
    [InlineData("x(a)b", 1, 4, "text=%28a%29")]
    public void Odd_places_are_written_so(string text, int start, int end, string? expected) =>
        Assert.Equal(expected is null ? null : $"https://example.org/a#:~:{expected}", DeepLink.To(Page, text, new TextSpan(start, end)));

    private static TextSpan Found(string text, string link)
    {
        var directive = Uri.UnescapeDataString(Regex.Replace(link[(link.IndexOf(":~:text=", StringComparison.Ordinal) + 8)..], "%2C", "\u0001"));
        var parts = directive.Split(',').Select(part => part.Replace('\u0001', ',')).ToList();
        var prefix = parts[0].EndsWith('-') ? Take(parts, 0)[..^1] : null;
        var suffix = parts[^1].StartsWith('-') ? Take(parts, parts.Count - 1)[1..] : null;
        var pattern = $"{(prefix is null ? "" : Whole(prefix) + "[^\\n\\p{L}\\p{N}]*")}(?<found>{Whole(parts[0])}{(parts.Count > 1 ? "(?s:.*?)" + Whole(parts[1]) : "")}){(suffix is null ? "" : "[^\\n\\p{L}\\p{N}]*" + Whole(suffix))}";
        var found = Regex.Match(text, pattern, RegexOptions.IgnoreCase).Groups["found"];
        return new TextSpan(found.Index, found.Index + found.Length);
    }

    private static string Take(List<string> parts, int at)
    {
        var part = parts[at];
        parts.RemoveAt(at);
        return part;
    }

    private static string Whole(string words) =>
        (char.IsLetterOrDigit(words[0]) ? "(?<![\\p{L}\\p{N}])" : "") + Regex.Escape(words) + (char.IsLetterOrDigit(words[^1]) ? "(?![\\p{L}\\p{N}])" : "");

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
