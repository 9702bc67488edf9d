using Bot.Adapters.Commands;
using Bot.Search.Querying.Completing;
using Bot.Testing;

namespace Bot.Adapters.Tests.Commands;

public sealed class CompletionSourceTests
{
    private readonly Words _words = new();

    [Theory]
    [InlineData("who-said", "topic", CompletionKind.Topic)]
    [InlineData("who-said", "speaker", CompletionKind.Speaker)]
    [InlineData("said", "person", CompletionKind.Speaker)]
    [InlineData("sources", "outlet", CompletionKind.Outlet)]
    public async Task An_option_is_completed_by_what_it_holds(string command, string option, CompletionKind kind)
    {
        var found = await Complete(command, option, "a");

        Assert.Equal([$"{kind}"], found);
    }

    [Theory]
    [InlineData("who-said", "after")]
    [InlineData("nothing", "speaker")]
    [InlineData("ask", "question")]
    public async Task Other_options_are_not(string command, string option) => Assert.Empty(await Complete(command, option, "a"));

    [Fact]
    public async Task A_late_completion_is_none()
    {
        var clock = new ManualTimeProvider();
        _words.IsSlow = true;
        var completing = new CompletionSource(_words, clock).CompleteAsync("said", "person", "a", 25, CancellationToken.None);

        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Empty(await completing);
    }

    private Task<IReadOnlyList<string>> Complete(string command, string option, string typed) =>
        new CompletionSource(_words, new ManualTimeProvider()).CompleteAsync(command, option, typed, 25, CancellationToken.None);

    private sealed class Words : ICoverageCompletion
    {
        public bool IsSlow { get; set; }

        public async Task<IReadOnlyList<string>> CompleteAsync(CompletionKind kind, string typed, int limit, CancellationToken cancellationToken)
        {
            if (IsSlow)
                await Task.Delay(Timeout.Infinite, cancellationToken);
            return [$"{kind}"];
        }
    }
}
