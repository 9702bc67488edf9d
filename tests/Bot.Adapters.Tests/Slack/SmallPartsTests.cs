using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Slack;
using Bot.Adapters.Slack.Api;
using Bot.Testing;

namespace Bot.Adapters.Tests.Slack;

public sealed class SmallPartsTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public void A_response_address_is_good_for_five_uses()
    {
        var address = ResponseUrl.Of("https://hooks.slack.com/x", _clock)!;

        var uses = Enumerable.Range(0, 7).Select(_ => address.TryUse());

        Assert.Equal([true, true, true, true, true, false, false], uses);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void A_response_address_is_good_for_half_an_hour(int minutes, bool good)
    {
        var address = ResponseUrl.Of("https://hooks.slack.com/x", _clock)!;
        _clock.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(good, address.TryUse());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/relative")]
    [InlineData("file:///etc/passwd")]
    public void Anything_but_a_web_address_is_no_response_address(string? text) => Assert.Null(ResponseUrl.Of(text, _clock));

    [Fact]
    public void Ids_are_seen_once_until_they_are_forgotten()
    {
        var seen = new SeenIds(_clock);

        Assert.True(seen.TryAdd(["envelope", "event"]));
        Assert.False(seen.TryAdd(["another envelope", "event"]));
        seen.Remove(["envelope", "event"]);
        Assert.True(seen.TryAdd(["envelope", "event"]));
        _clock.Advance(TimeSpan.FromHours(2));
        Assert.True(seen.TryAdd(["envelope"]));
    }

    [Fact]
    public void Seen_ids_are_bounded_in_number()
    {
        var seen = new SeenIds(_clock, capacity: 10);
        for (var number = 0; number < 100; number++)
            seen.TryAdd([$"{number}"]);

        Assert.True(seen.TryAdd(["0"]));
        Assert.False(seen.TryAdd(["99"]));
    }

    [Theory]
    [InlineData("/who-said", "ceasefire", null, "/who-said ceasefire")]
    [InlineData("/sources", "", null, "/sources")]
    [InlineData("/news-who-said", "ceasefire", "news", "/who-said ceasefire")]
    [InlineData("/news-coverage", "", "news", "/help")]
    [InlineData("/coverage", "", null, "/help")]
    [InlineData("/coverage", "status", null, "/status")]
    [InlineData("/coverage", "who-said ceasefire", null, "/who-said ceasefire")]
    public void Commands_are_the_same_text_as_everywhere(string command, string rest, string? prefix, string text) =>
        Assert.Equal(text, SlackCommandNames.ToText(command, rest, prefix));

    [Fact]
    public void Options_never_show_a_secret()
    {
        var options = new SlackOptions { BotToken = "xoxb-secret", AppToken = "xapp-secret", SigningSecret = "very secret" };

        Assert.DoesNotContain("secret", options.ToString(), StringComparison.Ordinal);
    }
}
