using Bot.Search.Domain;

namespace Bot.Benchmarks.Loading;

/// <summary>
/// Coverage of any size, the same for the same seed: topics that burst and fade, with words and speakers of their own;
/// a fifth of the articles are other outlets' copies of recent ones, some cut, some with words changed.
/// </summary>
internal sealed class CoverageGenerator(int seed)
{
    private const int Outlets = 120;
    private const int Days = 730;
    private const int TopicsAtOnce = 60;
    private const int TopicWords = 30;
    private const int Recent = 300;
    private const double CopyShare = 0.2;
    private const double TopicShare = 0.2;
    private static readonly DateOnly FirstDay = new(2022, 1, 1);

    private readonly Random _random = new(seed);
    private readonly List<ArticleModel> _recent = [];
    private int _number;

    public WordModel Words { get; } = new();

    public SpeakerModel Speakers { get; } = new();

    /// <summary>Articles until there are so many quotes; days go on evenly.</summary>
    public IEnumerable<ExtractedArticle> Generate(int quotes)
    {
        for (var made = 0; made < quotes;)
        {
            var day = FirstDay.AddDays((int)((long)made * Days / quotes));
            var model = _recent.Count > 20 && _random.NextDouble() < CopyShare ? Copy(day) : Invent(day);
            var article = ArticlePrinter.Print(model);
            made += article.Quotes.Count;
            yield return article;
        }
    }

    private ArticleModel Invent(DateOnly day)
    {
        var topic = TopicOf(day);
        var paragraphs = new List<IReadOnlyList<SentenceModel>>();
        for (var left = 6 + _random.Next(8); left > 0; left--)
            paragraphs.Add(Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => Sentence(topic)).ToList());
        var title = string.Join(' ', Take(topic, 7 + _random.Next(5)));
        var model = new ArticleModel(_number++, _random.Next(Outlets), day, title, paragraphs);
        if (_recent.Count == Recent)
            _recent.RemoveAt(0);
        _recent.Add(model);
        return model;
    }

    private ArticleModel Copy(DateOnly day)
    {
        var source = _recent[_random.Next(_recent.Count)];
        IEnumerable<IReadOnlyList<SentenceModel>> paragraphs = source.Paragraphs;
        if (_random.Next(3) == 0)
            paragraphs = paragraphs.SkipLast(source.Paragraphs.Count / 3);
        if (_random.Next(3) == 0)
            paragraphs = paragraphs.Select(Edit);
        return source with { Number = _number++, Outlet = _random.Next(Outlets), Day = day, Paragraphs = paragraphs.ToList() };
    }

    private IReadOnlyList<SentenceModel> Edit(IReadOnlyList<SentenceModel> paragraph) => paragraph
        .Select(sentence =>
        {
            var words = sentence.Words.ToArray();
            words[_random.Next(words.Length)] = Words.Next(_random);
            return sentence with { Words = words };
        })
        .ToList();

    /// <summary>One of the topics of the day: each lasts some weeks, a few draw most of the articles.</summary>
    private Topic TopicOf(DateOnly day)
    {
        var rank = (int)(TopicsAtOnce * Math.Pow(_random.NextDouble(), 2));
        var life = 10 + rank % 7 * 5;
        return new Topic(new Random(unchecked((seed * 31 + rank) * 1_000_003 + day.DayNumber / life * 7919)), this);
    }

    private SentenceModel Sentence(Topic topic)
    {
        var words = Take(topic, 8 + _random.Next(22));
        if (_random.NextDouble() > 0.42)
            return new SentenceModel(words, null, false);
        var main = _random.Next(2) == 0;
        var speaker = main ? topic.Speakers[_random.Next(topic.Speakers.Length)] : Speakers.Next(_random);
        return new SentenceModel(words, speaker, _random.Next(3) > 0);
    }

    private string[] Take(Topic topic, int count)
    {
        var words = new string[count];
        for (var i = 0; i < count; i++)
            words[i] = _random.NextDouble() < TopicShare ? topic.Words[_random.Next(TopicWords)] : Words.Next(_random);
        return words;
    }

    private sealed class Topic(Random random, CoverageGenerator coverage)
    {
        public string[] Words { get; } =
            [.. Enumerable.Range(0, TopicWords).Select(_ => coverage.Words.Content(20 + (int)(30_000 * Math.Pow(random.NextDouble(), 3))))];

        public int[] Speakers { get; } = [.. Enumerable.Range(0, 5).Select(_ => coverage.Speakers.Next(random))];
    }
}
