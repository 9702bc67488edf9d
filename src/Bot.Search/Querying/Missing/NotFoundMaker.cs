using System.Globalization;
using Bot.Search.Indexing;
using Bot.Search.Naming;
using Bot.Search.Querying.Evidence;
using Bot.Search.Querying.Handling;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Topics;

namespace Bot.Search.Querying.Missing;

/// <summary>Words "not in the coverage" in full: what was searched, the nearest there is, and what may have been meant.</summary>
internal sealed class NotFoundMaker(UtteranceAssembler assembler)
{
    private const int MaxNearest = 3;
    private const int MaxSuggestions = 3;
    private const int ShortestMended = 4;
    private const int MaxAlike = 300;
    private const int MaxEdits = 4;
    private const int LongWord = 6;

    /// <summary>When the filters alone leave nothing.</summary>
    public static async Task<NotFound> BlockedAsync(NotFoundReason reason, QuestionScope scope, CancellationToken cancellationToken)
    {
        var suggestions = reason switch
        {
            NotFoundReason.UnknownSpeaker => await SimilarSpeakersAsync(scope.Snapshot, scope.Filters.Speaker!, cancellationToken),
            NotFoundReason.FilteredOut when scope.Filters.Outlet is { } outlet => await OutletsAsync(scope.Snapshot, outlet, cancellationToken),
            _ => [],
        };
        return new NotFound(reason, Message(reason, scope), [], suggestions);
    }

    /// <summary>When there is no answer for a topic.</summary>
    public async Task<NotFound> TopicAsync(
        NotFoundReason reason, QuestionScope scope, TopicQuery topic, TopicFinding finding, CancellationToken cancellationToken)
    {
        var nearest = finding.Nearest;
        if (nearest.Count == 0 && topic.Parts.Count > 0)
            nearest = (await scope.Snapshot.SearchAsync(topic.Any, scope.Where, MaxNearest, cancellationToken)).Hits;
        var shown = await ShowAsync(scope, nearest, topic.Terms, cancellationToken);
        return new NotFound(reason, Message(reason, scope), shown, await SpellingsAsync(scope.Snapshot, topic, cancellationToken));
    }

    /// <summary>When a speaker is not quoted: nearest is what the coverage says with that name in it.</summary>
    public async Task<NotFound> SpeakerAsync(QuestionScope scope, string person, TopicQuery name, CancellationToken cancellationToken)
    {
        var mentions = name.Parts.Count == 0
            ? []
            : (await scope.Snapshot.SearchAsync(name.All, scope.Where, MaxNearest, cancellationToken)).Hits.Where(hit => hit.Place > MatchField.Paragraph).ToList();
        var shown = await ShowAsync(scope, mentions, name.Terms, cancellationToken);
        var similar = await SimilarSpeakersAsync(scope.Snapshot, person, cancellationToken);
        return new NotFound(NotFoundReason.UnknownSpeaker, Message(NotFoundReason.UnknownSpeaker, scope), shown, similar);
    }

    /// <summary>When a speaker is quoted, but not on the topic: nearest is what others say on it, else what the speaker says.</summary>
    public async Task<NotFound> SpeakerOffTopicAsync(
        QuestionScope scope, TopicQuery topic, TopicFinding finding, IndexFilter bySpeaker, CancellationToken cancellationToken)
    {
        var nearest = finding.Nearest;
        if (nearest.Count == 0)
            nearest = (await scope.Snapshot.SearchAsync(topic.All, scope.Where, MaxNearest, cancellationToken)).Hits;
        if (nearest.Count == 0)
            nearest = (await scope.Snapshot.SearchAsync(IndexQuery.Everything, bySpeaker, MaxNearest, cancellationToken)).Hits;
        var shown = await ShowAsync(scope, nearest, topic.Terms, cancellationToken);
        var suggestions = await SpellingsAsync(scope.Snapshot, topic, cancellationToken);
        return new NotFound(NotFoundReason.NothingOnTopic, Message(NotFoundReason.NothingOnTopic, scope), shown, suggestions);
    }

    /// <summary>With neither nearest nor suggestions.</summary>
    public static NotFound Plain(NotFoundReason reason, QuestionScope scope) => new(reason, Message(reason, scope), [], []);

    private async Task<IReadOnlyList<UtteranceResult>> ShowAsync(
        QuestionScope scope, IReadOnlyList<IndexHit> hits, IReadOnlySet<string> terms, CancellationToken cancellationToken)
    {
        var requests = hits.Take(MaxNearest).Select(hit => UtteranceRequest.For(hit, PlaceOf(hit.Place))).ToList();
        return await assembler.AssembleAsync(scope, requests, terms, cancellationToken);
    }

