using System.IO.Compression;
using System.Text.Json;
using Bot.Search.Extraction;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search.Tests.Extraction.Evaluation;

/// <summary>Holds extraction to its gate on the annotated dev articles.</summary>
public sealed class EvaluationTests
{
    [EvaluationFact]
    public void Overlap_and_joint_stay_above_the_gate_on_dev()
    {
        using var services = new ServiceCollection().AddBotSearch().BuildServiceProvider();
        var lines = services.GetRequiredService<ExtractLines>();
        var score = new EvaluationScore();

        foreach (var line in Lines(Path.Combine(EvaluationFactAttribute.Folder!, "polnear.dev.jsonl.gz")))
        {
            using var gold = JsonDocument.Parse(line);
            using var found = JsonDocument.Parse(lines.Convert(line)!);
            score.Add(gold.RootElement, found.RootElement);
        }

        Assert.InRange(score.Overlap, 0.87, 1);
        Assert.InRange(score.Joint, 0.80, 1);
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
