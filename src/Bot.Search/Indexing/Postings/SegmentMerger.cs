using System.Text;
using Bot.Search.Indexing.Units;

namespace Bot.Search.Indexing.Postings;

/// <summary>Writes several segments as one, leaving out what is dead. Memory grows with the number of units, not with the text.</summary>
internal sealed class SegmentMerger
{
    private readonly IReadOnlyList<LiveSegment> _sources;
    private readonly SegmentSet _groups;
    private readonly int[][] _docs;
    private readonly int[][] _terms;
    private readonly List<(int Source, int Article)> _order;
    private readonly bool[][]? _printed;

    private SegmentMerger(IReadOnlyList<LiveSegment> sources, SegmentSet groups)
    {
        (_sources, _groups) = (sources, groups);
        _terms = [.. sources.Select(source => new int[source.Segment.TermCount])];
        _order = Order(sources);
        _docs = [.. sources.Select(source => new int[source.Segment.DocCount])];
        NumberDocs();
        _printed = sources.Any(source => source.DeadDocs > 0) ? FindPrinted() : null;
    }

    /// <summary>Writes the merged segment to a seekable stream.</summary>
    /// <param name="sources">What to merge.</param>
    /// <param name="groups">Resolves merged groups.</param>
    /// <param name="target">Where to.</param>
    /// <param name="cancellationToken">Checked between terms and articles.</param>
    public static void Merge(IReadOnlyList<LiveSegment> sources, SegmentSet groups, Stream target, CancellationToken cancellationToken)
    {
        var merger = new SegmentMerger(sources, groups);
        var writer = new SegmentWriter(target);
        merger.WriteTerms(writer, cancellationToken);
        merger.WriteArticles(writer, cancellationToken);
        merger.WriteDocs(writer);
        writer.Complete();
    }

    private static List<(int Source, int Article)> Order(IReadOnlyList<LiveSegment> sources)
    {
        var keys = new List<(int Day, string Id, int Version, int Source, int Article)>();
        for (var source = 0; source < sources.Count; source++)
        {
            var articles = sources[source].Segment.Articles;
            for (var i = 0; i < articles.Length; i++)
            {
                if (!sources[source].IsDead(i))
                    keys.Add((articles[i].Day, sources[source].Segment.ArticleIdOf(articles[i]).Value, articles[i].Version, source, i));
            }
        }
        keys.Sort((left, right) => left.Day != right.Day ? right.Day.CompareTo(left.Day)
            : string.CompareOrdinal(left.Id, right.Id) is not 0 and var byId ? byId
            : left.Version.CompareTo(right.Version));
        return keys.ConvertAll(key => (key.Source, key.Article));
    }

    private void NumberDocs()
    {
        foreach (var docs in _docs)
            Array.Fill(docs, -1);
        var next = 0;
        foreach (var (source, docs) in DocsInOrder())
        {
            for (var doc = docs.First; doc < docs.End; doc++)
                _docs[source][doc] = next++;
        }
    }

    /// <summary>The pieces of quotes of each article, then the sentences of each.</summary>
    private IEnumerable<(int Source, DocRange Docs)> DocsInOrder()
    {
        var articles = _order.ConvertAll(entry => (entry.Source, Record: _sources[entry.Source].Segment.Articles[entry.Article]));
        return articles.Select(article => (article.Source, article.Record.QuoteRange))
            .Concat(articles.Select(article => (article.Source, article.Record.SentenceRange)));
    }

    private void WriteTerms(SegmentWriter writer, CancellationToken cancellationToken)
    {
        var at = new int[_sources.Count];
        var holders = new List<int>();
        var lists = new ListMerger(_sources, _docs);
        while (NextTerm(at, holders))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var first = _sources[holders[0]].Segment;
            var term = first.TermText(first.Terms[at[holders[0]]]);
            var postings = lists.Merge(holders, at);
            if (postings.Count == 0 && !IsPrinted(holders, at))
            {
                foreach (var holder in holders)
                    at[holder]++;
                continue;
            }
            var word = Encoding.UTF8.GetBytes(WordChoice.Plainest(holders.Select(holder => WordOf(holder, at[holder]))));
            foreach (var holder in holders)
                _terms[holder][at[holder]++] = writer.TermCount;
            writer.AddTerm(term, word, postings);
        }
    }

    /// <summary>The terms that stand in the text of some article that is kept; the others go with the articles that had them.</summary>
    private bool[][] FindPrinted()
    {
        bool[][] printed = [.. _sources.Select(source => new bool[source.Segment.TermCount])];
        foreach (var (source, article) in _order)
        {
            foreach (var term in SequenceOf(source, article))
                printed[source][term] = true;
        }
        return printed;
    }

    private bool IsPrinted(List<int> holders, int[] at) => _printed is null || holders.Exists(holder => _printed[holder][at[holder]]);

    private int[] SequenceOf(int source, int article)
    {
        var segment = _sources[source].Segment;
        var record = segment.Articles[article];
        var sequence = new int[record.SequenceLength];
        segment.ReadSequence(record, 0, sequence);
        return sequence;
    }

    private string WordOf(int source, int term) =>
        Encoding.UTF8.GetString(_sources[source].Segment.WordText(_sources[source].Segment.Terms[term]));

    /// <summary>Finds the sources that stand at the smallest term; false at the end.</summary>
    private bool NextTerm(int[] at, List<int> holders)
    {
        holders.Clear();
        for (var source = 0; source < _sources.Count; source++)
        {
            if (at[source] == _sources[source].Segment.TermCount)
                continue;
            var order = holders.Count == 0 ? -1 : Compare(source, holders[0], at);
            if (order < 0)
                holders.Clear();
            if (order <= 0)
                holders.Add(source);
        }
        return holders.Count > 0;
    }

    private int Compare(int left, int right, int[] at)
    {
        var (one, other) = (_sources[left].Segment, _sources[right].Segment);
        return one.TermText(one.Terms[at[left]]).SequenceCompareTo(other.TermText(other.Terms[at[right]]));
    }

    private void WriteArticles(SegmentWriter writer, CancellationToken cancellationToken)
    {
        writer.BeginArticles();
        foreach (var (source, article) in _order)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var segment = _sources[source].Segment;
            var record = segment.Articles[article];
            var sequence = SequenceOf(source, article);
            for (var i = 0; i < sequence.Length; i++)
                sequence[i] = _terms[source][sequence[i]];
            var outlet = segment.Outlets[record.Outlet];
            record.Origin = _groups.Origins.Resolve(record.Origin);
            writer.AddArticle(record, segment.ArticleIdOf(record), outlet, sequence);
        }
    }

    private void WriteDocs(SegmentWriter writer)
    {
        writer.BeginDocs();
        var article = 0;
        foreach (var (source, docs) in DocsInOrder())
        {
            foreach (var doc in _sources[source].Segment.Docs[docs.First..docs.End])
            {
                writer.AddDoc(doc with
                {
                    Article = article,
                    Utterance = _groups.Utterances.Resolve(doc.Utterance),
                    Speaker = doc.Speaker < 0 ? -1 : _terms[source][doc.Speaker],
                });
            }
            article = (article + 1) % _order.Count;
        }
    }
}
