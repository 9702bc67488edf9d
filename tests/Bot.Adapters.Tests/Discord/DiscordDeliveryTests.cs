using System.Text.Json.Nodes;
using Bot.Adapters.Messaging;
using Bot.Testing;
using Bot.Testing.Discord;

namespace Bot.Adapters.Tests.Discord;

/// <summary>Answers arrive although Discord, or the way to it, has a bad day.</summary>
public sealed class DiscordDeliveryTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(0)]
    public async Task A_fault_of_the_servers_is_tried_again(int status)
    {
        await using var house = await new DiscordHouse().StartAsync();
        house.Discord.Faults.Add(new LoopbackFaults.Fault("/callback", status));

        var answer = await house.Discord.Command("1", "sources").Answer.WaitAsync(Patience);

        Assert.Equal("You asked /sources", answer["content"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_limit_on_one_bucket_is_waited_for()
    {
        await using var house = await new DiscordHouse().StartAsync();
        house.Discord.Faults.AddLimit("/callback", 0.2, "user");

        var asked = house.Discord.Command("1", "sources");
        await asked.Answer.WaitAsync(Patience);

        Assert.True(asked.Acknowledged - asked.Created >= TimeSpan.FromMilliseconds(190));
    }

    [Fact]
    public async Task An_answer_that_worked_but_whose_receipt_was_lost_is_not_given_twice()
    {
        await using var house = await new DiscordHouse().StartAsync();
        house.Discord.Faults.Add(new LoopbackFaults.Fault(
            "/callback", 400, new JsonObject { ["code"] = 40060, ["message"] = "Interaction has already been acknowledged." }));
        var asked = house.Discord.Command("1", "sources");
        asked.Acknowledged = asked.Created;
        asked.AcknowledgedAs = 4;

        await asked.Answer.WaitAsync(Patience);

        Assert.Empty(asked.FollowUps);
        Assert.NotNull(asked.Original);
    }

    [Fact]
    public async Task A_payload_that_is_refused_becomes_plain_text_with_its_links()
    {
        await using var house = await new DiscordHouse().StartAsync();
        house.Handler.Answer = _ => Task.FromResult(SomeMessages.Of(SomeMessages.Quote("words")));
        house.Discord.Faults.Add(new LoopbackFaults.Fault(
            "/callback", 400, new JsonObject { ["code"] = 50035, ["message"] = "Invalid Form Body" }));

        var answer = await house.Discord.Command("1", "sources").Answer.WaitAsync(Patience);

        Assert.Contains("https://news.example.org/a", answer["content"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(answer["embeds"]!.AsArray());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_that_comes_after_fifteen_minutes_comes_as_a_message(bool isPrivate)
    {
        var clock = new ManualTimeProvider();
        await using var house = new DiscordHouse(clock);
        house.Discord.Gateway.HeartbeatInterval = TimeSpan.FromDays(1);
        await house.StartAsync();
        var ready = new TaskCompletionSource<OutgoingMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        house.Handler.Answer = _ => ready.Task;

        var asked = house.Discord.Command("1", "sources", ("private", isPrivate));
        await Eventually.IsTrueAsync(() => !house.Handler.Asked.IsEmpty && clock.PendingTimers >= 2, "the question is worked on");
        clock.Advance(TimeSpan.FromSeconds(1.3));
        await Eventually.IsTrueAsync(() => asked.Acknowledged is not null, "the question is acknowledged");
        clock.Advance(TimeSpan.FromMinutes(16));
        ready.SetResult(SomeMessages.Saying("late") with { Visibility = isPrivate ? MessageVisibility.Private : MessageVisibility.Public });
        await Eventually.IsTrueAsync(() => !house.Discord.State.Messages.IsEmpty, "the answer comes");

        var (channel, message) = Assert.Single(house.Discord.State.Messages);
        Assert.Equal((isPrivate ? "71" : LoopbackEvents.Channel1, "late"), (channel, message["content"]!.GetValue<string>()));
    }

    [Fact]
    public async Task An_interaction_that_discord_has_forgotten_is_answered_by_a_message()
    {
        await using var house = await new DiscordHouse().StartAsync();
        house.Discord.Faults.Add(new LoopbackFaults.Fault("/callback", 404, new JsonObject { ["code"] = 10062, ["message"] = "Unknown interaction" }));

        house.Discord.Command("1", "sources", ("private", false));
        await Eventually.IsTrueAsync(() => !house.Discord.State.Messages.IsEmpty, "the answer comes");

        Assert.Equal(LoopbackEvents.Channel1, Assert.Single(house.Discord.State.Messages).Channel);
    }

    [Fact]
    public async Task A_fault_of_our_own_is_told_with_a_reference()
    {
        await using var house = await new DiscordHouse().StartAsync();
        house.Handler.Answer = _ => throw new InvalidOperationException("secret detail");

        var asked = house.Discord.Command("1", "sources");
        var answer = await asked.Answer.WaitAsync(Patience);

        Assert.Contains(asked.Id, answer["content"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_discord_does_not_hold_up_other_answers()
    {
        await using var house = await new DiscordHouse().StartAsync();
        house.Discord.Faults.Add(new LoopbackFaults.Fault("/callback", 200, Wait: TimeSpan.FromSeconds(1)));

        var slow = house.Discord.Command("1", "sources");
        await Eventually.IsTrueAsync(() => house.Discord.State.Requests.Any(request => request.Contains("callback", StringComparison.Ordinal)), "the first answer is on its way");
        var quick = house.Discord.Command("2", "sources");
        await Task.WhenAll(slow.Answer, quick.Answer).WaitAsync(Patience);

        Assert.True(quick.Acknowledged < slow.Acknowledged);
    }
}
