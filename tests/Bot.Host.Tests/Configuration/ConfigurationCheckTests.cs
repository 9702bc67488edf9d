using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack;
using Bot.Host.Configuration;
using Microsoft.Extensions.Configuration;

namespace Bot.Host.Tests.Configuration;

public sealed class ConfigurationCheckTests
{
    [Theory]
    [InlineData("Slack:BotTokn", "Slack:BotToken")]
    [InlineData("Slack:bottokne", "Slack:BotToken")]
    [InlineData("Slak:BotToken", "Slack:BotToken")]
    [InlineData("Slcak:BotTokn", "Slack:BotToken")]
    [InlineData("SLACK_BOT_TOKEN", "Slack__BotToken")]
    [InlineData("SlackBotToken", "Slack__BotToken")]
    [InlineData("Chat:BotToken", "Slack:BotToken")]
    [InlineData("Chat:Places:C1:Visiblity", "Chat:Places:C1:Visibility")]
    [InlineData("Chat:Something", null)]
    [InlineData("Newspaper:Name", null)]
    public async Task A_mistyped_setting_is_named_with_what_was_meant(string key, string? meant)
    {
        var result = Assert.Single(await CheckAsync(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [key] = "xoxb-hidden" })));

        Assert.Equal(CheckState.Warning, result.State);
        Assert.Equal(meant is null ? $"Nothing reads the setting {key}; is its name mistyped?" : $"Nothing reads the setting {key}. Did you mean {meant}?", result.Text);
        Assert.DoesNotContain("hidden", result.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Logging:LogLevel:Default")]
    [InlineData("PATH")]
    [InlineData("Slack")]
    [InlineData("Chat:Places:C1:Visibility")]
    public async Task What_is_read_or_is_no_setting_is_left_alone(string key)
    {
        var result = Assert.Single(await CheckAsync(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [key] = "1" })));

        Assert.Equal(CheckState.Good, result.State);
    }

    [Fact]
    public async Task Of_the_environment_only_what_looks_like_a_setting_of_ours_is_told()
    {
        var variables = new Dictionary<string, string?> { ["BOTCHECK_Other:Thing"] = "1", ["BOTCHECK_Slackk:BotToken"] = "1" };
        foreach (var (name, value) in variables)
            Environment.SetEnvironmentVariable(name.Replace(":", "__", StringComparison.Ordinal), value);

        var result = Assert.Single(await CheckAsync(new ConfigurationBuilder().AddEnvironmentVariables("BOTCHECK_")));

        Assert.Equal("Nothing reads the setting Slackk:BotToken. Did you mean Slack:BotToken?", result.Text);
    }

    private static Task<IReadOnlyList<CheckResult>> CheckAsync(IConfigurationBuilder configuration) => new ConfigurationCheck(
        configuration.Build(),
        [new BoundSection(ChatOptions.Section, typeof(ChatOptions)), new BoundSection(SlackOptions.Section, typeof(SlackOptions))]).CheckAsync(CancellationToken.None);

    [Theory]
    [InlineData("Chat:DeadlineSeconds", true)]
    [InlineData("chat:editors:0", true)]
    [InlineData("Chat:Places:C1:Visibility", true)]
    [InlineData("Chat:DedlineSeconds", false)]
    public async Task A_setting_that_nothing_reads_is_named(string key, bool isKnown)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [key] = "1" }).Build();
        var check = new ConfigurationCheck(configuration, [new BoundSection(ChatOptions.Section, typeof(ChatOptions))]);

        var result = Assert.Single(await check.CheckAsync(CancellationToken.None));

        Assert.Equal(isKnown ? CheckState.Good : CheckState.Warning, result.State);
        Assert.Equal(!isKnown, result.Text.Contains(key, StringComparison.Ordinal));
    }
}
