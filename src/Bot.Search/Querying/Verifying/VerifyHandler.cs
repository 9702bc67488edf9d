using Bot.Search.Domain;
using Bot.Search.Querying.Answering;
using Bot.Search.Querying.Evidence;
using Bot.Search.Querying.Missing;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;

namespace Bot.Search.Querying.Verifying;

/// <summary>Were these words said: exact, altered, by somebody else, only reported, or not to be found.</summary>
internal sealed class VerifyHandler(ClaimSearch search, TopicQueryBuilder builder, UtteranceAssembler assembler, NotFoundMaker missing)
    : IQuestionHandler<Question.Verify>
{
    private const int FewestCommonWords = 5;

    public async Task<Answer> AnswerAsync(Question.Verify question, QuestionScope scope, CancellationToken cancellationToken)
    {
        if (!question.Words.Any(char.IsLetterOrDigit))
            return Nothing(question, scope, NotFoundMaker.Plain(NotFoundReason.EmptyQuestion, scope));
        if (IsTooCommon(question.Words))
            return Nothing(question, scope, NotFoundMaker.Plain(NotFoundReason.TooFewWords, scope));
        var speaker = SpeakerOf(question);
        var matches = await search.FindAsync(scope, question.Words, speaker, cancellationToken);
        var (kind, evidence) = ClaimLadder.Judge(matches);
        if (kind == VerdictKind.NotFound)
            return Nothing(question, scope, await MissingAsync(question, scope, cancellationToken));
        var items = await ShowAsync(scope, evidence, cancellationToken);
        return items.Count == 0
            ? Nothing(question, scope, await MissingAsync(question, scope, cancellationToken))
            : Report(Make(question, scope, kind, items), evidence[0]);
    }

    public Answer Nothing(Question.Verify question, QuestionScope scope, NotFound notFound) =>
        Make(question, scope, VerdictKind.NotFound, []) with { NotFound = notFound };

    // "the", "we have to": such words stand in half of all quotes, and finding them proves nothing.
    private static bool IsTooCommon(string claim)
    {
        var words = TopicParser.WordsOf(claim).Take(FewestCommonWords).ToList();
        return words.Count < FewestCommonWords && words.TrueForAll(StopWords.Contains);
    }

    private static Answer.Verdict Report(Answer.Verdict verdict, ClaimMatch best)
    {
        var report = ClaimReport.Of(verdict.Kind, best);
        return verdict with
        {
            Difference = report.Difference,
            Negation = report.Negation,
            LeavesOut = best.Alignment.LeavesOut,
            IsPunctuatedOtherwise = best.Alignment.IsPunctuatedOtherwise,
            Standing = ClaimReport.StandingOf(verdict.Kind, best),
        };
    }

    private async Task<NotFound> MissingAsync(Question.Verify question, QuestionScope scope, CancellationToken cancellationToken)
    {
        var topic = builder.BuildFromWords(question.Words);
        return await missing.TopicAsync(NotFoundReason.UnknownTopic, scope, topic, cancellationToken);
    }

    private async Task<IReadOnlyList<UtteranceResult>> ShowAsync(
        QuestionScope scope, IReadOnlyList<ClaimMatch> evidence, CancellationToken cancellationToken)
    {
        if (evidence[0].IsWholeQuote)
        {
            var same = evidence.Where(match => match.IsWholeQuote && match.Alignment.IsExact == evidence[0].Alignment.IsExact).Select(match => match.Unit).ToList();
            var whole = await assembler.AssembleWholeQuotesAsync(scope, same, evidence[0].Alignment.Similarity, cancellationToken);
            return whole is null ? [] : [whole];
        }
        var best = evidence.DistinctBy(match => match.Unit.Utterance).Skip(scope.Skip).Take(scope.Filters.Limit).ToList();
        var hits = best.ConvertAll(match => new UtteranceHit(
            match.Unit.Utterance, match.Unit.Id, Math.Max(match.Alignment.Similarity, match.Meaning), MatchPlace.Words));
        var items = await assembler.AssembleAsync(scope, hits, TopicQuery.NoTerms, cancellationToken);
        return [.. items.Select(item => Highlight(item, best))];
    }

    // What is marked is the stretch that the claim was laid on, not single words of it.
    private static UtteranceResult Highlight(UtteranceResult item, List<ClaimMatch> best)
    {
        var cited = item.Citations[0];
        var match = best.Find(match => match.Unit.Article.Id == cited.ArticleId && match.Unit.Span.Start == cited.Start && match.Unit.Span.End == cited.End);
        return match is null || match.Stretch.Length == 0 ? item : item with { Highlights = [match.Stretch] };
    }

    private static string? SpeakerOf(Question.Verify question) =>
        string.IsNullOrWhiteSpace(question.Speaker) ? question.Filters.Speaker : question.Speaker;

    private static Answer.Verdict Make(Question.Verify question, QuestionScope scope, VerdictKind kind, IReadOnlyList<UtteranceResult> items) =>
        new(kind, question.Words, SpeakerOf(question), items, [])
        {
            Asked = QuestionKind.Verify,
            Query = question.Words,
            Coverage = scope.Coverage,
        };
}
