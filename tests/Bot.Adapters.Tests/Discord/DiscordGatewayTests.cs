using Bot.Adapters.Messaging;
using Bot.Testing;

namespace Bot.Adapters.Tests.Discord;

public sealed class DiscordGatewayTests
{
    [Fact]
    public async Task Identifies_without_a_privileged_intent()
    {
        await using var house = await new DiscordHouse().StartAsync();

        var identify = Assert.Single(house.Discord.Gateway.Identified);

        Assert.Equal((1 << 9) | (1 << 12), identify.GetProperty("intents").GetInt32());
        Assert.Equal("/gateway?v=10&encoding=json", Assert.Single(house.Discord.Gateway.Opened));
    }

    [Fact]
    public async Task Resumes_at_the_address_it_was_given_when_asked_to_reconnect()
    {
        await using var house = await new DiscordHouse().StartAsync();

        house.Discord.Gateway.AskToReconnect();
        await Eventually.IsTrueAsync(() => house.Discord.Gateway.Resumes == 1, "the session is resumed");

        Assert.Equal(1, house.Discord.Gateway.Identifies);
        Assert.Equal("/resume?v=10&encoding=json", house.Discord.Gateway.Opened.Last());
        Assert.Equal(4000, Assert.Single(house.Discord.Gateway.ClientClosedWith));
    }

    [Fact]
    public async Task A_session_that_is_refused_again_and_again_is_given_up_for_a_new_one()
    {
        await using var house = await new DiscordHouse(new FastTimeProvider(50)).StartAsync();
        house.Discord.Gateway.RefusesResumes = true;

        house.Discord.Gateway.AskToReconnect();
        await Eventually.IsTrueAsync(() => house.Discord.Gateway.Identifies == 2, "a new session begins");

        Assert.Equal(3, house.Discord.Gateway.RefusedResumes);
    }

    [Fact]
    public async Task Leaves_a_connection_that_does_not_answer_heartbeats_and_resumes()
    {
        await using var house = new DiscordHouse();
        house.Discord.Gateway.HeartbeatInterval = TimeSpan.FromMilliseconds(300);
        house.Discord.Gateway.AcknowledgesHeartbeats = false;
        await house.StartAsync();

        await Eventually.IsTrueAsync(() => house.Discord.Gateway.Resumes > 0, "the session is resumed");

        Assert.Equal(1, house.Discord.Gateway.Identifies);
        Assert.DoesNotContain(1000, house.Discord.Gateway.ClientClosedWith);
    }

    [Fact]
    public async Task Beats_within_the_interval_and_stays_while_it_is_answered()
    {
        await using var house = new DiscordHouse(new FastTimeProvider(50));
        await house.StartAsync();

        await Eventually.IsTrueAsync(() => house.Discord.Gateway.Heartbeats >= 3, "it beats");

        Assert.Single(house.Discord.Gateway.Opened);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task An_invalid_session_is_resumed_or_replaced_as_told(bool resumable, int identifies)
    {
        await using var house = await new DiscordHouse(new FastTimeProvider(20)).StartAsync();

        house.Discord.Gateway.Invalidate(resumable);
        await Eventually.IsTrueAsync(
            () => resumable ? house.Discord.Gateway.Resumes == 1 : house.Discord.Gateway.Identifies == 2, "it is back");

        Assert.Equal(identifies, house.Discord.Gateway.Identifies);
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4008)]
    [InlineData(1001)]
    public async Task Most_closes_are_resumed(int code)
    {
        await using var house = await new DiscordHouse().StartAsync();

        house.Discord.Gateway.CloseAll(code);
        await Eventually.IsTrueAsync(() => house.Discord.Gateway.Resumes == 1, "the session is resumed");

        Assert.Equal(1, house.Discord.Gateway.Identifies);
    }

    [Theory]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task Some_closes_need_a_new_session(int code)
    {
        await using var house = await new DiscordHouse(new FastTimeProvider(20)).StartAsync();

        house.Discord.Gateway.CloseAll(code, endSessions: true);
        await Eventually.IsTrueAsync(() => house.Discord.Gateway.Identifies == 2, "a new session is started");

        Assert.Equal(0, house.Discord.Gateway.Resumes);
    }

