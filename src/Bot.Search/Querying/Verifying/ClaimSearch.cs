using Bot.Search.Analyzing;
using Bot.Search.Indexing;
using Bot.Search.Naming;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;
using Bot.Search.Querying.Wordings;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Verifying;

/// <summary>Finds the units that may hold claimed words and lays the claim on each.</summary>
internal sealed class ClaimSearch(ITermAnalyzer analyzer, TopicQueryBuilder builder, SpeakerFinder speakers)
{
    /// <summary>The claim's rarest words that are searched for; more would only find the same again.</summary>
    private const int MaxTerms = 8;

    /// <summary>How much nearer the whole quote must be than the nearest of its pieces.</summary>
    private const double WholeQuoteGain = 0.1;

    private const int MaxPhraseTerms = 16;
    private const int MaxCandidates = 24;
    private const int MaxUtterances = 8;
    private const int MaxUnitsEach = 24;

    /// <summary>The matches over all outlets of the likeliest utterances, in no order.</summary>
    public async Task<IReadOnlyList<ClaimMatch>> FindAsync(
        QuestionScope scope, string claim, string? claimedSpeaker, CancellationToken cancellationToken)
    {
        var words = ClaimWords.Of(claim);
        var hits = await CandidatesAsync(scope, claim, cancellationToken);
        var meaning = ClaimMeaning.Of(claim, analyzer);
        var isBySpeaker = await SpeakerTestAsync(scope, claimedSpeaker, cancellationToken);
        var first = await scope.Snapshot.LoadAsync([.. hits.Take(MaxCandidates).Select(hit => hit.Id)], cancellationToken);
        var likeliest = first.Select(unit => Match(unit, words, meaning, isBySpeaker))
            .OrderByDescending(match => match.Alignment.Similarity + match.Meaning)
            .ToList();
        // Both the claimed speaker's and other people's likeliest words are looked at in every outlet.
        var chosen = likeliest.OrderByDescending(match => match.IsBySpeaker).Take(MaxUtterances)
            .Concat(likeliest.Take(MaxUtterances))
            .Select(match => match.Unit.Utterance)
            .Distinct()
            .ToList();
        var groups = await scope.Snapshot.LoadUtterancesAsync(chosen, scope.Where, MaxUnitsEach, cancellationToken);
        return [.. groups.SelectMany(units => units).Select(unit => Match(unit, words, meaning, isBySpeaker))];
    }

    private async Task<IReadOnlyList<IndexHit>> CandidatesAsync(QuestionScope scope, string claim, CancellationToken cancellationToken)
    {
        var filter = QuoteKinds.OnlyQuotes(scope.Where);
        var terms = analyzer.Analyze(claim).Where(token => !token.Joined).Select(token => token.Term).Take(MaxPhraseTerms).ToList();
        IReadOnlyList<IndexHit> exact = terms.Count > 1
            ? (await scope.Snapshot.SearchAsync(new IndexQuery.Phrase(terms), filter, MaxCandidates, cancellationToken)).Hits
            : [];
        var topic = builder.BuildFromWords(claim);
        var (weights, present) = await PartRarity.MeasureAsync(scope.Snapshot, topic.Parts, scope.Counts.Quotes, cancellationToken);
        var rarest = Enumerable.Range(0, topic.Parts.Count).Where(i => present[i]).OrderByDescending(i => weights[i]).Take(MaxTerms).Select(i => topic.Parts[i].Query).ToList();
        if (rarest.Count == 0)
            return exact;
        var any = await scope.Snapshot.SearchAsync(new IndexQuery.Should(rarest), filter, MaxCandidates, cancellationToken);
        return [.. exact.Concat(any.Hits).DistinctBy(hit => hit.Utterance)];
    }

    private ClaimMatch Match(Passage unit, ClaimWords claim, IReadOnlyList<ClaimMeaning> meaning, Func<Passage, bool> isBySpeaker)
    {
        var (mine, words) = Fitted(claim, unit.Text);
        var alignment = ClaimAlignment.Of(mine, words, unit.Kind == PassageKind.Mixed ? ClaimPunctuation.ExceptMarks : ClaimPunctuation.Counts);
        var stretch = alignment.SpanIn(words);
        var inArticle = new Domain.TextSpan(unit.Span.Start + stretch.Start, unit.Span.Start + stretch.End);
        var share = ShareOf(meaning, unit.Text) ?? alignment.Similarity;
        var match = new ClaimMatch(mine.Whole, unit, words, alignment, QuotedWords.AreLiteral(unit, inArticle), share, isBySpeaker(unit));
        return unit.Quote is { Pieces.Count: > 1 } && unit.Piece == 0 ? OnWholeQuote(match, claim, meaning) : match;
    }

    // "A," said X. "B": a claim of A and B is no alteration of A.
    private ClaimMatch OnWholeQuote(ClaimMatch piece, ClaimWords claim, IReadOnlyList<ClaimMeaning> meaning)
    {
        var unit = piece.Unit;
        var pieces = unit.Quote!.Pieces.Select(span => span.In(unit.Article.Text)).ToList();
        var alone = pieces.Max(text => ClaimAlignment.Of(claim, ComparedText.Of(text)).Similarity);
        var text = string.Join(' ', pieces);
        var (mine, words) = Fitted(claim, text);
        var alignment = ClaimAlignment.Of(mine, words, ClaimPunctuation.IsFree);
        if (alignment.Similarity <= alone + WholeQuoteGain)
            return piece;
        return piece with
        {
            Claim = mine.Whole,
            Words = words,
            Alignment = alignment,
            IsLiteral = unit.Kind == PassageKind.Direct,
            Meaning = ShareOf(meaning, text) ?? alignment.Similarity,
            IsWholeQuote = true,
        };
    }

    private static (ClaimWords Claim, ComparedText Words) Fitted(ClaimWords claim, string text)
    {
        var words = ComparedText.Of(text);
        return (claim.JoinedLike(words).SplitLike(words), words.JoinedLike(claim.Whole).SplitLike(claim.Whole));
    }

    private double? ShareOf(IReadOnlyList<ClaimMeaning> meaning, string text)
    {
        if (meaning.Count == 0)
            return null;
        var terms = analyzer.Analyze(text).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
        return (double)meaning.Count(one => one.StandsIn(terms)) / meaning.Count;
    }

    private async Task<Func<Passage, bool>> SpeakerTestAsync(QuestionScope scope, string? claimed, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(claimed))
            return _ => true;
        var keys = (await speakers.FindAsync(scope.Snapshot, claimed, cancellationToken)).Select(entry => entry.Key).ToHashSet();
        return unit => unit.Speaker is { } key
            ? keys.Contains(key)
            : unit.Quote?.Attribution.Speaker is { } speaker && NameMatch.Fit(claimed, speaker.Name) != NameFit.Different;
    }
}
