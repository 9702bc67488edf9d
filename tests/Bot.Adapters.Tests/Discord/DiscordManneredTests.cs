using System.Text.Json.Nodes;
using Bot.Adapters.Composing;
using Bot.Adapters.Discord;
using Bot.Adapters.Discord.Rendering;
using Bot.Testing;
using Bot.Testing.Discord;

namespace Bot.Adapters.Tests.Discord;

/// <summary>What people in Discord see of an answer.</summary>
public sealed class DiscordManneredTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task An_impatient_hand_shares_an_answer_once()
    {
        await using var discord = LoopbackDiscord.Start();
        await using var chat = await RoutedChat.OnDiscordAsync(discord);
        var shown = Shown(discord);

        var presses = new List<JsonObject>();
        for (var press = 0; press < 3; press++)
            presses.Add(await Press(discord, "share /who-said ceasefire", shown).Answer.WaitAsync(Patience));

        Assert.Single(presses, answer => answer["flags"] is null);
        Assert.Equal(2, presses.Count(answer => answer["content"]!.GetValue<string>().Contains("shared here already", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_wrong_is_asked_for_in_private_and_read_by_an_editor()
    {
        await using var discord = LoopbackDiscord.Start();
        await using var chat = await RoutedChat.OnDiscordAsync(discord, options =>
        {
            options.KeepQuestions = true;
            options.Editors.Add("1");
        });

        var asked = await Press(discord, "bad /who-said ceasefire", Shown(discord)).Answer.WaitAsync(Patience);
        var reason = asked["components"]![0]!["components"]![1]!["custom_id"]!.GetValue<string>();
        await Press(discord, reason[(reason.IndexOf(':', StringComparison.Ordinal) + 1)..], Shown(discord)).Answer.WaitAsync(Patience);
        var log = await discord.Command("1", "unanswered").Answer.WaitAsync(Patience);
        var stranger = await discord.Command("2", "unanswered").Answer.WaitAsync(Patience);

        Assert.Equal(64, asked["flags"]!.GetValue<int>());
        Assert.Contains("wrong words", log.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("/who-said ceasefire", log.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ceasefire", stranger.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@everyone and <@123> came")]
    [InlineData("a *bold* word")]
    [InlineData("<#12> || spoiler ||")]
    public void Quoted_words_are_those_of_the_source(string words)
    {
        var answer = AnswerComposer.Compose(
            Some.Utterances(Some.Utterance("Ann Berg", null, words, Some.Antiwar)), new ComposeRequest(DiscordLimits.ForComposing, Some.Call(), 5, 1, CanShare: false));

        var shown = DiscordRenderer.Render(answer).Payload.Embeds![0].Description!.Replace("\\", "", StringComparison.Ordinal);

        Assert.StartsWith($"\u201C{words}\u201D", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_closing_line_is_small_print_and_no_box_of_its_own()
    {
        var answer = AnswerComposer.Compose(Some.Utterances(Some.Ollongren()), new ComposeRequest(DiscordLimits.ForComposing, Some.Call(), 5, 1, CanShare: false));

        var payload = DiscordRenderer.Render(answer).Payload;

        Assert.Single(payload.Embeds!);
        Assert.EndsWith("\n-# 1 result in 3 articles from 3 outlets, 16\u201317 Mar 2022.", payload.Content, StringComparison.Ordinal);
    }

    private static JsonObject Shown(LoopbackDiscord discord)
    {
        var shown = LoopbackEvents.Message(discord.State, LoopbackEvents.Channel1, new JsonObject { ["content"] = "an answer", ["flags"] = 64 });
        shown["id"] = "555";
        return shown;
    }

    private static LoopbackInteraction Press(LoopbackDiscord discord, string value, JsonObject message) => discord.Interact(
        3, new JsonObject { ["component_type"] = 2, ["custom_id"] = "v0:" + value, ["id"] = 1 }, "1", extra: created => created["message"] = message.DeepClone());
}
