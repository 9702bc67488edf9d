using System.Diagnostics;
using Bot.Testing;

namespace Bot.Host.Tests;

/// <summary>A data folder that cannot be written can be asked: a backup, a share, another user's.</summary>
public sealed class ReadOnlyFolderTests
{
    [OtherUserFact]
    public async Task It_can_be_asked_and_says_why_it_takes_nothing_in()
    {
        using var data = new TempFolder();
        using var intake = new TempFolder();
        var article = intake.Write("a.jsonl", """{"url":"https://bridge.example/a","outlet":"Bridge Post","title":"Bridge","text":"Mayor Ada Brenn said the bridge is safe."}""" + "\n");
        await Run.Of(data, "", "sources");
        await SetRights(data, "a+rX,a-w");
        await SetRights(intake, "a+rX");

        var asked = await AsNobody(data, "who-said", "ceasefire");
        var given = await AsNobody(data, "ingest", article);
        var checkedUp = await AsNobody(data, "doctor");
        var lost = await AsNobody(data, "forget", "https://www.spacewar.com/afp/220316100357.00jdnb64.html");
        await SetRights(data, "u+w");

        Assert.Equal(0, asked.ExitCode);
        Assert.Contains("Kajsa Ollongren", asked.Output, StringComparison.Ordinal);
        Assert.Equal(78, given.ExitCode);
        Assert.Contains("cannot be written", given.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", given.Errors, StringComparison.Ordinal);
        Assert.Equal(78, lost.ExitCode);
        Assert.Contains("can be asked but not written", checkedUp.Output, StringComparison.Ordinal);
    }

    private static async Task SetRights(TempFolder folder, string rights)
    {
        using var process = Process.Start("chmod", ["-R", rights, folder.Path]);
        await process.WaitForExitAsync();
    }

    /// <summary>The program as a process of a user who owns nothing: root may write everywhere.</summary>
    private static async Task<Run> AsNobody(TempFolder data, params string[] arguments)
    {
        string[] all = ["--reuid=65534", "--clear-groups", "dotnet", typeof(BotApp).Assembly.Location, .. arguments, "--data", data.Path];
        using var process = Process.Start(new ProcessStartInfo("setpriv", all)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["HOME"] = Path.GetTempPath() },
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Run(process.ExitCode, await output, await errors);
    }
}
