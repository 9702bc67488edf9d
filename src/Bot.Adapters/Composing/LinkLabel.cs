using System.Text.RegularExpressions;

namespace Bot.Adapters.Composing;

/// <summary>Words that are shown as a link. One that reads as an address of another host says where it really leads.</summary>
internal static class LinkLabel
{
    /// <summary>The label; with the link's host behind it where the words name another.</summary>
    /// <param name="words">What is to be shown; may be empty.</param>
    /// <param name="link">Where it leads; null for no link.</param>
    public static string Of(string words, Uri? link)
    {
        if (link is null || !link.IsAbsoluteUri)
            return words;
        string[] own = [Bare(link.IdnHost), Bare(link.Host)];
        var other = Address.Matches(words).Select(match => Bare(match.Groups["host"].Value)).Any(host => !Array.Exists(own, one => one == host || one.EndsWith("." + host, StringComparison.Ordinal)));
        return other && !words.EndsWith($", on {Bare(link.Host)}", StringComparison.OrdinalIgnoreCase) ? $"{words} (on {Bare(link.Host)})" : words;
    }

    private static string Bare(string host)
    {
        var lower = host.ToLowerInvariant().TrimEnd('.');
        return lower.StartsWith("www.", StringComparison.Ordinal) ? lower[4..] : lower;
    }

    /// <summary>"https://a.example/x", "www.a.example", and a host that is all there is.</summary>
    private static readonly Regex Address = new(@"(?:https?://|\bwww\.)(?<host>[\p{L}\p{N}.-]+)|^\s*(?<host>[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,})(?:/\S*)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
