using Bot.Host.Health;
using Bot.Host.Workers;
using Bot.Testing;

namespace Bot.Host.Tests.Workers;

public sealed class TransportStatusTests
{
    [Fact]
    public async Task Each_platform_tells_when_it_was_last_heard_of()
    {
        var clock = new ManualTimeProvider(DateTimeOffset.UnixEpoch.AddSeconds(90));
        using var chat = new ChatFlow(new ScriptedQueries(Some.Sources()));
        var heard = new ScriptedTransport("slack", [new() { Platform = "slack", Id = "1", Kind = 0, Place = "C", User = "U", Text = "sources" }]);
        using var stop = new CancellationTokenSource();
        var running = heard.RunAsync(chat.Get<Bot.Adapters.Messaging.IMessageHandler>(), stop.Token);
        await heard.Done;
        var status = new TransportStatus(new TransportStates([heard, new ScriptedTransport("discord", []), new ScriptedTransport("other", []) { IsOn = false }]), clock);

        var fields = await status.ReadAsync(CancellationToken.None);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        Assert.Equal(
            ["Slack: last heard of 90 s ago", "Discord: on, nothing heard yet", "Other: off: no token is set"],
            fields.Select(field => $"{field.Label}: {field.Value.ToPlainText()}"));
    }
}
