using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Host.Configuration;
using Microsoft.Extensions.Configuration;

namespace Bot.Host.Tests.Configuration;

public sealed class ConfigurationCheckTests
{
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
