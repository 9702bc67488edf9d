using Bot.Adapters.Messaging;
using Bot.Adapters.Slack;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Adapters.Tests.Slack;

public sealed class SlackCheckTests
{
    private const string AllScopes = "app_mentions:read,chat:write,commands,im:history,channels:history,groups:history,mpim:history";

    [Fact]
    public async Task With_everything_in_place_all_is_good()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        slack.Scopes = AllScopes;

        var results = await CheckAsync(slack);

        Assert.All(results, result => Assert.Equal(CheckState.Good, result.State));
        Assert.Contains(results, result => result.Text.Contains("coverage in Newsroom", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("app_mentions:read,commands,im:history,channels:history,groups:history,mpim:history", "chat:write", CheckState.Wrong)]
    [InlineData("app_mentions:read,chat:write,commands,im:history,groups:history,mpim:history", "channels:history", CheckState.Warning)]
    public async Task A_missing_scope_is_named_with_what_it_is_for(string granted, string missing, CheckState state)
    {
        await using var slack = await ScriptedSlack.StartAsync();
        slack.Scopes = granted;

        var results = await CheckAsync(slack);

        var told = Assert.Single(results, result => result.State == state);
        Assert.Contains($"The scope {missing} is missing, needed to", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_scopes_of_follow_ups_nothing_is_missing_when_those_are_turned_off()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        slack.Scopes = "app_mentions:read,chat:write,commands,im:history";

        var results = await CheckAsync(slack, options => options.FollowUps = false);

        Assert.All(results, result => Assert.Equal(CheckState.Good, result.State));
    }

    [Fact]
    public async Task A_wrong_token_is_told_in_words()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        slack.Answer = (method, _) => method == "auth.test" ? new { ok = false, error = "invalid_auth" } : null;

        var results = await CheckAsync(slack);

        Assert.Contains(results, result => result is { State: CheckState.Wrong } && result.Text.Contains("does not know the token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Missing_secrets_are_named()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        slack.Scopes = AllScopes;

        var socket = await CheckAsync(slack, options => options.AppToken = null);
        var http = await CheckAsync(slack, options => (options.Transport, options.SigningSecret) = (SlackTransport.Http, " "));

        Assert.Contains("Slack:AppToken is missing", Assert.Single(socket, result => result.State == CheckState.Wrong).Text, StringComparison.Ordinal);
        Assert.Contains("Slack:SigningSecret is missing", Assert.Single(http, result => result.State == CheckState.Wrong).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreachable_Slack_and_one_that_is_off_are_told()
    {
        await using var slack = await ScriptedSlack.StartAsync();

        var gone = await CheckAsync(slack, options => options.ApiBaseUrl = new Uri("http://127.0.0.1:1/api/"));
        var off = await CheckAsync(slack, options => options.BotToken = "");

        Assert.Contains("cannot be reached", Assert.Single(gone).Text, StringComparison.Ordinal);
        Assert.Equal(CheckState.Off, Assert.Single(off).State);
    }

    private static async Task<IReadOnlyList<CheckResult>> CheckAsync(ScriptedSlack slack, Action<SlackOptions>? configure = null)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSlack()
            .Configure<SlackOptions>(options =>
            {
                (options.BotToken, options.AppToken, options.SigningSecret) = ("xoxb-1", "xapp-1", "secret");
                options.ApiBaseUrl = slack.ApiBaseUrl;
                configure?.Invoke(options);
            })
            .BuildServiceProvider();
        return await services.GetRequiredService<IPlatformCheck>().CheckAsync(CancellationToken.None);
    }
}
