using System.Text.Json;
using Bot.Host.Composition;
using Bot.Host.Configuration;
using Bot.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
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
        var fault = new InvalidOperationException("refused: discord.token.value");

        LogTo(output, Configuration).Log(LogLevel.Error, default, "failed with xoxb-111-secret", fault, (state, _) => state);

        Assert.Equal(2, output.ToString().Split("[redacted]").Length - 1);
        Assert.DoesNotContain("discord.token.value", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_in_JSON_holds_scopes_and_no_secret_however_it_is_written()
    {
        var output = new StringWriter();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Slack:BotToken"] = "xoxb+111&secret",
            ["Logging:Console:FormatterName"] = "Json",
            ["Logging:Console:FormatterOptions:IncludeScopes"] = "true",
        }).Build();
        var log = LogTo(output, configuration);

        using (log.BeginScope("message 17"))
            log.Log(LogLevel.Error, default, "failed with xoxb+111&secret", null, (state, _) => state);

        using var line = JsonDocument.Parse(output.ToString());
        Assert.Equal("failed with [redacted]", line.RootElement.GetProperty("Message").GetString());
        Assert.Equal("message 17", line.RootElement.GetProperty("Scopes")[0].GetString());
        Assert.DoesNotContain("111", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_the_log_that_does_not_exist_ends_with_78()
    {
        using var folder = new TempFolder();

        var run = await Run.Of(folder, "", "sources", "--set", "Logging:Console:FormatterName=xml");

        Assert.Equal(78, run.ExitCode);
        Assert.Contains("Logging:Console:FormatterName is xml; it can be line, json, simple, systemd.", run.Errors, StringComparison.Ordinal);
    }

    private static ILogger LogTo(StringWriter output, IConfiguration configuration) => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddLogging(logging => logging.AddBotLog(configuration, new LaunchSettings(new Dictionary<string, string?>(), Verbose: false), output))
        .BuildServiceProvider()
        .GetRequiredService<ILoggerFactory>()
        .CreateLogger("x");
}
