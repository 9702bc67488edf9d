namespace Bot.Search.Analyzing;

/// <summary>Groups of words and phrases that are searched as one another.</summary>
internal sealed class SynonymTable
{
    private readonly Dictionary<string, List<IReadOnlyList<IReadOnlyList<string>>>> _groups = new(StringComparer.Ordinal);

    /// <param name="analyzer">Turns the members into terms.</param>
    /// <param name="lines">Groups, members separated by "="; members that hold no word are ignored.</param>
    public SynonymTable(ITermAnalyzer analyzer, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Add(line.Split('=').Select(member => Terms(analyzer, member)).Where(terms => terms.Count > 0).ToList());
    }

    /// <summary>Length in words of the longest member.</summary>
    public int LongestMember { get; private set; } = 1;

    /// <summary>
    /// Everything that <paramref name="terms"/> (one member's terms, in order) may be searched as, itself left out;
    /// empty when it is in no group.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> For(IReadOnlyList<string> terms)
    {
        var key = Key(terms);
        return _groups.TryGetValue(key, out var groups)
            ? groups.SelectMany(group => group).Where(member => Key(member) != key).DistinctBy(Key).ToList()
            : [];
    }

    private void Add(IReadOnlyList<IReadOnlyList<string>> group)
    {
        foreach (var member in group)
        {
            LongestMember = Math.Max(LongestMember, member.Count);
            if (!_groups.TryGetValue(Key(member), out var groups))
                _groups[Key(member)] = groups = [];
            groups.Add(group);
        }
    }

    private static List<string> Terms(ITermAnalyzer analyzer, string member) =>
        analyzer.Analyze(member).Where(token => !token.Joined).Select(token => token.Term).ToList();

    private static string Key(IReadOnlyList<string> terms) => string.Join(' ', terms);
}
