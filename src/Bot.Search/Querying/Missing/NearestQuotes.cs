using Bot.Search.Indexing;
using Bot.Search.Querying.Evidence;
using Bot.Search.Querying.Handling;

namespace Bot.Search.Querying.Missing;

/// <summary>Shows the nearest that there is where there is no answer.</summary>
internal sealed class NearestQuotes(UtteranceAssembler assembler)
{
    /// <summary>More would look like an answer.</summary>
    public const int Most = 3;

    public async Task<IReadOnlyList<UtteranceResult>> ShowAsync(
        QuestionScope scope, IEnumerable<IndexHit> hits, IReadOnlySet<string> terms, CancellationToken cancellationToken)
    {
        var requests = hits.DistinctBy(hit => hit.Utterance).Take(Most).Select(hit => UtteranceRequest.For(hit, PlaceOf(hit.Place))).ToList();
        return await assembler.AssembleAsync(scope, requests, terms, cancellationToken);
    }

    private static MatchPlace PlaceOf(MatchField field) => field switch
    {
        MatchField.Words => MatchPlace.Words,
        MatchField.Sentence => MatchPlace.Sentence,
        MatchField.Paragraph => MatchPlace.Paragraph,
        _ => MatchPlace.Article,
    };
}
