using System.Text.RegularExpressions;
using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Naming;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Scoping;

/// <summary>
/// Finds who speaks for a body that the text names just before: "Clean Sound says … said its founder, Bertil Okafor", "The Islands
/// Chamber of Commerce was appalled. '…,' its head, Aurelia Fonseca, said".
/// </summary>
internal sealed class OwnedSpeakers(ITermAnalyzer analyzer, TopicQueryBuilder builder)
{
    private const int MostSentences = 24;
    private const int MostArticles = 12;

    /// <summary>The people whom an article calls "its …" behind this body and no other one; empty when it calls nobody so.</summary>
    public async Task<IReadOnlyList<SpeakerEntry>> FindAsync(IIndexSnapshot snapshot, string body, CancellationToken cancellationToken)
    {
        var topic = builder.BuildFromWords(body);
        var names = analyzer.MeaningOf(body).ToList();
        // "What's" of "what's the paper's story" is nobody's name.
        if (topic.Parts.Count == 0 || names.Count == 0)
            return [];
        var found = await snapshot.SearchAsync(topic.All, new CoverageFilter { IncludeRemoved = true }, MostSentences, cancellationToken);
        var people = new List<SpeakerEntry>();
        foreach (var article in found.Hits.Where(hit => hit.Place >= MatchPlace.Paragraph).Select(hit => hit.Id.Article).Distinct().Take(MostArticles))
        {
            var units = await snapshot.LoadArticleAsync(article, cancellationToken);
            foreach (var unit in units.Where(unit => unit is { Speaker: not null, Quote.Attribution.Speaker.Kind: SpeakerKind.Person }).DistinctBy(unit => unit.Speaker))
            {
                if (IsOf(unit, names))
                    people.Add(new SpeakerEntry(unit.Speaker!.Value, unit.Quote!.Attribution.Speaker!.Name, SpeakerKind.Person, 1));
            }
        }
        return [.. people.DistinctBy(entry => entry.Key)];
    }

    // "its" is whose name stands last before it, in the paragraph or at the end of the one before.
    private bool IsOf(Passage unit, List<string> names)
    {
        var text = unit.Article.Text;
        var family = PersonName.Parse(unit.Quote!.Attribution.Speaker!.Name).LastWord;
        var sentence = unit.Context.In(text);
        if (family.Length == 0 || Its.Matches(sentence).FirstOrDefault(its => sentence.IndexOf(family, its.Index, StringComparison.Ordinal) is var at && at > 0 && at - its.Index <= MostBetween) is not { } called)
            return false;
        var end = unit.Context.Start + called.Index;
        var before = text[Math.Min(end, unit.ParagraphBefore.Start)..end];
        var terms = analyzer.Analyze(before).Where(token => !token.Joined).ToList();
        var last = terms.FindLastIndex(token => token.Term == names[^1]);
        return last >= names.Count - 1 && names.TrueForAll(name => terms.Take(last + 1).TakeLast(names.Count + 2).Any(token => token.Term == name));
    }

    private const int MostBetween = 60;

    private static readonly Regex Its = new(@"\bits \w", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