    [Theory]
    [InlineData(4004, "token")]
    [InlineData(4010, "shard")]
    [InlineData(4011, "shards")]
    [InlineData(4012, "version")]
    [InlineData(4013, "intents")]
    [InlineData(4014, "intent")]
    public async Task What_only_a_person_can_mend_is_told_and_not_tried_again(int code, string word)
    {
        await using var house = new DiscordHouse();
        house.Discord.Gateway.RefuseIdentifyWith = code;
        house.Start();

        var refusal = await Assert.ThrowsAsync<TransportRefusedException>(() => house.Running);

        Assert.Contains(word, refusal.Message, StringComparison.Ordinal);
        Assert.Single(house.Discord.Gateway.Opened);
    }

    [Fact]
    public async Task A_wrong_token_is_noticed_before_the_gateway_is_bothered()
    {
        await using var house = new DiscordHouse();
        house.Options.Token = "wrong";
        house.Start();

        var refusal = await Assert.ThrowsAsync<TransportRefusedException>(() => house.Running);

        Assert.DoesNotContain("wrong", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(house.Discord.Gateway.Opened);
    }

    [Fact]
    public async Task What_happens_while_the_connection_is_broken_is_answered_once_after_the_resume()
    {
        await using var house = await new DiscordHouse().StartAsync();

        house.Discord.Gateway.BreakAll();
        var asked = house.Discord.Command("1", "who-said", ("topic", "ceasefire"));
        var answer = await asked.Answer.WaitAsync(TimeSpan.FromMinutes(2));
        house.Discord.Gateway.AskToReconnect();
        await Eventually.IsTrueAsync(() => house.Discord.Gateway.Resumes == 2, "the session is resumed again");

        Assert.Contains("who-said", answer["content"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Single(house.Handler.Asked);
    }

    [Fact]
    public async Task Frequent_resumes_do_not_make_it_wait_longer_and_longer()
    {
        await using var house = await new DiscordHouse(new FastTimeProvider(10)).StartAsync();

        for (var i = 1; i <= 12; i++)
        {
            house.Discord.Gateway.AskToReconnect();
            await Eventually.IsTrueAsync(() => house.Discord.Gateway.Resumes == i, "the session is resumed");
        }

        Assert.Equal(1, house.Discord.Gateway.Identifies);
    }

    [Fact]
    public async Task Without_session_starts_it_waits_instead_of_losing_the_token()
    {
        await using var house = new DiscordHouse(new FastTimeProvider(100));
        house.Discord.Gateway.SessionStartsLeft = 0;
        house.Discord.Gateway.SessionStartsReset = TimeSpan.FromSeconds(60);
        house.Start();

        await Eventually.IsTrueAsync(() => house.Discord.State.Requests.Any(request => request.EndsWith("/gateway/bot", StringComparison.Ordinal)), "it asks");
        Assert.Empty(house.Discord.Gateway.Opened);
        house.Discord.Gateway.SessionStartsLeft = 1000;
        await Eventually.IsTrueAsync(() => house.Discord.Gateway.Identifies == 1, "it identifies after the reset");

        Assert.Single(house.Discord.Gateway.Opened);
    }

    [Fact]
    public async Task Shards_identify_one_after_the_other_and_share_the_servers()
    {
        await using var house = new DiscordHouse(new FastTimeProvider(20));
        house.Options.Shards = 2;
        house.Start();

        await Eventually.IsTrueAsync(() => house.Discord.Gateway.Identifies >= 2, "both shards are in");

        Assert.Equal(["[0,2]", "[1,2]"], house.Discord.Gateway.Identified.Select(identify => identify.GetProperty("shard").GetRawText()).Distinct().Order());
    }

    [Fact]
    public async Task Stopping_says_goodbye_so_that_the_bot_is_shown_as_away()
    {
        await using var house = await new DiscordHouse().StartAsync();

        await house.StopAsync();
        await Eventually.IsTrueAsync(() => !house.Discord.Gateway.ClientClosedWith.IsEmpty, "it says goodbye");

        Assert.Equal(1000, Assert.Single(house.Discord.Gateway.ClientClosedWith));
        Assert.NotNull(house.Transport!.LastInbound);
    }
}
