using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Naming;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Scoping;

/// <summary>
/// Finds who is meant by an office and words that no article prints together with it: "the lawyer of the colonel", "the doctor who
/// runs the ward", "the founder of clean sound". The office stands in the printed role or beside the name, the other words in the
/// same article.
/// </summary>
internal sealed class ContextSpeakers(ITermAnalyzer analyzer)
{
    private const int MostSentences = 80;
    private const int MostArticles = 16;
    private const int MostWords = 8;
    private const int Reach = 4;
    private const double Enough = 0.6;

    private static readonly string[] Links = ["of", "who", "that", "for", "at", "in", "from", "with"];

    /// <summary>The one whom most of the other words stand nearest to; empty when two are as near, or nobody has the office.</summary>
    public async Task<IReadOnlyList<SpeakerEntry>> FindAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken)
    {
        if (Split(asked) is not { } description)
            return [];
        var office = RoleAsked.Parse(description.Office).Words.SelectMany(word => word.Forms).SelectMany(Terms).ToHashSet(StringComparer.Ordinal);
        var others = description.Others.SelectMany(Terms).Where(term => !office.Contains(term)).Distinct().ToList();
        if (office.Count == 0 || others.Count == 0)
            return [];
        var query = new IndexQuery.Should([.. office.Select(term => new IndexQuery.Term(term))]);
        var found = await snapshot.SearchAsync(query, new CoverageFilter { IncludeRemoved = true }, MostSentences, cancellationToken);
        var scores = new Dictionary<SpeakerKey, (SpeakerEntry Entry, double Score)>();
        foreach (var article in found.Hits.Select(hit => hit.Id.Article).Distinct().Take(MostArticles))
        {
            var units = await snapshot.LoadArticleAsync(article, cancellationToken);
            if (units.Count == 0)
                continue;
            var text = units[0].Article.Text;
            var whole = Terms($"{units[0].Article.Title} {text}").ToHashSet(StringComparer.Ordinal);
            var share = (double)others.Count(whole.Contains) / others.Count;
            if (share < Enough)
                continue;
            var sentences = new SentenceTerms(analyzer, units);
            foreach (var unit in units.Where(unit => unit is { Speaker: not null, Quote.Attribution.Speaker.Kind: SpeakerKind.Person }).DistinctBy(unit => unit.Speaker))
            {
                var speaker = unit.Quote!.Attribution.Speaker!;
                if (Nearness(sentences, speaker, office, others) is not { } near)
                    continue;
                var score = share + near;
                if (score > scores.GetValueOrDefault(unit.Speaker!.Value).Score)
                    scores[unit.Speaker.Value] = (new SpeakerEntry(unit.Speaker.Value, speaker.Name, speaker.Kind, 1), score);
            }
        }
        var best = scores.Values.OrderByDescending(row => row.Score).ThenBy(row => row.Entry.Key).ToList();
        return best.Count == 1 || (best.Count > 1 && best[0].Score > best[1].Score) ? [best[0].Entry] : [];
    }

    // How many of the other words stand in the sentences that print the office with the name; null where none does.
    private double? Nearness(SentenceTerms sentences, Speaker speaker, HashSet<string> office, List<string> others)
    {
        var family = Terms(PersonName.Parse(speaker.Name).LastWord).ToHashSet(StringComparer.Ordinal);
        var role = Terms(speaker.Role ?? "").ToList();
        var holds = role.Exists(office.Contains);
        double? best = holds ? (double)others.Count(role.Contains) / others.Count : null;
        foreach (var terms in sentences.All)
        {
            if (SentenceTerms.StandTogether(terms, family, office, Reach) || (holds && terms.Any(family.Contains)))
                best = Math.Max(best ?? 0, (double)others.Count(terms.Contains) / others.Count);
        }
        return best;
    }

    private static (string Office, string[] Others)? Split(string asked)
    {
        var words = asked.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > MostWords)
            return null;
        var link = Array.FindIndex(words, 1, word => Links.Contains(word, StringComparer.OrdinalIgnoreCase));
        var head = link > 0 ? link - 1 : words.Length - 1;
        var folded = NameFolding.Words(words[head]);
        return folded is [var one] && DescribedSpeakers.IsOfPeople(one) && !words[head].Contains('\'', StringComparison.Ordinal)
            ? (words[head], [.. words.Where((_, i) => i != head)])
            : null;
    }

    private IEnumerable<string> Terms(string text) => analyzer.MeaningOf(text);
}
