using System.IO.Compression;
using System.Text;
using Bot.Testing;

namespace Bot.Host.Tests;

/// <summary>A data folder of each earlier version, kept as it was, answers under this one as it did under its own.</summary>
public sealed class StoreMigrationTests
{
    private static readonly string[][] Questions =
    [
        ["who-said", "ceasefire"],
        ["said", "Hansen"],
        ["who-said", "contract"],
        ["timeline", "Duarte"],
        ["sources"],
        ["compare", "strike"],
        ["verify", "Nobody wants this strike to last a single day longer"],
        ["ask", "What did the mayor say?"],
    ];

    [Theory]
    [InlineData("store-1")]
    [InlineData("store-2")]
    public async Task A_store_of_an_earlier_version_answers_as_it_did(string store)
    {
        using var data = Unpack(store);
        var answers = new StringBuilder();
        foreach (var question in Questions)
        {
            var run = await Run.Of(data, "", [.. question, "--json"]);
            Assert.DoesNotContain("fault", run.Errors, StringComparison.OrdinalIgnoreCase);
            answers.AppendLine($"== {string.Join(' ', question.Select(word => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word))}").Append(run.Output);
        }

        Golden.Matches(answers.ToString(), "tests", "Bot.Host.Tests", "Stores", "stores.golden.txt");
        Assert.False(Directory.Exists(data.File("coverage.segments")));
    }

    [Theory]
    [InlineData("store-1")]
    [InlineData("store-2")]
    public async Task What_was_forgotten_under_the_earlier_version_stays_forgotten(string store)
    {
        using var data = Unpack(store);

        var run = await Run.Of(data, "", "doctor", "--deep");

        Assert.Contains("Every row of the store is as it was written.", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(data.File("forgotten.json")));
        Assert.Equal(["458360e9304fcbac"], await ForgottenAsync(data));
    }

    private static async Task<IEnumerable<string>> ForgottenAsync(TempFolder data)
    {
        await using var coverage = new DiskCoverage(data.Path);
        return (await coverage.ReadForgottenAsync(CancellationToken.None)).Select(id => id.Value);
    }

    private static TempFolder Unpack(string store)
    {
        var data = new TempFolder();
        ZipFile.ExtractToDirectory(RepositoryRoot.File("tests", "Bot.Host.Tests", "Stores", $"{store}.zip"), data.Path, overwriteFiles: true);
        return data;
    }
}
