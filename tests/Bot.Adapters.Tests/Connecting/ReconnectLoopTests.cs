using Bot.Adapters.Connecting;
using Bot.Adapters.Messaging;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Adapters.Tests.Connecting;

public sealed class ReconnectLoopTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task A_failed_connection_is_tried_again_after_a_wait()
    {
        using var stop = new CancellationTokenSource();
        var attempts = 0;
        var loop = Loop();

        var running = loop.RunAsync(
            _ =>
            {
                if (++attempts == 3)
                    stop.Cancel();
                throw new IOException("cut");
            },
            stop.Token);
        while (!running.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(30));
            await Task.Yield();
        }
        await running;

        Assert.Equal(3, attempts);
    }

    [Fact]
    public async Task A_refusal_ends_the_loop() =>
        await Assert.ThrowsAsync<TransportRefusedException>(() =>
            Loop().RunAsync(_ => throw new TransportRefusedException("wrong token"), CancellationToken.None));

    private ReconnectLoop Loop() =>
        new("test", new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), new Random(1)), _clock, NullLogger.Instance);
}
