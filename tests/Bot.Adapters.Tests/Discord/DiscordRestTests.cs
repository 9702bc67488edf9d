using Bot.Adapters.Discord.Rest;
using Bot.Adapters.Discord.Wire;
using Bot.Testing;
using Bot.Testing.Discord;

namespace Bot.Adapters.Tests.Discord;

public sealed class DiscordRestTests
{
    private static readonly MessagePayload Hello = new() { Content = "hello" };

    [Fact]
    public async Task Limits_told_by_headers_are_kept_without_ever_being_refused()
    {
        await using var house = new DiscordHouse();
        house.Discord.Limits.PerBucket = 3;
        house.Discord.Limits.Window = TimeSpan.FromMilliseconds(400);
        var api = house.Api();
        // Nobody knows a limit before its first answer.
        await api.CreateMessageAsync("1", Hello, CancellationToken.None);

        for (var i = 0; i < 7; i++)
            Assert.True((await api.CreateMessageAsync("1", Hello, CancellationToken.None)).IsOk);

        Assert.Equal(0, house.Discord.Limits.Refused);
    }

    [Fact]
    public async Task The_limit_of_one_channel_does_not_hold_up_another()
    {
        var clock = new ManualTimeProvider();
        await using var house = new DiscordHouse(clock);
        var api = house.Api();
        house.Discord.Faults.AddLimit("channels/1/messages", 60, "user");

        var held = api.CreateMessageAsync("1", Hello, CancellationToken.None);
        await Eventually.IsTrueAsync(() => house.Discord.State.Requests.Count == 1, "the first is refused");
        var other = await api.CreateMessageAsync("2", Hello, CancellationToken.None);

        Assert.True(other.IsOk);
        Assert.False(held.IsCompleted);
        await Finish(clock, held);
    }

    [Fact]
    public async Task The_global_limit_holds_up_everything_but_answers_to_interactions()
    {
        var clock = new ManualTimeProvider();
        await using var house = new DiscordHouse(clock);
        var api = house.Api();
        house.Discord.Faults.AddLimit("channels/1/messages", 20, "global");

        var held = api.CreateMessageAsync("1", Hello, CancellationToken.None);
        await Eventually.IsTrueAsync(() => house.Discord.State.Requests.Count == 1 && clock.PendingTimers >= 2, "the first is refused");
        var other = api.CreateMessageAsync("2", Hello, CancellationToken.None);
        var interaction = house.Discord.Command("1", "sources");
        var answered = await api.RespondAsync(
            new Interaction { Id = interaction.Id, Token = interaction.Token, ApplicationId = "1", Type = 2 },
            new InteractionResponse(InteractionResponse.Message, Hello),
            CancellationToken.None);

        Assert.True(answered.IsOk);
        Assert.False(other.IsCompleted);
        await Finish(clock, held);
        await Finish(clock, other);
    }

    [Fact]
    public async Task A_refused_token_is_not_tried_again()
    {
        await using var house = new DiscordHouse();
        house.Options.Token = "wrong";
        var api = house.Api();

        var first = await api.GetApplicationAsync(CancellationToken.None);
        var second = await api.GetApplicationAsync(CancellationToken.None);

        Assert.Equal((401, 0), (first.Status, second.Status));
        Assert.Single(house.Discord.State.Requests);
    }

    [Fact]
    public void Too_many_invalid_requests_close_the_door_for_ten_minutes()
    {
        var clock = new ManualTimeProvider();
        var invalid = new InvalidRequests(clock);

        for (var i = 0; i < InvalidRequests.Most; i++)
            invalid.Count();

        Assert.True(invalid.IsClosed);
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.False(invalid.IsClosed);
    }

    [Fact]
    public async Task Faults_are_tried_a_few_times_and_then_told()
    {
        await using var house = new DiscordHouse(new FastTimeProvider(8));
        for (var i = 0; i < 9; i++)
            house.Discord.Faults.Add(new LoopbackFaults.Fault("/messages", 500));

        var result = await house.Api().CreateMessageAsync("1", Hello, CancellationToken.None);

        Assert.Equal(500, result.Status);
        Assert.Equal(5, house.Discord.State.Requests.Count);
    }

    [Fact]
    public void A_request_never_shows_a_token()
    {
        var request = new RestRequest { Method = HttpMethod.Post, Path = "interactions/1/secret/callback", Route = "interactions/{id}/{token}/callback" };

        Assert.DoesNotContain("secret", request.ToString(), StringComparison.Ordinal);
    }

    // Timers of the call may be set only after a moment, so the clock is moved until it is through.
    private static async Task Finish(ManualTimeProvider clock, Task<RestResult> call)
    {
        await Eventually.IsTrueAsync(
            () =>
            {
                clock.Advance(TimeSpan.FromSeconds(1));
                return call.IsCompleted;
            },
            "the call ends");
        await call;
    }
}
