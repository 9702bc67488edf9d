using System.Diagnostics;
using System.Globalization;
using Bot.Search.Analyzing;
using Bot.Search.Storing;
using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Bot.Benchmarks.Loading;

/// <summary>
/// What the search library does by itself: BM25 over the words of a piece, its sentence, its paragraph and the headline,
/// analysed as our own index is, the best ten with their stored words.
/// </summary>
internal static class Bm25Step
{
    private const int Hits = 10;
    private static readonly string[] Fields = ["words", "sentence", "paragraph", "headline"];

    public static async Task RunAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        using var files = new NIOFSDirectory(new DirectoryInfo(Path.Combine(options.Data, "baseline-bm25")));
        using var analyzer = new NewsAnalyzer();
        if (!DirectoryReader.IndexExists(files))
            Build(files, analyzer, options, cancellationToken);
        using var reader = DirectoryReader.Open(files);
        var searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
        var terms = new TermAnalyzer();
        Console.WriteLine("\n## Search alone: the library's BM25 over four fields (one caller)\n\n" + Latencies.Header);
        foreach (var (kind, pairs) in BaselineQuestions.All())
        {
            foreach (var occur in (Occur[])[Occur.SHOULD, Occur.MUST])
            {
                Console.WriteLine(Fts5Step.Measure(
                    $"BM25, {kind}, {(occur == Occur.MUST ? "AND" : "OR")}",
                    pairs,
                    pair => Ask(searcher, new BooleanQuery { { Anywhere(terms.TermOf(pair.First)!), occur }, { Anywhere(terms.TermOf(pair.Second)!), occur } })).Row());
            }
        }
        await OwnSearch.RunAsync(options, 3, cancellationToken);
    }

    private static void Build(NIOFSDirectory files, Analyzer analyzer, LoadOptions options, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        using var writer = new IndexWriter(files, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { RAMBufferSizeMB = 64, Similarity = new BM25Similarity() });
        foreach (var extracted in new CoverageGenerator(options.Seed).Generate(options.Quotes))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var article = extracted.Article;
            foreach (var passage in PassageBuilder.Build(extracted))
            {
                writer.AddDocument(
                [
                    new TextField("words", passage.Span.In(article.Text), Field.Store.YES),
                    new TextField("sentence", passage.Context.In(article.Text), Field.Store.NO),
                    new TextField("paragraph", passage.Paragraph.In(article.Text), Field.Store.NO),
                    new TextField("headline", article.Title, Field.Store.NO),
                ]);
            }
        }
        writer.Commit();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nBM25 index built in {clock.Elapsed.TotalSeconds:F0} s"));
    }

    /// <summary>The term in any field.</summary>
    private static BooleanQuery Anywhere(string term)
    {
        var query = new BooleanQuery();
        foreach (var field in Fields)
            query.Add(new TermQuery(new Term(field, term)), Occur.SHOULD);
        return query;
    }

    private static void Ask(IndexSearcher searcher, Query query)
    {
        foreach (var hit in searcher.Search(query, Hits).ScoreDocs)
            _ = searcher.Doc(hit.Doc).Get("words");
    }
}
