using System.Text.Json;
using Bot.Search.Extraction;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search.Tests.Extraction.Evaluation;

/// <summary>
/// Holds extraction to its gate on invented articles in many house styles, with people from everywhere. Annotated articles of publishers, whose
/// text is not kept here, are measured by <c>tools/Bot.Training evaluate</c>.
/// </summary>
public sealed class EvaluationTests
{
    [Fact]
    public void Words_mentions_and_people_stay_above_the_gate()
    {
        using var services = new ServiceCollection().AddBotSearch().BuildServiceProvider();
        var lines = services.GetRequiredService<ExtractLines>();
        var score = new AttributionScore();

        foreach (var line in File.ReadLines(RepositoryRoot.File("tests", "Bot.Search.Tests", "Extraction", "Evaluation", "world.dev.jsonl")))
        {
            using var gold = JsonDocument.Parse(line);
            using var found = JsonDocument.Parse(lines.Convert(line)!);
            score.Add(gold.RootElement, found.RootElement);
        }

        Assert.InRange(score.Overlap, 0.93, 1);
        Assert.InRange(score.Joint, 0.91, 1);
        Assert.InRange(score.Named, 0.86, 1);
        Assert.Empty(score.Wrong);
    }
}
