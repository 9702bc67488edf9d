using Bot.Host.Composition;
using Bot.Host.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Tests.Configuration;

public sealed class SecretRedactorTests
{
    private static readonly IConfiguration Configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Slack:BotToken"] = "xoxb-111-secret",
        ["Slack:SigningSecret"] = "xoxb-111-secret-longer",
        ["Discord:Token"] = "discord.token.value",
        ["Host:Urls"] = "http://127.0.0.1:8080",
    }).Build();

    [Fact]
    public void Every_secret_is_taken_out_the_longest_first() => Assert.Equal(
        "a [redacted] b [redacted] c [redacted] http://127.0.0.1:8080",
        new SecretRedactor(Configuration).Redact("a xoxb-111-secret b xoxb-111-secret-longer c discord.token.value http://127.0.0.1:8080"));

    [Theory]
    [InlineData("https://example.org/feed.xml", "https://example.org/feed.xml")]
    [InlineData("https://desk:pass%20word@example.org/feed.xml", "https://example.org/feed.xml")]
    [InlineData("https://example.org/feed.xml?key=abc&view=all", "https://example.org/feed.xml?key=\u2026&view=\u2026")]
    [InlineData("https://desk:word@example.org:8443/f?abc", "https://example.org:8443/f?\u2026")]
    public void What_a_feeds_address_hides_is_taken_out(string address, string shown)
    {
        var redactor = new SecretRedactor(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Coverage:Feeds:0"] = address }).Build());
        var feed = new Uri(address);

        Assert.Equal($"Feed {shown} failed; {shown}", redactor.Redact($"Feed {feed} failed; {feed.AbsoluteUri}"));
    }

    [Fact]
    public void A_long_value_of_a_feeds_query_is_taken_out_wherever_it_stands()
    {
        var redactor = new SecretRedactor(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Coverage:Feeds:0"] = "https://example.org/f?token=0123456789abcdef%2B" }).Build());

        Assert.Equal("sent on to https://other.example/?t=\u2026", redactor.Redact("sent on to https://other.example/?t=0123456789abcdef%2B"));
    }

    [Fact]
    public void No_secret_reaches_the_log_even_in_an_exception()
    {
        var output = new StringWriter();
        using var provider = new LineLogProvider(output, TimeProvider.System, new SecretRedactor(Configuration));
        var fault = new InvalidOperationException("refused: discord.token.value");

        provider.CreateLogger("x").Log(LogLevel.Error, default, "failed with xoxb-111-secret", fault, (state, _) => state);

        Assert.Equal(2, output.ToString().Split("[redacted]").Length - 1);
        Assert.DoesNotContain("discord.token.value", output.ToString(), StringComparison.Ordinal);
    }
}
