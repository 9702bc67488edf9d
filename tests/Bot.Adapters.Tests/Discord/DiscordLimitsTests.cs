using Bot.Testing;
using Bot.Testing.Discord;

namespace Bot.Adapters.Tests.Discord;

/// <summary>What Discord limits waits by itself: nobody else does.</summary>
public sealed class DiscordLimitsTests
{
    private const string Limited = "600000000000000777";
    private const int Many = 40;

    [Fact]
    public async Task Answers_that_wait_for_a_limited_channel_hold_up_nobody_else()
    {
        await using var discord = LoopbackDiscord.Start();
        discord.Limits.Global = 1000;
        await using var chat = await RoutedChat.OnDiscordAsync(discord, options => options.QuestionsPerPlaceAndMinute = 1000);
        discord.Faults.LimitFor($"/channels/{Limited}/messages", TimeSpan.FromSeconds(5));
        for (var person = 0; person < Many; person++)
            discord.Say($"{1000 + person}", $"<@{discord.State.BotUser}> who said ceasefire?", channel: Limited);
        await Eventually.IsTrueAsync(() => chat.Log.Count(2001) == Many, "all are answered");

        discord.Say("1", $"<@{discord.State.BotUser}> who said ceasefire?");
        await discord.Command("2", "who-said", ("topic", "ceasefire")).Answer.WaitAsync(TimeSpan.FromMinutes(2));
        await Eventually.IsTrueAsync(() => discord.State.Messages.Any(sent => sent.Channel == LoopbackEvents.Channel1), "the other channel is answered");

        Assert.DoesNotContain(discord.State.Messages, sent => sent.Channel == Limited);
        await Eventually.IsTrueAsync(() => discord.State.Messages.Count(sent => sent.Channel == Limited) == Many, "the limited channel is answered, too");
    }
}
