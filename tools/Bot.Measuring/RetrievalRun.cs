using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Querying;

namespace Bot.Measuring;

/// <summary>
/// Asks for every marked quote that extraction found, with a few of its rarer words, and sees how far up it comes; asks
/// for topics that nobody spoke about, and sees whether the bot says so. Chance is seeded: runs are the same.
/// </summary>
internal sealed class RetrievalRun(MeasuredIndex index, IReadOnlyList<GoldArticle> articles, int misses)
{
    private const int Seed = 20_220_317;
    private const int Window = 20;
    private readonly List<string> _misses = [];

    public static async Task<RetrievalReport> MeasureAsync(
        MeasuredIndex index, IReadOnlyList<GoldArticle> articles, int misses, CancellationToken cancellationToken)
    {
        await using var snapshot = await index.OpenAsync(cancellationToken);
        return await new RetrievalRun(index, articles, misses).RunAsync(snapshot, cancellationToken);
    }

    private async Task<RetrievalReport> RunAsync(IIndexSnapshot snapshot, CancellationToken cancellationToken)
    {
        var pieces = await FoundAsync(snapshot, cancellationToken);
        var words = new TopicWords(index.Analyzer, snapshot);
        var scores = new List<Score>();
        foreach (var count in (ReadOnlySpan<int>)[2, 3, 4])
            scores.AddRange([new Score($"who-said, {count} words: the quote"), new Score($"who-said, {count} words: quote and speaker")]);
        var said = new Score("said, speaker and 1 word: the quote");
        var random = new Random(Seed);
        foreach (var piece in pieces)
        {
            for (var count = 2; count <= 4; count++)
                await AskTopicAsync(piece, words, count, random, scores[(count - 2) * 2], scores[((count - 2) * 2) + 1], cancellationToken);
            await AskSpeakerAsync(piece, words, random, said, cancellationToken);
        }
        var unanswerable = await new UnanswerableRun(index, articles, _misses, misses).RunAsync(snapshot, words, cancellationToken);
        return new RetrievalReport(articles.Count, articles.Sum(gold => gold.Quotes.Count), pieces.Count, [.. scores, said], unanswerable, _misses);
    }

    // A marked piece is found when a unit of a quote covers at least half of the two together.
    private async Task<List<GoldPiece>> FoundAsync(IIndexSnapshot snapshot, CancellationToken cancellationToken)
    {
        var pieces = new List<GoldPiece>();
        foreach (var gold in articles)
        {
            var units = await snapshot.LoadArticleAsync(gold.Id, cancellationToken);
            foreach (var quote in gold.Quotes)
            {
                if (units.FirstOrDefault(unit => unit.Quote is not null && Fits(unit.Span, quote.Span)) is { } found)
                    pieces.Add(new GoldPiece(gold, quote, found));
            }
        }
        return pieces;
    }

    private static bool Fits(TextSpan found, TextSpan gold)
    {
        var shared = Math.Min(found.End, gold.End) - Math.Max(found.Start, gold.Start);
        return shared > 0 && 2 * shared >= Math.Max(found.End, gold.End) - Math.Min(found.Start, gold.Start);
    }

    private async Task AskTopicAsync(
        GoldPiece piece, TopicWords words, int count, Random random, Score quote, Score speaker, CancellationToken cancellationToken)
    {
        if (await words.DrawAsync(piece.Article.Text, piece.Quote.Span, count, random, cancellationToken) is not { } topic)
            return;
        var answer = await index.Questions.AskAsync(new Question.WhoSaid(string.Join(' ', topic)) { Filters = Wide }, cancellationToken);
        var rank = RankOf(piece, answer);
        quote.Add(rank);
        speaker.Add(piece.HasRightSpeaker ? rank : null);
        if (rank is not 1 && count == 3 && _misses.Count < misses)
            _misses.Add($"rank {rank?.ToString() ?? "none"} ({(answer.NotFound is null ? "other" : answer.NotFound.Reason)}): who-said {string.Join(' ', topic)} <- {piece.Quote.Span.In(piece.Article.Text).ReplaceLineEndings(" ")} || {FirstText(answer)}");
    }

    private async Task AskSpeakerAsync(GoldPiece piece, TopicWords words, Random random, Score said, CancellationToken cancellationToken)
    {
        if (piece.Unit.Speaker is null || piece.Unit.Quote!.Attribution.Speaker is not { } speaker)
            return;
        if (await words.DrawAsync(piece.Article.Text, piece.Quote.Span, 1, random, cancellationToken) is not { } topic)
            return;
        var answer = await index.Questions.AskAsync(new Question.SaidBy(speaker.Name, topic[0]) { Filters = Wide }, cancellationToken);
        said.Add(RankOf(piece, answer));
    }

    private static QuestionFilters Wide => new() { Limit = Window };

    private static string FirstText(Answer answer) =>
        answer is Answer.Utterances { Items: [var first, ..] } ? $"{first.Place} {first.Text.ReplaceLineEndings(" ")}" : "";

    private static int? RankOf(GoldPiece piece, Answer answer)
    {
        if (answer is not Answer.Utterances utterances)
            return null;
        for (var i = 0; i < utterances.Items.Count; i++)
        {
            if (utterances.Items[i].Citations.Any(cited => cited.ArticleId == piece.Article.Id && Fits(new TextSpan(cited.Start, cited.End), piece.Quote.Span)))
                return i + 1;
        }
        return null;
    }
}
