using Bot.Search.Domain;
using Bot.Search.Extraction;

namespace Bot.Search.Tests.Ingestion;

/// <summary>Finds nothing, counts calls, and fails where it is told to.</summary>
internal sealed class CountingExtractor : IArticleExtractor
{
    private int _calls;

    public string Version { get; set; } = "1";

    /// <summary>Texts that hold these words fail.</summary>
    public string FailOn { get; set; } = "explode";

    public int Calls => Volatile.Read(ref _calls);

    public ExtractedArticle Extract(Article article)
    {
        Interlocked.Increment(ref _calls);
        if (article.Text.Contains(FailOn, StringComparison.Ordinal))
            throw new InvalidOperationException("asked to fail");
        return new ExtractedArticle(article, [], [], Version);
    }
}
