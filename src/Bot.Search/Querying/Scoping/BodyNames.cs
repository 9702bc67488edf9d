using System.Text.RegularExpressions;
using Bot.Search.Analyzing;
using Bot.Search.Indexing;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Scoping;

/// <summary>
/// A body's full name for its initials and the other way round, where an article prints both: "the Seafarers' Union of the Sound,
/// or SUS", "the Marrow Teachers' Union (MTU)".
/// </summary>
internal sealed class BodyNames(ITermAnalyzer analyzer)
{
    private const int MostSentences = 12;
    private const int FewestInitials = 2;
    private const int MostInitials = 6;

    /// <summary>The other form of the name; null when no article has both.</summary>
    public async Task<string?> OtherAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken)
    {
        var bare = asked.Trim();
        bare = bare.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? bare[4..] : bare;
        var isInitials = Initials.IsMatch(bare);
        var initials = isInitials ? bare.ToUpperInvariant() : InitialsOf(bare);
        if (initials.Length is < FewestInitials or > MostInitials || analyzer.TermOf(initials) is not { } term)
            return null;
        var found = await snapshot.SearchAsync(new IndexQuery.Term(term), CoverageFilter.None, MostSentences, cancellationToken);
        foreach (var unit in await snapshot.LoadAsync([.. found.Hits.Select(hit => hit.Id)], cancellationToken))
        {
            var sentence = unit.Context.In(unit.Article.Text);
            var at = sentence.IndexOf(initials, StringComparison.Ordinal);
            if (at > 0 && FullName.Match(sentence[..at]) is { Success: true } match && Suffix(match.Groups["n"].Value, initials) is { } full)
                return isInitials ? full : Same(full, bare) ? initials : null;
        }
        // Initials that stand alone are taken for the name that they are made of.
        return isInitials || found.Hits.Count == 0 ? null : initials;
    }

    // The shortest end of a run of capitalised words that has these initials.
    private static string? Suffix(string run, string initials)
    {
        var words = run.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var start = words.Length - 1; start >= 0; start--)
        {
            var name = string.Join(' ', words[start..]);
            if (InitialsOf(name) == initials)
                return name;
        }
        return null;
    }

    private static bool Same(string full, string asked) => full.Equals(asked, StringComparison.OrdinalIgnoreCase);

    private static string InitialsOf(string name) =>
        string.Concat(name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).Select(word => word[0]));

    private static readonly Regex Initials = new(@"^[A-Z]{2,6}$|^[a-z]{2,4}$");

    private static readonly Regex FullName = new(@"(?<n>(\p{Lu}[\w\u2019'.-]*|of|the|and|for|on|in|de|des|du)( (\p{Lu}[\w\u2019'.-]*|of|the|and|for|on|in|de|des|du))*)(, or | \(|, also known as |, known as )\W*$", RegexOptions.ExplicitCapture);
}
