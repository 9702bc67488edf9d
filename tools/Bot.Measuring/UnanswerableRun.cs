using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Querying;

namespace Bot.Measuring;

/// <summary>Topics that nobody spoke about: with words that are nowhere, and with words from text that is nobody's.</summary>
internal sealed class UnanswerableRun(MeasuredIndex index, IReadOnlyList<GoldArticle> articles, List<string> misses, int maxMisses)
{
    private const int Seed = 7;
    private const int Each = 300;
    private const int Words = 3;

    public async Task<IReadOnlyList<FalseAnswers>> RunAsync(IIndexSnapshot snapshot, TopicWords words, CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        var absent = new FalseAnswers("3 words that are nowhere");
        var twoAbsent = new FalseAnswers("2 words that are nowhere, 1 of a quote");
        var oneAbsent = new FalseAnswers("1 word that is nowhere, 2 of a quote");
        var unattributed = new FalseAnswers("3 words of a paragraph that is nobody's");
        var believed = new FalseAnswers("of these, answered with a quote that extraction sees there");
        var quotes = articles.SelectMany(gold => gold.Quotes.Select(quote => (gold, quote))).ToArray();
        random.Shuffle(quotes);
        foreach (var (gold, quote) in quotes.Take(Each))
        {
            await AskAsync([.. Enumerable.Range(0, Words).Select(_ => Invent(random))], absent, cancellationToken);
            if (await words.DrawAsync(gold.Text, quote.Span, 2, random, cancellationToken) is not { } some)
                continue;
            await AskAsync([some[0], Invent(random), Invent(random)], twoAbsent, cancellationToken);
            await AskAsync([some[0], some[1], Invent(random)], oneAbsent, cancellationToken);
        }
        await AskUnattributedAsync(words, random, unattributed, believed, cancellationToken);
        return [absent, twoAbsent, oneAbsent, unattributed, believed];
    }

    // Text of paragraphs that no marked quote touches; words that meet in a marked quote's paragraph elsewhere are left out.
    private async Task AskUnattributedAsync(TopicWords words, Random random, FalseAnswers score, FalseAnswers believed, CancellationToken cancellationToken)
    {
        var paragraphs = articles.SelectMany(Paragraphs).ToList();
        var spoken = paragraphs.Where(row => IsSpoken(row.Gold, row.Span)).Select(row => TermsOf(row.Gold, row.Span)).ToList();
        var silent = paragraphs.Where(row => !IsSpoken(row.Gold, row.Span)).ToArray();
        random.Shuffle(silent);
        foreach (var (gold, span) in silent)
        {
            if (score.Asked >= Each || await words.DrawAsync(gold.Text, span, Words, random, cancellationToken) is not { } topic)
                continue;
            var terms = topic.Select(word => index.Analyzer.TermOf(word)!).ToList();
            if (!spoken.Exists(held => terms.TrueForAll(held.Contains)))
                believed.Add(await AskAsync(topic, score, cancellationToken) is { } first && first.ArticleId == gold.Id && span.Contains(first.Start));
        }
    }

    private async Task<Citation?> AskAsync(IReadOnlyList<string> topic, FalseAnswers score, CancellationToken cancellationToken)
    {
        var answer = await index.Questions.AskAsync(new Question.WhoSaid(string.Join(' ', topic)), cancellationToken);
        score.Add(answer.NotFound is null);
        if (answer is Answer.Utterances { NotFound: null } given && misses.Count(miss => miss.Contains(score.Name, StringComparison.Ordinal)) < maxMisses)
            misses.Add($"false ({score.Name}): who-said {string.Join(' ', topic)} -> {given.Items[0].Place} {given.Items[0].Text.ReplaceLineEndings(" ")}");
        return answer is Answer.Utterances { Items: [var first, ..] } ? first.Citations[0] : null;
    }

    private HashSet<string> TermsOf(GoldArticle gold, TextSpan span) =>
        index.Analyzer.Analyze(gold.Text, span).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);

    private static bool IsSpoken(GoldArticle gold, TextSpan span) => gold.Attributed.Any(other => other.Overlaps(span));

    private static IEnumerable<(GoldArticle Gold, TextSpan Span)> Paragraphs(GoldArticle gold)
    {
        var start = 0;
        while (start < gold.Text.Length)
        {
            var end = gold.Text.IndexOf('\n', start);
            end = end < 0 ? gold.Text.Length : end;
            if (end > start)
                yield return (gold, new TextSpan(start, end));
            start = end + 1;
        }
    }

    private static string Invent(Random random)
    {
        const string Consonants = "bdfgklmnprstvz";
        const string Vowels = "aeiou";
        var letters = new char[9];
        for (var i = 0; i < letters.Length; i++)
            letters[i] = i % 2 == 0 ? Consonants[random.Next(Consonants.Length)] : Vowels[random.Next(Vowels.Length)];
        return new string(letters);
    }
}
