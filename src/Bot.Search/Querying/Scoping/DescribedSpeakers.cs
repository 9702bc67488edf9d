using System.Collections.Frozen;
using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Languages;
using Bot.Search.Naming;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Scoping;

/// <summary>
/// Finds people by what articles print beside their names: a role that no quote carries ("The mayor of Tolm, Ingeborg Asif,
/// thanked …"), or the body they speak for ("Maeve O'Dowd of the seafarers' union").
/// </summary>
internal sealed class DescribedSpeakers(ITermAnalyzer analyzer, TopicQueryBuilder builder)
{
    private const int MostSentences = 60;
    private const int MostArticles = 12;
    private const int MostWords = 6;

    // Words that may stand inside a description, and between it and the name.
    private const int Slack = 4;
    private const int Gap = 5;
    private const int MostOfOffice = 3;

    // "Gunnhild Rask, who chairs the Cooperative".
    private readonly HashSet<string> _leading = KnownLanguages.Asked.Lines("questions/leading-verbs").Select(analyzer.TermOf).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> People = KnownLanguages.Asked.Lines("names/person-nouns").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words for bodies, folded: "union", "ministry".</summary>
    public static FrozenSet<string> Bodies { get; } = KnownLanguages.Asked.Lines("names/body-heads")
        .Concat(KnownLanguages.Asked.Lines("names/bodies")).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The speakers beside whose names all words of <paramref name="asked"/> stand together, most often so first.</summary>
    public Task<IReadOnlyList<SpeakerEntry>> FindAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken) =>
        NameFolding.Words(asked).Any(IsOfPeople) ? FindBesideAsync(snapshot, asked, cancellationToken) : Task.FromResult<IReadOnlyList<SpeakerEntry>>([]);

    /// <summary>The speakers beside whose names the name of a body stands: "Bertil Okafor of Clean Sound".</summary>
    public Task<IReadOnlyList<SpeakerEntry>> FindBesideAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken) =>
        FindBesideAsync(snapshot, asked, withOffice: false, cancellationToken);

    /// <summary>The same for a country, between which and the name an office may stand: "the Danish food minister, Rasmus Holmgaard".</summary>
    public Task<IReadOnlyList<SpeakerEntry>> FindOfficialsAsync(IIndexSnapshot snapshot, string country, CancellationToken cancellationToken) =>
        FindBesideAsync(snapshot, country, withOffice: true, cancellationToken);

    private async Task<IReadOnlyList<SpeakerEntry>> FindBesideAsync(IIndexSnapshot snapshot, string asked, bool withOffice, CancellationToken cancellationToken)
    {
        var topic = builder.BuildFromWords(asked);
        if (topic.Parts.Count == 0 || topic.Parts.Count > MostWords)
            return [];
        var found = await snapshot.SearchAsync(topic.All, new CoverageFilter { IncludeRemoved = true }, MostSentences, cancellationToken);
        var units = await snapshot.LoadAsync([.. found.Hits.Where(hit => hit.Place >= MatchPlace.Sentence).Select(hit => hit.Id)], cancellationToken);
        var forms = topic.Parts.Select(part => part.Forms.Where(form => form.Count == 1).Select(form => form[0]).ToHashSet(StringComparer.Ordinal)).ToList();
        var votes = new Dictionary<SpeakerKey, (SpeakerEntry Entry, int Count)>();
        foreach (var article in units.GroupBy(unit => unit.Article.Id).Take(MostArticles))
        {
            var people = PeopleOf(await snapshot.LoadArticleAsync(article.Key, cancellationToken));
            foreach (var sentence in article.Select(unit => unit.Context.In(unit.Article.Text)).Distinct())
            {
                foreach (var entry in people.Where(entry => StandsBeside(sentence, forms, entry.Name, withOffice)))
                    votes[entry.Key] = (entry, votes.GetValueOrDefault(entry.Key).Count + 1);
            }
        }
        return [.. votes.Values.OrderByDescending(vote => vote.Count).ThenBy(vote => vote.Entry.Key).Select(vote => vote.Entry)];
    }

    private static List<SpeakerEntry> PeopleOf(IReadOnlyList<Passage> units) =>
    [
        .. units.Where(unit => unit.Speaker is not null && unit.Quote?.Attribution.Speaker?.Kind == SpeakerKind.Person)
            .GroupBy(unit => unit.Speaker!.Value)
            .Select(group => new SpeakerEntry(group.Key, group.First().Quote!.Attribution.Speaker!.Name, SpeakerKind.Person, group.Count())),
    ];

    private bool StandsBeside(string sentence, List<HashSet<string>> forms, string name, bool withOffice)
    {
        var tokens = analyzer.Analyze(sentence).Where(token => !token.Joined).ToList();
        var terms = tokens.ConvertAll(token => token.Term);
        return NameAt(terms, name) is { } at && Windows(terms, forms).Any(window => IsBeside(terms, window, at)
            || (withOffice && at.Start > window.End && at.Start - window.End <= MostOfOffice && tokens[window.End..at.Start].Exists(token => TitleWords.IsTitleNoun(NameFolding.Fold(token.Span.In(sentence))))));
    }

    /// <summary>True for a folded word that may be somebody's trade, office or body: other words describe nobody.</summary>
    public static bool IsOfPeople(string word) =>
        TitleWords.IsTitleNoun(word) || People.Contains(word) || Bodies.Contains(word) || People.Contains(word.TrimEnd('s')) || Bodies.Contains(word.TrimEnd('s'));

    // The family name, and given names before it.
    private (int Start, int End)? NameAt(List<string> terms, string name)
    {
        var parts = analyzer.Analyze(PersonName.Parse(name).Printed).Where(token => !token.Joined).Select(token => token.Term).ToList();
        if (parts.Count == 0)
            return null;
        var last = terms.LastIndexOf(parts[^1]);
        if (last < 0)
            return null;
        var first = last;
        while (first > 0 && parts.Contains(terms[first - 1]))
            first--;
        return (first, last + 1);
    }

    private static IEnumerable<(int Start, int End)> Windows(List<string> terms, List<HashSet<string>> forms)
    {
        var longest = forms.Count + Slack;
        for (var start = 0; start < terms.Count; start++)
        {
            if (!forms.Exists(form => form.Contains(terms[start])))
                continue;
            for (var end = start + forms.Count; end <= Math.Min(terms.Count, start + longest); end++)
            {
                if (forms.TrueForAll(form => terms.GetRange(start, end - start).Exists(form.Contains)))
                {
                    yield return (start, end);
                    break;
                }
            }
        }
    }

    // "the former harbour master Olav Brekke"; "Ngozi Achebe-Lund, a lawyer who …": between a name and what is said of it behind it
    // only small words stand, and nothing between a description and the name behind it.
    private bool IsBeside(List<string> terms, (int Start, int End) window, (int Start, int End) name) =>
        name.Start == window.End
        || (window.Start >= name.End && window.Start - name.End <= Gap && terms.GetRange(name.End, window.Start - name.End).TrueForAll(IsSmall));

    private bool IsSmall(string term) => _leading.Contains(term) || IsSmallWord(term);

    private bool IsSmallWord(string term) => analyzer.IsStopTerm(term) && term is not ("say" or "said" or "tell" or "told") || term is "former" or "late" or "deputi" or "new";
}
