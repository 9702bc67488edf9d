using Bot.Search.Analyzing;
using Bot.Search.Languages;
using Microsoft.Extensions.Options;

namespace Bot.Search.Querying.Topics;

/// <summary>How far the words found may be from those asked for; each tier holds those before it.</summary>
internal enum WordTier
{
    /// <summary>The words themselves, their inflections, spellings and the synonyms of the small table.</summary>
    Words,

    /// <summary>Words made from them or that they are made from, irregular forms, compounds written apart or together.</summary>
    Forms,

    /// <summary>Words of a like meaning. They find, they never verify.</summary>
    NearWords,
}

/// <summary>
/// Widens a topic to words of its meaning. The lists (words/…) are read when a question first needs them: most questions are
/// answered in their own words.
/// </summary>
internal sealed class WordTiers(ITermAnalyzer analyzer, IOptions<QueryOptions> options)
{
    private readonly Lazy<Dictionary<string, List<string>>> _families = new(() => Read(analyzer, "words/irregular", "words/families"));
    private readonly Lazy<Dictionary<string, List<string>>> _near = new(() => Read(analyzer, "words/near"));
    private readonly Lazy<Dictionary<string, List<IReadOnlyList<string>>>> _counted = new(() => ReadClasses(analyzer));

    /// <summary>The topic with the words of a tier beside its own; the same topic for <see cref="WordTier.Words"/>.</summary>
    public TopicQuery Widen(TopicQuery topic, WordTier tier)
    {
        var widest = (WordTier)Math.Min((int)tier, (int)options.Value.WidestWords);
        return widest == WordTier.Words
            ? topic
            : topic with { Parts = [.. topic.Parts.Select((part, i) => Widen(part, widest, Neighbours(topic.Parts, i)))] };
    }

    /// <summary>True for a word that one of the lists has: it is written as it was meant.</summary>
    public bool Knows(string term) => _near.Value.ContainsKey(term) || _families.Value.ContainsKey(term) || _counted.Value.ContainsKey(term);

    /// <summary>The topic with all the words for what news counts: "died" also as "dead", "killed", "toll".</summary>
    public TopicQuery WidenCounted(TopicQuery topic) => topic with
    {
        Parts = [.. Widen(topic, WordTier.Forms).Parts.Select(part =>
            part.With(part.Forms.SelectMany(form => form.Count == 1 ? _counted.Value.GetValueOrDefault(form[0]) ?? [] : [])))],
    };

    private TopicPart Widen(TopicPart part, WordTier tier, IEnumerable<string> compounds)
    {
        var own = part.Forms.Where(form => form.Count == 1).Select(form => form[0]).ToList();
        var forms = own.SelectMany(term => Of(_families.Value, term)).ToList();
        // A word may be made from another in two steps: "teacher", "teach", "taught".
        var wider = own.Concat(forms).Concat(forms.SelectMany(term => Of(_families.Value, term))).Concat(compounds);
        if (tier == WordTier.NearWords)
            wider = wider.Concat(own.SelectMany(term => Of(_near.Value, term)));
        var apart = ParticleVerbs.Apart(part.Label) is { } split && analyzer.TermOf(split.Verb) is { } verb && analyzer.TermOf(split.Particle) is { } particle
            ? new IReadOnlyList<string>[] { [verb, particle] } : [];
        // "Fatalities" are told as "died", "killed", "victims".
        var counted = tier == WordTier.NearWords ? own.SelectMany(term => _counted.Value.GetValueOrDefault(term) ?? []) : [];
        return part.With([.. wider.Distinct().Select(term => (IReadOnlyList<string>)[term]), .. counted, .. apart]);
    }

    // "fire fighters": each of the two words is there where they are printed as one.
    private IEnumerable<string> Neighbours(IReadOnlyList<TopicPart> parts, int at)
    {
        if (at > 0 && analyzer.TermOf(parts[at - 1].Label + parts[at].Label) is { } before)
            yield return before;
        if (at + 1 < parts.Count && analyzer.TermOf(parts[at].Label + parts[at + 1].Label) is { } after)
            yield return after;
    }

    private static List<string> Of(Dictionary<string, List<string>> table, string term) => table.GetValueOrDefault(term) ?? [];

    // Both ways: what is made from a word leads back to it.
    private static Dictionary<string, List<string>> Read(ITermAnalyzer analyzer, params string[] lists)
    {
        var table = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in lists.SelectMany(list => KnownLanguages.Asked.Lines(list)))
        {
            var words = line.Split(['|', ' '], StringSplitOptions.RemoveEmptyEntries);
            var terms = words.Select(word => analyzer.TermOf(word)).OfType<string>().Distinct().ToList();
            foreach (var other in terms.Skip(1))
            {
                Add(table, terms[0], other);
                Add(table, other, terms[0]);
            }
        }
        return table;
    }

    private static Dictionary<string, List<IReadOnlyList<string>>> ReadClasses(ITermAnalyzer analyzer)
    {
        var table = new Dictionary<string, List<IReadOnlyList<string>>>(StringComparer.Ordinal);
        foreach (var line in KnownLanguages.Asked.Lines("words/counted"))
        {
            var members = line.Split('|')
                .Select(member => (IReadOnlyList<string>)[.. analyzer.Analyze(member).Where(token => !token.Joined).Select(token => token.Term)])
                .ToList();
            foreach (var member in members.Where(member => member.Count == 1))
                table[member[0]] = members;
        }
        return table;
    }

    private static void Add(Dictionary<string, List<string>> table, string term, string other)
    {
        if (!table.TryGetValue(term, out var others))
            table[term] = others = [];
        if (!others.Contains(other))
            others.Add(other);
    }
}
