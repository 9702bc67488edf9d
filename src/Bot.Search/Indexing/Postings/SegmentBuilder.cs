using System.Text;
using Bot.Search.Indexing.Scoring;
using Bot.Search.Indexing.Units;

namespace Bot.Search.Indexing.Postings;

/// <summary>Makes a segment in memory from a batch of articles.</summary>
internal sealed class SegmentBuilder
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];
    private readonly List<string> _words = [];
    private readonly List<List<Posting>> _postings = [];

    public static Segment Build(IReadOnlyList<SegmentArticle> articles)
    {
        var builder = new SegmentBuilder();
        using var target = new MemoryStream();
        builder.Write(target, articles
            .OrderByDescending(article => Ranking.DayOf(article.Article.Published))
            .ThenBy(article => article.Article.Id)
            .ThenBy(article => article.Article.Version)
            .ToList());
        return new Segment(new SegmentBytes(target.ToArray()));
    }

    private void Write(Stream target, List<SegmentArticle> articles)
    {
        var maps = articles.ConvertAll(article => Register(article.Terms));
        var units = InOrder(articles);
        for (var doc = 0; doc < units.Count; doc++)
        {
            var map = maps[units[doc].Article];
            foreach (var posting in units[doc].Unit.Terms.Postings)
                _postings[map[posting.Term]].Add(new Posting(doc, posting.Impact));
        }
        var writer = new SegmentWriter(target);
        var final = WriteTerms(writer);
        WriteArticles(writer, articles, maps, final);
        writer.BeginDocs();
        foreach (var (article, unit) in units)
            writer.AddDoc(DocOf(articles[article], unit, article, SpeakerOf(unit, final)));
        writer.Complete();
    }

    /// <summary>The units as docs are numbered.</summary>
    private static List<(int Article, SegmentUnit Unit)> InOrder(List<SegmentArticle> articles)
    {
        var units = articles.SelectMany((article, number) => article.Units.Select(unit => (number, unit))).ToList();
        return [.. units.Where(entry => entry.unit.IsQuote), .. units.Where(entry => !entry.unit.IsQuote)];
    }

    private int[] Register(ArticleTerms terms)
    {
        var map = new int[terms.Terms.Count];
        for (var i = 0; i < map.Length; i++)
        {
            var (term, word) = (terms.Terms[i], terms.Words[i]);
            if (!_numbers.TryGetValue(term, out var number))
            {
                number = _terms.Count;
                _numbers.Add(term, number);
                _terms.Add(term);
                _words.Add(word);
                _postings.Add([]);
            }
            else if (WordChoice.IsPlainer(word, _words[number]))
            {
                _words[number] = word;
            }
            map[i] = number;
        }
        return map;
    }

    /// <summary>Writes the terms in the order of their bytes; returns each number's new number.</summary>
    private int[] WriteTerms(SegmentWriter writer)
    {
        var bytes = _terms.Select(Encoding.UTF8.GetBytes).ToArray();
        var order = Enumerable.Range(0, bytes.Length).ToArray();
        Array.Sort(order, (left, right) => bytes[left].AsSpan().SequenceCompareTo(bytes[right]));
        var final = new int[order.Length];
        foreach (var number in order)
        {
            final[number] = writer.TermCount;
            writer.AddTerm(bytes[number], Encoding.UTF8.GetBytes(_words[number]), _postings[number]);
        }
        return final;
    }

    private static void WriteArticles(SegmentWriter writer, List<SegmentArticle> articles, List<int[]> maps, int[] final)
    {
        writer.BeginArticles();
        for (var i = 0; i < articles.Count; i++)
        {
            var sequence = Array.ConvertAll(articles[i].Terms.Sequence, term => final[maps[i][term]]);
            writer.AddArticle(RecordOf(articles[i]), articles[i].Article.Id, articles[i].Article.Outlet, sequence);
        }
    }

    private int SpeakerOf(SegmentUnit unit, int[] final) => unit.Terms.Draft.SpeakerKey is { } key
        ? final[_numbers[SpecialTerms.Speaker(key)]]
        : -1;

    private static ArticleRecord RecordOf(SegmentArticle article) => new()
    {
        Row = article.Row,
        Origin = article.Origin,
        TitleLength = article.Terms.TitleLength,
        Day = Ranking.DayOf(article.Article.Published),
        QuoteDocs = article.Units.Count(unit => unit.IsQuote),
        SentenceDocs = article.Units.Count(unit => !unit.IsQuote),
        Version = article.Article.Version,
        Quotes = article.Quotes,
        Removed = article.Removed ? 1 : 0,
    };

    private static DocRecord DocOf(SegmentArticle article, SegmentUnit unit, int number, int speaker) => new()
    {
        Utterance = unit.Utterance,
        Article = number,
        Speaker = speaker,
        OrdinalAndFlags = DocRecord.Pack(unit.Terms.Draft.Ordinal, unit.Terms.Draft.Kind, article.Removed),
        WordsStart = unit.Terms.Words.Start,
        ContextStart = unit.Terms.Context.Start,
        ParagraphStart = unit.Terms.Paragraph.Start,
        WordsLength = Clamp(unit.Terms.Words.Length),
        ContextLength = Clamp(unit.Terms.Context.Length),
        ParagraphLength = Clamp(unit.Terms.Paragraph.Length),
    };

    private static ushort Clamp(int length) => (ushort)Math.Min(length, ushort.MaxValue);
}
