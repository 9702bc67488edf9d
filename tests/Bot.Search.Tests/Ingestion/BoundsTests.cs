using System.Diagnostics;
using System.Globalization;
using Bot.Search.Extraction;
using Bot.Search.Ingestion;
using Bot.Search.Reading;
using Bot.Search.Tests.Reading;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search.Tests.Ingestion;

/// <summary>
/// Whatever one document of any kind is, it is read, looked through or refused in a time that its size bounds. What it costs at full size, in
/// processor time and memory, <c>Bot.Benchmarks bounds</c> measures, a process each.
/// </summary>
public sealed class BoundsTests
{
    private const int Bytes = 60_000;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private static readonly IArticleExtractor Extractor =
        new ServiceCollection().AddBotSearch().BuildServiceProvider().GetRequiredService<IArticleExtractor>();

    [Fact]
    public void Any_hostile_document_is_read_or_refused_in_time() => Properties.Holds(random =>
    {
        var slow = new List<string>();
        foreach (var document in HostileDocuments.Of(random, Bytes))
        {
            var started = Stopwatch.GetTimestamp();
            var results = ReadingRig.Readers.Read(SeedDocuments.Document("hostile", document.Bytes) with { MediaType = document.MediaType });
            foreach (var read in results.OfType<ReadResult.Read>().Take(50))
                BoundedExtraction.Extract(Extractor, read.Article);
            var took = Stopwatch.GetElapsedTime(started);
            if (results.Count == 0 || took > Limit)
                slow.Add(string.Create(CultureInfo.InvariantCulture, $"{document.Name}: {took.TotalSeconds:F1} s, {results.Count} results"));
        }
        Assert.True(slow.Count == 0, string.Join('\n', slow));
    });
}
