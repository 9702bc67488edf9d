using System.Diagnostics;
using System.Text.RegularExpressions;
using Bot.Host.Composition;
using Bot.Host.Configuration;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host.Tests;

/// <summary>What is handed out for machines names settings that exist, and the programs that it is for can read it.</summary>
public sealed partial class DeployTests
{
    /// <summary>Entries of a table and of a list are not settings by themselves.</summary>
    private static readonly HashSet<string> Known = [.. All()];

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(RepositoryRoot.File("deploy")).Append(RepositoryRoot.File("docs", "scaling.md")).Select(file => Path.GetRelativePath(RepositoryRoot.Path, file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_setting_that_is_named_exists(string file)
    {
        var named = Setting().Matches(File.ReadAllText(RepositoryRoot.File(file))).Select(match => match.Value.Replace("__", ":", StringComparison.Ordinal));

        Assert.Empty(named.Where(name => !Known.Contains(name)).Distinct());
    }

    [Fact]
    public void The_pattern_finds_settings()
    {
        var text = File.ReadAllText(RepositoryRoot.File("deploy", "copies.environment.example"));

        Assert.Contains(Setting().Matches(text), match => match.Value == "Coverage__ConnectionString");
        Assert.DoesNotContain("Coverage:NoSuchThing", Known);
    }

    [ProgramFact("/usr/sbin/haproxy")]
    public void HAProxy_takes_its_file() => Run("/usr/sbin/haproxy", "-c", "-f", RepositoryRoot.File("deploy", "haproxy.cfg"));

    /// <summary>Patroni brings Python's reader of YAML with it.</summary>
    [ProgramFact("/usr/bin/patroni")]
    public void Compose_and_Patroni_files_are_YAML_with_the_parts_that_belong_there() => Run(
        "/usr/bin/python3",
        "-c",
        """
        import sys, yaml
        compose, patroni = (yaml.safe_load(open(name)) for name in sys.argv[1:])
        services = compose["services"]
        assert set(services) == {"database", "standby", "one", "two"}, services.keys()
        assert services["two"]["image"] == services["one"]["image"] and services["two"]["ports"] != services["one"]["ports"]
        for service in services.values():
            assert set(service.get("depends_on", {})) <= set(services)
            for volume in service["volumes"]:
                assert volume.split(":")[0] in compose["volumes"], volume
            for secret in service.get("secrets", []):
                assert secret in compose["secrets"], secret
            for config in service.get("configs", []):
                assert config["source"] in compose["configs"], config
        dcs = patroni["bootstrap"]["dcs"]
        assert dcs["synchronous_mode"] is True and dcs["postgresql"]["parameters"]["synchronous_commit"] == "remote_apply"
        assert dcs["ttl"] >= dcs["loop_wait"] + 2 * dcs["retry_timeout"]
        """,
        RepositoryRoot.File("deploy", "compose.yaml"),
        RepositoryRoot.File("deploy", "patroni.yml"));

    [ProgramTheory("/usr/bin/systemd-analyze")]
    [InlineData("who-said-bot.service")]
    [InlineData("who-said-bot@.service")]
    public void Systemd_takes_its_units(string unit)
    {
        using var folder = new TempFolder();
        // The program lies elsewhere on this machine.
        var file = folder.Write(
            unit.Replace("@.", "@8081.", StringComparison.Ordinal),
            File.ReadAllText(RepositoryRoot.File("deploy", unit)).Replace("/opt/who-said-bot/bot", "/bin/true", StringComparison.Ordinal));

        var said = Run("/usr/bin/systemd-analyze", "verify", "--man=no", file);

        Assert.DoesNotContain("who-said-bot", said, StringComparison.Ordinal);
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var said = process.StandardError.ReadToEnd() + output.Result;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said);
        return said;
    }

    private static IReadOnlyList<string> All()
    {
        using var bot = BotComposition.Build(new LaunchSettings(new Dictionary<string, string?>(), Verbose: false), TextWriter.Null);
        return [.. new KnownSettings(bot.GetServices<BoundSection>()).All];
    }

    // As an environment variable (Coverage__Store), and as documents have it in backticks (`Host:Health:Lag`).
    [GeneratedRegex(@"\b(?<!`)(?:Coverage|Chat|Host|Slack|Discord)(?:__[A-Z]\w*?)+\b|(?<=`)(?:Coverage|Chat|Host|Slack|Discord)(?::[A-Z]\w*)+(?=`)")]
    private static partial Regex Setting();
}

/// <summary>Needs a program; skips with the reason where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProgramFactAttribute : FactAttribute
{
    public ProgramFactAttribute(string program) => Skip = File.Exists(program) ? null : $"{program} is not installed.";
}

/// <summary>The same with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProgramTheoryAttribute : TheoryAttribute
{
    public ProgramTheoryAttribute(string program) => Skip = File.Exists(program) ? null : $"{program} is not installed.";
}
