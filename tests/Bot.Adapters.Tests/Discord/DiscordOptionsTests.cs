using Bot.Adapters.Discord;

namespace Bot.Adapters.Tests.Discord;

public sealed class DiscordOptionsTests
{
    [Fact]
    public void Settings_as_they_come_are_good() =>
        Assert.True(new DiscordOptionsValidator().Validate(null, new DiscordOptions()).Succeeded);

    [Fact]
    public void Every_fault_is_named()
    {
        var options = new DiscordOptions { ApiBaseUrl = "discord", GatewayUrl = "https://gateway", GuildId = "my server", ContactUrl = "the desk" };
        options.Servers["1"] = new();
        options.Servers["1"].Channels.Add("#general");

        var faults = new DiscordOptionsValidator().Validate(null, options).Failures!.ToList();

        Assert.Equal(5, faults.Count);
    }

    [Fact]
    public void The_token_is_never_shown() =>
        Assert.DoesNotContain("secret", new DiscordOptions { Token = "secret" }.ToString(), StringComparison.Ordinal);
}