    private static async Task<IReadOnlyList<string>> SpellingsAsync(IVocabulary vocabulary, TopicQuery topic, CancellationToken cancellationToken)
    {
        var counts = await vocabulary.CountUnitsAsync([.. topic.Parts.Select(part => part.Forms[0][0])], cancellationToken);
        var missing = topic.Parts.Where((part, i) => part.Forms.Count == 1 && part.Forms[0].Count == 1 && counts[i] == 0).ToList();
        // A question with two words that nobody wrote is not misspelt, it is about something else.
        if (missing.Count != 1 || missing[0].Label.Length < ShortestMended)
            return [];
        var words = await SimilarWordsAsync(vocabulary, missing[0], cancellationToken);
        return [.. words.Select(word => string.Join(' ', topic.Parts.Select(part => part == missing[0] ? word : part.Label)))];
    }

    // By stem, and (stems of misspelt words go astray: "elefant", "eleph") by the words as printed.
    private static async Task<IReadOnlyList<string>> SimilarWordsAsync(IVocabulary vocabulary, TopicPart part, CancellationToken cancellationToken)
    {
        var near = await vocabulary.FindNearAsync(part.Forms[0][0], MaxSuggestions, cancellationToken);
        var typed = NameFolding.Fold(part.Label);
        IReadOnlyList<VocabularyWord> alike = near.Count > 0 || typed.Length < ShortestMended
            ? []
            : await vocabulary.FindWordsAsync(typed[..2], MaxAlike, cancellationToken);
        var limit = typed.Length < LongWord ? 1 : 2;
        return [.. near.Where(word => word.Term.Length >= ShortestMended && word.Term[0] == typed[0]).Concat(alike.Where(word => Edits(typed, word) <= limit))
            .DistinctBy(word => word.Term)
            .OrderBy(word => Edits(typed, word))
            .ThenByDescending(word => word.Units)
            .ThenBy(word => word.Term, StringComparer.Ordinal)
            .Select(word => word.Word)
            .Take(MaxSuggestions)];
    }

    // The printed form may be a plural of what was meant.
    private static int Edits(string typed, VocabularyWord word)
    {
        var printed = NameFolding.Fold(word.Word);
        return Math.Min(Misspellings.Distance(typed, printed, MaxEdits), Misspellings.Distance(typed, printed.TrimEnd('s'), MaxEdits));
    }

    private static async Task<IReadOnlyList<string>> SimilarSpeakersAsync(
        IIndexSnapshot snapshot, string person, CancellationToken cancellationToken)
    {
        var words = NameFolding.Words(person);
        if (words.Length == 0)
            return [];
        var similar = new List<string>();
        foreach (var word in words.Where(word => word.Length >= ShortestMended).Reverse())
        {
            var sameBeginning = await snapshot.FindByPrefixAsync(word[..2], 200, cancellationToken);
            similar.AddRange(sameBeginning.Where(entry => NameFolding.Words(entry.Name).Any(part => Misspellings.MayMean(word, part))).Select(entry => entry.Name));
        }
        return [.. similar.Distinct().Take(MaxSuggestions)];
    }

    private static async Task<IReadOnlyList<string>> OutletsAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken)
    {
        var outlets = await snapshot.ListOutletsAsync(cancellationToken);
        var key = ScopeOpener.OutletKey(asked);
        var near = outlets.Where(outlet => Misspellings.MayMean(key, ScopeOpener.OutletKey(outlet.Name)) || ScopeOpener.OutletKey(outlet.Name).Contains(key, StringComparison.Ordinal));
        return [.. near.OrderByDescending(outlet => outlet.Articles).ThenBy(outlet => outlet.Name, StringComparer.Ordinal).Select(outlet => outlet.Name).Take(MaxSuggestions)];
    }

    private static MatchPlace PlaceOf(MatchField field) => field switch
    {
        MatchField.Words => MatchPlace.Words,
        MatchField.Sentence => MatchPlace.Sentence,
        MatchField.Paragraph => MatchPlace.Paragraph,
        _ => MatchPlace.Article,
    };

    private static string Message(NotFoundReason reason, QuestionScope scope)
    {
        var searched = Searched(scope.Coverage);
        return reason switch
        {
            NotFoundReason.EmptyQuestion => "Nothing was asked: the question holds no word to search for.",
            NotFoundReason.TooFewWords => "These words are too few and too common to be verified: more of what was said is needed.",
            NotFoundReason.NoCoverage => "No article has been read yet.",
            NotFoundReason.FilteredOut => "No article passes these filters.",
            NotFoundReason.UnknownSpeaker => $"Nobody of that name is quoted in {searched}.",
            NotFoundReason.NothingOnTopic => $"The speaker is quoted, but not on this, in {searched}.",
            NotFoundReason.UnanswerableKind => "Quotes tell who said what; they cannot answer a question of this kind.",
            _ => $"Not in the coverage: {searched} searched.",
        };
    }

    private static string Searched(Coverage coverage)
    {
        var dates = coverage.From is { } from && coverage.To is { } to
            ? $", {from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} to {to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
            : "";
        return $"{Count(coverage.Articles, "article")} from {Count(coverage.Outlets, "outlet")}{dates}";
    }

    private static string Count(int number, string noun) => $"{number.ToString("N0", CultureInfo.InvariantCulture)} {noun}{(number == 1 ? "" : "s")}";
}
