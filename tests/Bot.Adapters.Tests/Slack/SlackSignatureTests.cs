using System.Text;
using Bot.Adapters.Slack.Receiving;

namespace Bot.Adapters.Tests.Slack;

public sealed class SlackSignatureTests
{
    // The example of https://docs.slack.dev/authentication/verifying-requests-from-slack
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Timestamp = "1531420618";
    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar"
        + "&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
        + "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c");

    [Fact]
    public void The_documented_example_is_valid() =>
        Assert.True(SlackSignature.IsValid(Body, Timestamp, Signature, Secret, At(0)));

    [Theory]
    [InlineData(299, true)]
    [InlineData(-299, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void Only_requests_of_the_last_five_minutes_are_valid(int seconds, bool valid) =>
        Assert.Equal(valid, SlackSignature.IsValid(Body, Timestamp, Signature, Secret, At(seconds)));

    [Theory]
    [InlineData(null, Signature)]
    [InlineData(Timestamp, null)]
    [InlineData("", Signature)]
    [InlineData("-1531420618", Signature)]
    [InlineData("99999999999999999999", Signature)]
    [InlineData("9223372036854775807", Signature)]
    [InlineData(Timestamp, "")]
    [InlineData(Timestamp, "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b504")]
    [InlineData(Timestamp, "v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("1531420619", Signature)]
    public void Anything_else_is_not(string? timestamp, string? signature) =>
        Assert.False(SlackSignature.IsValid(Body, timestamp, signature, Secret, At(0)));

    [Fact]
    public void One_changed_byte_of_the_body_is_seen()
    {
        var changed = Body.ToArray();
        changed[10] ^= 1;

        Assert.False(SlackSignature.IsValid(changed, Timestamp, Signature, Secret, At(0)));
    }

    private static DateTimeOffset At(int seconds) => DateTimeOffset.FromUnixTimeSeconds(1531420618 + seconds);
}
