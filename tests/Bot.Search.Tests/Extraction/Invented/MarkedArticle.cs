using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Search.Tests.Extraction.Invented;

/// <summary>An article whose quotes are marked: ⟦words⟧{Person|act|another name}.</summary>
internal sealed partial class MarkedArticle
{
    private MarkedArticle(string id, string text, IReadOnlyList<InventedArticlesTests.SaidWords> said)
    {
        Id = id;
        Text = text;
        Said = said;
    }

    public string Id { get; }

    /// <summary>Without the marks.</summary>
    public string Text { get; }

    public IReadOnlyList<InventedArticlesTests.SaidWords> Said { get; }

    /// <summary>The articles of a file, each under a line of "### id".</summary>
    public static IEnumerable<MarkedArticle> ReadAll(string path) =>
        File.ReadAllText(path).Split("### ", StringSplitOptions.RemoveEmptyEntries).Select(Read);

    private static MarkedArticle Read(string marked)
    {
        var line = marked.IndexOf('\n', StringComparison.Ordinal);
        var body = marked[line..].Trim();
        var text = new StringBuilder();
        var said = new List<InventedArticlesTests.SaidWords>();
        var at = 0;
        foreach (Match match in Marked().Matches(body))
        {
            text.Append(body.AsSpan(at, match.Index - at));
            var start = text.Length;
            text.Append(match.Groups[1].ValueSpan);
            var parts = match.Groups[2].Value.Split('|');
            said.Add(new InventedArticlesTests.SaidWords(start, text.Length, parts[0], parts.Length > 2 ? parts[2..] : []));
            at = match.Index + match.Length;
        }
        text.Append(body.AsSpan(at));
        return new MarkedArticle(marked[..line].Trim(), text.ToString(), said);
    }

    [GeneratedRegex("⟦(.*?)⟧\\{(.*?)\\}", RegexOptions.Singleline)]
    private static partial Regex Marked();
}
