using System.Collections.Frozen;
using Bot.Search.Analyzing;
using Bot.Search.Languages;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Asking;

/// <summary>
/// Finds who does in the very quote what no sentence tells: "we'll publish every number" promises. The words that do it are data
/// (questions/own-words): some do nothing else ("sorry"), others ("not", "will") only where the topic is plainly spoken of.
/// </summary>
internal sealed class OwnWords
{
    private const double Enough = 0.75;
    private const int MostRead = 12;
    private const double EnoughAround = 0.45;
    private const double EnoughForCommonWords = 0.6;

    // "A new bridge" is not promised by words on a bridge.
    private const double LeastForCommonWords = 0.3;
    private const int MostAround = 40;

    private readonly FrozenDictionary<string, Doing> _words;

    private readonly ITermAnalyzer _analyzer;
    private readonly StanceTable _table;

    public OwnWords(ITermAnalyzer analyzer, StanceTable table)
    {
        (_analyzer, _table) = (analyzer, table);
        _words = KnownLanguages.Asked.Lines("questions/own-words")
            .Select(line => line.Split('|'))
            .ToFrozenDictionary(parts => analyzer.TermOf(parts[0]) ?? parts[0], parts => new Doing(parts[1].Split(' '), parts[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)), StringComparer.Ordinal);
    }

    /// <summary>The hits whose quotes do it themselves; empty for acts that leave no such words.</summary>
    public async Task<IReadOnlyList<UtteranceHit>> FindAsync(AskPlan plan, TopicFinding onTopic, TopicAround around, CancellationToken cancellationToken)
    {
        if (plan is not { Stance: { } stance, Target.Count: 0 } || WordsOf(stance) is not { } words)
            return [];
        var near = onTopic.Hits.Where(hit => hit.Support >= Enough && hit.Place >= Domain.MatchPlace.Sentence).Take(MostRead).ToList();
        var units = (await plan.Scope.Snapshot.LoadAsync([.. near.Select(hit => hit.Best)], cancellationToken)).ToDictionary(unit => unit.Id);
        var doing = near.FindAll(hit => units.TryGetValue(hit.Best, out var unit) && unit.Kind != PassageKind.Sentence && (Holds(unit.Text, words.Plain) || (IsWhole(unit, plan.Topic) && Does(unit, words.Common, stance))));
        return plan.Topic.Parts.Count == 0 ? doing : [.. doing.Concat(await AroundAsync(plan, around, words, cancellationToken)).DistinctBy(hit => hit.Utterance)];
    }

    // Whoever does it where the topic stands around the words, in whatever words.
    private async Task<IReadOnlyList<UtteranceHit>> AroundAsync(AskPlan plan, TopicAround around, Doing words, CancellationToken cancellationToken)
    {
        var near = around.Quotes.Where(hit => hit.Support >= EnoughAround).Take(MostAround).ToList();
        var units = (await plan.Scope.Snapshot.LoadAsync([.. near.Select(hit => hit.Best)], cancellationToken)).ToDictionary(unit => unit.Id);
        return near.FindAll(hit => units.TryGetValue(hit.Best, out var unit) && !PresentersLast.IsPresenter(unit)
            && ((Holds(unit.Text, words.Plain) && (around.IsTelling || hit.Place >= Domain.MatchPlace.Sentence)) || (around.IsTelling && hit.Support >= EnoughForCommonWords && hit.Least >= LeastForCommonWords && Does(unit, words.Common, plan.Stance!))));
    }

    private Doing? WordsOf(Stance stance) => stance.Forms.Select(form => _words.GetValueOrDefault(form[0])).FirstOrDefault(words => words is not null);

    // Every word of what is done stands in the words or their sentence.
    private bool IsWhole(Passage unit, TopicQuery topic)
    {
        var terms = _analyzer.Analyze(unit.Article.Text, unit.Context).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
        return topic.Parts.All(part => part.Forms.Any(form => form.All(terms.Contains)));
    }

    // "There is no helicopter" opposes nothing, "we will not have it" does: who does it says so of himself, or is reported to.
    private bool Does(Passage unit, string[] words, Stance stance) => unit.Kind != PassageKind.Direct || Holds(unit.Article.Text[unit.Context.Start..unit.Span.Start], words)
        ? Holds(unit.Text, words)
        : unit.Text.Split('.', '!', '?', ';').Any(sentence => Holds(sentence, words) && Holds(sentence, FirstPersons) && _table.ReadTakenBack(sentence, stance).Acts.Count == 0);

    private static readonly string[] FirstPersons = [.. KnownLanguages.Asked.Lines("questions/first-persons")];

    private static bool Holds(string text, string[] words)
    {
        var said = TopicParser.WordsOf(text.ToLowerInvariant().Replace('\u2019', '\'')).ToList();
        return words.Any(word => word.Contains('\'', StringComparison.Ordinal)
            ? said.Exists(one => one.EndsWith(word, StringComparison.Ordinal))
            : said.Contains(word));
    }

    /// <param name="Common">Words that also do other things; a leading "'" is the end of a contraction.</param>
    /// <param name="Plain">Words that do nothing else.</param>
    private sealed record Doing(string[] Common, string[] Plain);
}
