using Bot.Testing;

namespace Bot.Host.Tests.Cli;

/// <summary>The program killed while it reads: a few points here, fifty in the benchmark program (<c>kill</c>).</summary>
public sealed class KillTests
{
    private const int Articles = 100;

    [Fact]
    public async Task What_was_named_as_stored_survives_a_kill_whole_and_once_and_searches_agree_with_a_fresh_store()
    {
        using var folder = new TempFolder();
        var killed = new KilledIngest(typeof(BotApp).Assembly.Location, folder, Articles);
        foreach (var rows in new int?[] { 1, 70, null })
        {
            var named = await killed.RunAsync(rows, CancellationToken.None);

            Assert.Equal(Enumerable.Range(0, rows ?? Articles), named);
            Assert.Empty(await killed.FaultsAsync(named, CancellationToken.None));
        }

        using var other = new TempFolder();
        Assert.Empty(await killed.DifferencesAsync(other, AskAsync, CancellationToken.None));
    }

    private static async Task<string> AskAsync(string data, string question)
    {
        var output = new StringWriter();
        var exit = await BotApp.RunAsync([.. ShellWords.Split(question[1..]), "--json", "--data", data], TextReader.Null, output, TextWriter.Null, CancellationToken.None);
        Assert.InRange(exit, 0, 1);
        return $"{exit}\n{output}";
    }
}
