using System.Text.Json;
using Bot.Adapters.Commands;
using Bot.Host.Configuration;
using Bot.Search.Ingestion;
using Bot.Testing;
using Microsoft.Extensions.Configuration;

namespace Bot.Host.Tests.Configuration;

public sealed class ConfigurationTests
{
    [Fact]
    public async Task A_bad_configuration_ends_with_78_and_every_fault_listed()
    {
        using var folder = new TempFolder();

        var run = await Run.Of(folder, "", "sources",
            "--set", "Chat:DeadlineSeconds=0", "--set", "Chat:QuestionsPerUserAndMinute=-1", "--set", "Chat:QuestionsPerPlaceAndMinute=0");

        Assert.Equal((78, ""), (run.ExitCode, run.Output));
        Assert.Contains("DeadlineSeconds", run.Errors, StringComparison.Ordinal);
        Assert.Contains("QuestionsPerUserAndMinute", run.Errors, StringComparison.Ordinal);
        Assert.Contains("QuestionsPerPlaceAndMinute", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_is_listed_once_and_under_the_name_that_people_set()
    {
        using var folder = new TempFolder();

        var run = await Run.Of(folder, "", "doctor", "--set", "Coverage:FeedMinutes=-5", "--set", "Coverage:Feeds:0=nonsense", "--set", "Host:Health:Silence=0s");

        Assert.Equal(
            [
                "  - Coverage:FeedMinutes must lie between 1 and 1440; its name is Coverage:FeedInterval today.",
                "  - Coverage:Feeds holds \"nonsense\", which is no http or https address.",
                "  - Host:Health:Silence must lie between 1m and 24h.",
            ],
            run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd()));
    }

    [Theory]
    [InlineData("Chat:DeadlineSeconds=soon")]
    [InlineData("Chat:Visibility=Loud")]
    [InlineData("Host:Urls=nowhere")]
    public async Task A_value_that_cannot_be_read_ends_with_78(string setting)
    {
        using var folder = new TempFolder();

        var run = await Run.Of(folder, "", "sources", "--set", setting);

        Assert.Equal(78, run.ExitCode);
        Assert.Contains(setting.Split('=')[0], run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_setting_of_the_example_exists()
    {
        using var example = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.File("appsettings.example.json")));

        foreach (var section in example.RootElement.EnumerateObject().Where(section => section.Name != "Logging"))
            AssertKnown(section.Name, section.Value);
    }

    private static void AssertKnown(string section, JsonElement settings)
    {
        var known = ExampleSections.Known[section].SelectMany(type => type.GetProperties()).Select(property => property.Name).ToHashSet();
        foreach (var setting in settings.EnumerateObject())
        {
            var inside = $"{section}:{setting.Name}";
            if (ExampleSections.Known.ContainsKey(inside))
                AssertKnown(inside, setting.Value);
            else
                Assert.Contains(setting.Name, known);
        }
    }

    [Fact]
    public void The_example_binds_with_the_values_it_shows()
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(RepositoryRoot.File("appsettings.example.json")).Build();

        var chat = configuration.GetSection(ChatOptions.Section).Get<ChatOptions>()!;
        var coverage = configuration.GetSection(CoverageOptions.Section).Get<CoverageOptions>()!;
        var server = configuration.GetSection(ServerOptions.Section).Get<ServerOptions>()!;

        Assert.Equal((TimeSpan.FromSeconds(20), "U0123456789"), (chat.Deadline, Assert.Single(chat.Editors)));
        Assert.Equal("seeds", coverage.SeedDirectory);
        Assert.Equal("http://127.0.0.1:8080", server.Urls);
    }
}
