using System.Text.RegularExpressions;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;

namespace Bot.Search.Querying.Answering;

/// <summary>Reads what is to be compared: a topic, two outlets on a topic ("the Star and the Gazette on the levy"), or two speakers on one.</summary>
internal sealed class CompareReader(TopicQueryBuilder builder, WordTiers tiers, SpeakerFinder speakers, NearestFinder nearest)
{
    private const int MostOfSide = 2;
    private const double Enough = 0.4;

    // "Venn vs Quell on the toll", "what Venn and the mayor say about the toll", "the toll: Venn and Quell".
    private static readonly Regex Pair = new(
        @"^(what |how |the difference between |differences between )?(?<a>.{2,60}?) (and|vs\.?|versus|with|against|to) (?<b>.{2,60}?)('s)?( (say|said|says|think|thinks|see|views?|positions?|wrote|write|report|reported))? (on|about|over|regarding|concerning|of) (?<t>.{2,120})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>The topic, and what the text narrows it to.</summary>
    public async Task<ComparedThings> ReadAsync(string text, QuestionScope scope, CancellationToken cancellationToken)
    {
        var asked = CountForms.WithoutAsking(text.Trim().TrimEnd('?', '.', ' '));
        if (Pair.Match(asked) is not { Success: true } pair)
            return new ComparedThings(Read(asked), scope, []);
        var (one, other, topic) = (WithoutArticle(pair.Groups["a"].Value), WithoutArticle(pair.Groups["b"].Value), pair.Groups["t"].Value);
        var outlets = (await scope.Snapshot.ListOutletsAsync(cancellationToken)).Select(outlet => outlet.Name).ToList();
        if (scope.Index.Outlets is null && OutletNames.Find(one, outlets) is { IsSure: true, Names: [var first] } && OutletNames.Find(other, outlets) is { IsSure: true, Names: [var second] } && first != second)
            return new ComparedThings(Read(topic), await ScopeOpener.NarrowAsync(scope, scope.Index with { Outlets = [first, second] }, cancellationToken), []);
        if (scope.Index.Speakers is not null)
            return new ComparedThings(Read(asked), scope, []);
        var sides = new List<UtteranceHit>();
        foreach (var name in new[] { one, other })
        {
            var who = await speakers.FindAsync(scope.Snapshot, name, cancellationToken);
            var said = who.Count == 0 ? [] : await nearest.FindAsync(scope, builder.Build(TopicParser.Parse(topic)), QuoteKinds.OnlyQuotes(scope.Index with { Speakers = [.. who.Select(entry => entry.Key)] }), cancellationToken);
            var side = said.Where(hit => hit.Support >= Enough).DistinctBy(hit => hit.Utterance).Take(MostOfSide).ToList();
            if (side.Count == 0)
                return new ComparedThings(Read(asked), scope, []);
            sides.AddRange(side);
        }
        return new ComparedThings(Read(topic), scope, sides);
    }

    private TopicQuery Read(string text) => tiers.WidenCounted(CountForms.WithoutFillers(builder.Build(TopicParser.Parse(text))));

    private static string WithoutArticle(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
}

/// <summary>What is to be compared.</summary>
/// <param name="Topic">In all its counted forms.</param>
/// <param name="Scope">Narrowed to the two outlets that the text names, if it names two.</param>
/// <param name="Sides">What the two speakers that the text names say on the topic, the first one's first; empty when it names none.</param>
internal sealed record ComparedThings(TopicQuery Topic, QuestionScope Scope, IReadOnlyList<UtteranceHit> Sides);
