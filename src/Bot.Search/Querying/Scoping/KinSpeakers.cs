using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Languages;
using Bot.Search.Naming;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Scoping;

/// <summary>
/// Finds who is kin of somebody ("the captain's brother", "the widow of Benjie Aguinaldo"): who is quoted in an article that prints
/// the tie and the one it is to, beside the tie, or with the same family name.
/// </summary>
internal sealed class KinSpeakers(ITermAnalyzer analyzer)
{
    private const int MostSentences = 60;
    private const int MostArticles = 12;

    // "his granddaughter, Solvei Matthiasdottir": words that carry meaning between the tie and the family name.
    private const int Reach = 3;

    private static readonly FrozenDictionary<string, string> Everyday = KnownLanguages.Asked.Lines("questions/kin-words")
        .Select(line => line.Split('|')).ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);

    private static readonly List<(string[] Ties, string[] Back)> Ties = [.. KnownLanguages.Asked.Lines("names/kin-ties")
        .Select(line => line.Split(" of "))
        .Select(sides => (sides[0].Split(' '), sides[1].Split(' ')))];

    /// <summary>The tie asked for and whose it is to; null when the words name no kin.</summary>
    public static KinAsked? Read(string asked)
    {
        var match = Owned.Match(asked) is { Success: true } owned ? owned : OfWhom.Match(asked);
        if (!match.Success)
            return null;
        var typed = match.Groups["kin"].Value.ToLowerInvariant();
        var tie = Everyday.GetValueOrDefault(typed) ?? typed;
        var known = Ties.FindAll(pair => pair.Ties.Contains(tie, StringComparer.Ordinal));
        if (known.Count == 0)
            return null;
        var nouns = new[] { typed, tie }.Concat(Everyday.Where(pair => pair.Value == tie).Select(pair => pair.Key)).Distinct().ToList();
        return new KinAsked(match.Groups["whom"].Value, nouns, [.. known.SelectMany(pair => pair.Back).Distinct()]);
    }

    /// <summary>The kin that is quoted; empty when none is.</summary>
    /// <param name="snapshot">The coverage.</param>
    /// <param name="kin">The tie.</param>
    /// <param name="owners">Who <see cref="KinAsked.Whom"/> is; empty when nobody of that name is quoted.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<IReadOnlyList<SpeakerEntry>> FindAsync(
        IIndexSnapshot snapshot, KinAsked kin, IReadOnlyList<SpeakerEntry> owners, CancellationToken cancellationToken)
    {
        var nouns = kin.Nouns.Concat(kin.Back).Select(noun => analyzer.Analyze(noun).Where(token => !token.Joined).Select(token => token.Term).ToList()).Where(terms => terms.Count > 0).ToList();
        IndexQuery query = new IndexQuery.Should([.. nouns.Select(terms => terms.Count == 1 ? (IndexQuery)new IndexQuery.Term(terms[0]) : new IndexQuery.Phrase(terms))]);
        var found = await snapshot.SearchAsync(query, CoverageFilter.None, MostSentences, cancellationToken);
        var families = owners.Select(owner => PersonName.Parse(owner.Name)).Append(PersonName.Parse(kin.Whom)).Where(name => name.HasName).Select(name => name.FamilyKey).ToHashSet(StringComparer.Ordinal);
        var asked = kin.Nouns.SelectMany(Terms).ToHashSet(StringComparer.Ordinal);
        var whom = Terms(kin.Whom).Concat(owners.SelectMany(owner => Terms(owner.Name.Split(' ')[^1]))).ToHashSet(StringComparer.Ordinal);
        var ranked = new Dictionary<SpeakerKey, (SpeakerEntry Entry, int Worth)>();
        foreach (var article in found.Hits.Select(hit => hit.Id.Article).Distinct().Take(MostArticles))
        {
            var units = await snapshot.LoadArticleAsync(article, cancellationToken);
            if (units.Count == 0 || !Terms(units[0].Article.Title + ' ' + units[0].Article.Text).Any(whom.Contains))
                continue;
            var sentences = new SentenceTerms(analyzer, units);
            foreach (var unit in units.Where(unit => unit is { Speaker: not null, Quote.Attribution.Speaker.Kind: SpeakerKind.Person } && (owners.Count != 1 || owners[0].Key != unit.Speaker)))
            {
                var speaker = unit.Quote!.Attribution.Speaker!;
                var worth = Worth(sentences, speaker, asked, families);
                if (worth > 0 && worth > ranked.GetValueOrDefault(unit.Speaker!.Value).Worth)
                    ranked[unit.Speaker.Value] = (new SpeakerEntry(unit.Speaker.Value, speaker.Name, speaker.Kind, 1), worth);
            }
        }
        var best = ranked.Count == 0 ? 0 : ranked.Values.Max(row => row.Worth);
        return [.. ranked.Values.Where(row => row.Worth == best).Select(row => row.Entry).OrderBy(entry => entry.Key)];
    }

    // The tie in the printed role weighs most, then one beside the name, then the family name.
    private int Worth(SentenceTerms sentences, Speaker speaker, HashSet<string> nouns, HashSet<string> families)
    {
        var name = PersonName.Parse(speaker.Name);
        var isFamily = name.HasName && families.Contains(name.FamilyKey);
        if (Terms(speaker.Role ?? "").Any(nouns.Contains))
            return isFamily ? 4 : 3;
        if (isFamily)
            return 2;
        var family = Terms(name.LastWord).ToHashSet(StringComparer.Ordinal);
        return sentences.All.Any(sentence => SentenceTerms.StandTogether(sentence, family, nouns, Reach)) ? 1 : 0;
    }

    private IEnumerable<string> Terms(string text) => analyzer.MeaningOf(text);

    private static readonly Regex Owned = new(@"^(the )?(?<whom>.+?)(['\u2019]s|(?<=s)['\u2019]) (\w+ )?(?<kin>[\w-]+|first lady)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex OfWhom = new(@"^(the |a )?(?<kin>[\w-]+) of (the )?(?<whom>.+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}

/// <summary>Kin that somebody asks for.</summary>
/// <param name="Whom">Whose kin, as typed.</param>
/// <param name="Nouns">The nouns for the one asked for: "mother", "mom".</param>
/// <param name="Back">The nouns for the other side of the tie: who has a mother is a son or daughter.</param>
internal sealed record KinAsked(string Whom, IReadOnlyList<string> Nouns, IReadOnlyList<string> Back);
