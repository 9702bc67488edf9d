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
        using var other = new TempFolder();
        var killed = new KilledIngest(typeof(BotApp).Assembly.Location, folder, Articles);
        foreach (var rows in new[] { 1, 70 })
        {
            var named = await killed.RunAsync(rows, CancellationToken.None);
            Assert.Equal(rows, named.Count);
            Assert.Empty(await killed.FaultsAsync(named, CancellationToken.None));
        }

        var all = await killed.RunAsync(null, CancellationToken.None);
        var fresh = new KilledIngest(typeof(BotApp).Assembly.Location, other, Articles);
        await fresh.RunAsync(null, CancellationToken.None);

        Assert.Equal(Enumerable.Range(0, Articles), all);
        Assert.Empty(await killed.FaultsAsync(all, CancellationToken.None));
        foreach (var question in new[] { "who-said tunnel", "said Lindqvist", "compare ferry line", "timeline hospital" })
            Assert.Equal(await AskAsync(fresh.Data, question), await AskAsync(killed.Data, question));
    }

    private static async Task<string> AskAsync(string data, string question)
    {
        var output = new StringWriter();
        var exit = await BotApp.RunAsync([.. question.Split(' '), "--json", "--data", data], TextReader.Null, output, TextWriter.Null, CancellationToken.None);
        Assert.Equal(0, exit);
        return output.ToString();
    }
}
