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
