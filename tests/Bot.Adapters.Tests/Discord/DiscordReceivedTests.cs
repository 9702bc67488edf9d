using System.Text.Json.Nodes;
using Bot.Adapters.Discord.Registration;
using Bot.Adapters.Messaging;
using Bot.Testing;
using Bot.Testing.Discord;

namespace Bot.Adapters.Tests.Discord;

/// <summary>Discord adds fields, drops them and changes their kinds: nothing that comes in breaks what comes after it.</summary>
public sealed class DiscordReceivedTests
{
    private const int EventFailed = 5020;
    private const int EventUnreadable = 5024;

    [Fact]
    public async Task Doctor_reads_a_whole_application()
    {
        await using var house = new DiscordHouse();

        var results = await Check(house);

        Assert.All(results, result => Assert.Equal(CheckState.Good, result.State));
    }

    [Fact]
    public Task Doctor_ends_with_words_whatever_Discord_sends() => Properties.HoldsAsync(async random =>
    {
        await using var house = new DiscordHouse();
        house.Options.GatewayUrl = house.Discord.Gateway.Address;
        house.Discord.Gateway.MaxConcurrency = 100;
        for (var i = 0; i < 25; i++)
        {
            house.Discord.Faults.Add(new LoopbackFaults.Fault("/applications/@me", 200) { Body = JsonShaker.Shake(LoopbackEvents.Application(house.Discord.State), random) });
            house.Discord.Faults.Add(new LoopbackFaults.Fault("/gateway/bot", 200) { Body = JsonShaker.Shake(house.Discord.Gateway.Description(), random) });

            Assert.NotEmpty(await Check(house));
        }
    });

    [Theory]
    [InlineData("[]")]
    [InlineData("\"<html>\"")]
    public async Task Doctor_says_so_when_something_else_answers(string body)
    {
        await using var house = new DiscordHouse();
        house.Discord.Faults.Add(new LoopbackFaults.Fault("/applications/@me", 200) { Body = JsonNode.Parse(body) });

        Assert.Equal(CheckState.Wrong, Assert.Single(await Check(house)).State);
    }

    [Fact]
    public async Task Unknown_fields_change_nothing()
    {
        await using var house = await new DiscordHouse().StartAsync();
        foreach (var (type, data) in Events(house).ToList())
            house.Discord.Gateway.Dispatch(type, JsonShaker.Grown(data), null);
        await Eventually.IsTrueAsync(() => house.Handler.Asked.Count == 5, "all are asked");

        Assert.Equal(
            [MessageKind.Command, MessageKind.Mention, MessageKind.DirectMessage, MessageKind.MessageAction, MessageKind.Button],
            house.Handler.Asked.Select(asked => asked.Kind).Order());
        Assert.Equal(0, house.Log.Count(EventUnreadable) + house.Log.Count(EventFailed));
    }

    [Fact]
    public Task What_lacks_a_field_breaks_nothing() => Properties.HoldsAsync(async random =>
    {
        await using var house = await new DiscordHouse().StartAsync();
        for (var i = 0; i < 20; i++)
        {
            foreach (var (type, data) in Events(house).ToList())
                house.Discord.Gateway.Dispatch(type, JsonShaker.Shake(data, random), null);
        }
        house.Discord.Say("9", "the last one", guild: null, channel: "79");
        await Eventually.IsTrueAsync(() => house.Handler.Asked.Any(asked => asked.Text == "the last one"), "the last one is asked");
        await house.StopAsync();

        var broken = house.Log.Lines.Where(line => line.Id is EventUnreadable or EventFailed).Select(line => line.Text).ToList();
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    });

    private static IEnumerable<(string Type, JsonObject Data)> Events(DiscordHouse house)
    {
        var state = house.Discord.State;
        yield return ("MESSAGE_CREATE", LoopbackEvents.Incoming(state, "1", $"<@{state.BotUser}> sources", LoopbackEvents.Guild, LoopbackEvents.Channel1, "5"));
        yield return ("MESSAGE_CREATE", LoopbackEvents.Incoming(state, "1", "sources", null, "71"));
        yield return Interaction(2, LoopbackEvents.Command(state, "who-said", null, ("topic", "ceasefire"), ("limit", 3)));
        var target = LoopbackEvents.Message(state, LoopbackEvents.Channel1, new JsonObject { ["content"] = "words", ["embeds"] = new JsonArray() });
        var id = target["id"]!.GetValue<string>();
        yield return Interaction(2, new JsonObject
        {
            ["id"] = state.NewId(),
            ["name"] = "Check this quote",
            ["type"] = 3,
            ["target_id"] = id,
            ["resolved"] = new JsonObject { ["messages"] = new JsonObject { [id] = target } },
        });
        var press = Interaction(3, new JsonObject { ["component_type"] = 2, ["custom_id"] = "v0:more", ["id"] = 1 });
        press.Data["message"] = LoopbackEvents.Message(state, LoopbackEvents.Channel1, new JsonObject { ["content"] = "one" });
        yield return press;

        (string Type, JsonObject Data) Interaction(int type, JsonObject data)
        {
            var number = state.NewId();
            var interaction = new LoopbackInteraction { Id = number, Token = LoopbackState.TokenOf(number), Type = type, Created = state.Clock.GetUtcNow() };
            state.Interactions[number] = interaction;
            return ("INTERACTION_CREATE", LoopbackEvents.Interaction(state, interaction, data, "1", LoopbackEvents.Guild, LoopbackEvents.Channel1, "5"));
        }
    }

    private static Task<IReadOnlyList<CheckResult>> Check(DiscordHouse house) =>
        new DiscordCheck(house.Options, house.Api(), house.Clock).CheckAsync(CancellationToken.None);
}
