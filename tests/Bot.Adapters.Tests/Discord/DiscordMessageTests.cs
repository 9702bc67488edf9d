using System.Text.Json.Nodes;
using Bot.Adapters.Messaging;
using Bot.Testing;
using Bot.Testing.Discord;

namespace Bot.Adapters.Tests.Discord;

public sealed class DiscordMessageTests
{
    [Fact]
    public async Task A_message_that_names_the_bot_is_answered_by_a_reply()
    {
        await using var house = await new DiscordHouse().StartAsync();

        var id = house.Discord.Say("1", $"<@{house.Discord.State.BotUser}> who said ceasefire?");
        await Answered(house);

        var asked = Assert.Single(house.Handler.Asked);
        Assert.Equal((MessageKind.Mention, "who said ceasefire?"), (asked.Kind, asked.Text));
        var (channel, message) = Assert.Single(house.Discord.State.Messages);
        Assert.Equal((LoopbackEvents.Channel1, id), (channel, message["message_reference"]!["message_id"]!.GetValue<string>()));
        Assert.Null(message["flags"]);
    }

    [Fact]
    public async Task A_direct_message_needs_no_name()
    {
        await using var house = await new DiscordHouse().StartAsync();

        house.Discord.Say("1", "who said ceasefire?", guild: null, channel: "71");
        await Answered(house);

        Assert.Equal(MessageKind.DirectMessage, Assert.Single(house.Handler.Asked).Kind);
    }

    [Fact]
    public async Task Other_messages_are_left_alone()
    {
        await using var house = await new DiscordHouse().StartAsync();

        house.Discord.Say("1", "who said ceasefire?");
        house.Discord.Say(house.Discord.State.BotUser + "9", $"<@{house.Discord.State.BotUser}> last");
        await Answered(house);

        Assert.Equal("last", Assert.Single(house.Handler.Asked).Text);
    }

    [Fact]
    public async Task A_question_in_a_thread_belongs_to_its_channel()
    {
        await using var house = await new DiscordHouse().StartAsync();
        house.Discord.State.Threads["55"] = LoopbackEvents.Channel1;

        house.Discord.Say("1", $"<@{house.Discord.State.BotUser}> sources", channel: "55");
        await Answered(house);

        var asked = Assert.Single(house.Handler.Asked);
        Assert.Equal((LoopbackEvents.Channel1, "55"), (asked.Place, asked.Thread));
        Assert.Equal("55", Assert.Single(house.Discord.State.Messages).Channel);
    }

    [Fact]
    public async Task A_post_in_a_forum_belongs_to_the_forum_and_is_answered_in_the_post()
    {
        await using var house = await new DiscordHouse().StartAsync();
        house.Discord.State.Threads["58"] = "600000000000000015";

        house.Discord.Say("1", $"<@{house.Discord.State.BotUser}> sources", channel: "58");
        await Answered(house);

        var asked = Assert.Single(house.Handler.Asked);
        Assert.Equal(("600000000000000015", "58", "58"), (asked.Place, asked.Thread, Assert.Single(house.Discord.State.Messages).Channel));
    }

    [Theory]
    [InlineData(false, "71")]
    [InlineData(true, LoopbackEvents.Channel1)]
    public async Task A_refusal_goes_to_its_person_alone_where_that_is_possible(bool unreachable, string channel)
    {
        await using var house = await new DiscordHouse().StartAsync();
        house.Handler.Answer = _ => Task.FromResult(
            SomeMessages.Saying("slower please") with { Visibility = MessageVisibility.Private, Outcome = MessageOutcome.Refused });
        if (unreachable)
            house.Discord.State.Unreachable["1"] = true;

        house.Discord.Say("1", $"<@{house.Discord.State.BotUser}> sources");
        await Answered(house);

        Assert.Equal(channel, Assert.Single(house.Discord.State.Messages).Channel);
    }

    [Fact]
    public async Task Where_a_reply_is_not_permitted_a_message_is()
    {
        await using var house = await new DiscordHouse().StartAsync();
        house.Discord.Faults.Add(new LoopbackFaults.Fault("/messages", 403, new JsonObject { ["code"] = 160002, ["message"] = "Cannot reply without permission to read message history" }));

        house.Discord.Say("1", $"<@{house.Discord.State.BotUser}> sources");
        await Answered(house);

        var (channel, message) = Assert.Single(house.Discord.State.Messages);
        Assert.Equal((LoopbackEvents.Channel1, null), (channel, message["message_reference"]));
    }

    [Theory]
    [InlineData(50013)]
    [InlineData(50001)]
    public async Task Where_the_bot_may_not_write_the_person_gets_the_answer_and_the_reason(int code)
    {
        await using var house = await new DiscordHouse().StartAsync();
        house.Discord.Faults.Add(new LoopbackFaults.Fault($"/channels/{LoopbackEvents.Channel1}/messages", 403, new JsonObject { ["code"] = code, ["message"] = "Missing Permissions" }));

        house.Discord.Say("1", $"<@{house.Discord.State.BotUser}> sources");
        await Eventually.IsTrueAsync(() => house.Discord.State.Messages.Count == 2, "both are sent");

        Assert.All(house.Discord.State.Messages, sent => Assert.Equal("71", sent.Channel));
        Assert.Contains("may not write where you asked", house.Discord.State.Messages.Last().Message["content"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_whose_first_try_was_lost_is_not_sent_twice()
    {
        await using var house = await new DiscordHouse().StartAsync();
        house.Discord.Faults.Add(new LoopbackFaults.Fault("/messages", 502));

        house.Discord.Say("1", $"<@{house.Discord.State.BotUser}> sources");
        await Answered(house);

        var (_, message) = Assert.Single(house.Discord.State.Messages);
        Assert.True(message["enforce_nonce"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_message_that_two_copies_of_the_bot_get_is_answered_by_one()
    {
        using var folder = new TempFolder();
        using var facts = new FolderChatFacts(folder);
        using var others = new FolderChatFacts(folder);
        await using var one = await new DiscordHouse(facts: facts).StartAsync();
        await using var other = await new DiscordHouse(facts: others).StartAsync();
        for (var number = 0; number < 10; number++)
        {
            var message = LoopbackEvents.Incoming(one.Discord.State, "1", $"<@{one.Discord.State.BotUser}> sources", LoopbackEvents.Guild, LoopbackEvents.Channel1, []);
            one.Discord.Gateway.Dispatch("MESSAGE_CREATE", message.DeepClone().AsObject(), LoopbackEvents.Guild);
            other.Discord.Gateway.Dispatch("MESSAGE_CREATE", message.DeepClone().AsObject(), LoopbackEvents.Guild);
        }

        await Eventually.IsTrueAsync(() => one.Discord.State.Messages.Count + other.Discord.State.Messages.Count >= 10, "all are answered");
        await one.StopAsync();
        await other.StopAsync();

        Assert.Equal(10, one.Discord.State.Messages.Count + other.Discord.State.Messages.Count);
    }

    [Theory]
    [InlineData("who said ceasefire?", MessageKind.FollowUp)]
    [InlineData("<@BOT> who said ceasefire?", MessageKind.Mention)]
    public async Task A_reply_to_the_bot_that_does_not_name_it_may_not_be_for_it(string text, MessageKind kind)
    {
        await using var house = await new DiscordHouse().StartAsync();

        Reply(house, text.Replace("BOT", house.Discord.State.BotUser, StringComparison.Ordinal), _ => { });
        await Answered(house);

        var asked = Assert.Single(house.Handler.Asked);
        Assert.Equal((kind, "who said ceasefire?", false), (asked.Kind, asked.Text, asked.AddressesOthers));
    }

    [Fact]
    public async Task Whom_else_a_message_names_is_told()
    {
        await using var house = await new DiscordHouse().StartAsync();

        Reply(house, "one", message => message["mentions"]!.AsArray().Add((JsonNode)LoopbackEvents.User("2", "bob")));
        Reply(house, "two", message => message["mention_roles"] = new JsonArray("77"));
        Reply(house, "three", message => message["mention_everyone"] = true);
        Reply(house, "four", message => message["referenced_message"]!["author"] = LoopbackEvents.User("2", "bob"));
        await Eventually.IsTrueAsync(() => house.Handler.Asked.Count == 4, "all are asked");

        Assert.All(house.Handler.Asked, asked => Assert.True(asked.AddressesOthers));
    }

    [Fact]
    public async Task What_the_bot_has_nothing_to_say_to_is_not_answered()
    {
        await using var house = await new DiscordHouse().StartAsync();
        house.Handler.Answer = message => Task.FromResult(SomeMessages.Saying(message.Text) with { Delivery = message.Text == "thanks" ? MessageDelivery.None : MessageDelivery.New });

        Reply(house, "thanks", _ => { });
        await Eventually.IsTrueAsync(() => house.Handler.Asked.Count == 1, "the reply is looked at");
        house.Discord.Say("1", $"<@{house.Discord.State.BotUser}> sources");
        await Answered(house);

        Assert.Equal("sources", Assert.Single(house.Discord.State.Messages).Message["content"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(12)]
    public async Task Notices_of_Discords_own_are_nobodys_question(int type)
    {
        await using var house = await new DiscordHouse().StartAsync();

        Reply(house, "pinned", message => message["type"] = type);
        house.Discord.Say("1", $"<@{house.Discord.State.BotUser}> sources");
        await Answered(house);

        Assert.Equal("sources", Assert.Single(house.Handler.Asked).Text);
    }

    [Theory]
    [InlineData("who said ceasefire?", "who said ceasefire?")]
    [InlineData("", null)]
    public async Task A_mention_of_its_own_role_is_one_of_the_bot(string text, string? asked)
    {
        await using var house = await new DiscordHouse().StartAsync();

        NamesRoles(house, text.Length == 0 ? "" : $"<@&{LoopbackEvents.OwnRole}> {text}", LoopbackEvents.OwnRole);
        await Answered(house);

        Assert.Equal(asked is null ? [] : [(MessageKind.Mention, asked, false)], house.Handler.Asked.Select(one => (one.Kind, (string?)one.Text, one.AddressesOthers)));
        var content = house.Discord.State.Messages.Single().Message["content"]!.GetValue<string>();
        Assert.Contains(asked ?? "named my role", content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_of_other_roles_is_none_and_one_beside_its_own_calls_others()
    {
        await using var house = await new DiscordHouse().StartAsync();

        NamesRoles(house, "<@&300> who said ceasefire?", "300");
        NamesRoles(house, $"<@&{LoopbackEvents.OwnRole}> <@&300> who said withdrawal?", LoopbackEvents.OwnRole, "300");
        await Answered(house);

        Assert.True(Assert.Single(house.Handler.Asked).AddressesOthers);
        Assert.Single(house.Discord.State.Requests, request => request.EndsWith("/roles", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_a_thread_without_rights_the_person_gets_the_answer_and_the_reason()
    {
        await using var house = await new DiscordHouse().StartAsync();
        house.Discord.State.Threads["55"] = LoopbackEvents.Channel1;
        house.Discord.Faults.Add(new LoopbackFaults.Fault("/channels/55/messages", 403, new JsonObject { ["code"] = 50013, ["message"] = "Missing Permissions" }));

        house.Discord.Say("1", $"<@{house.Discord.State.BotUser}> sources", channel: "55");
        await Eventually.IsTrueAsync(() => house.Discord.State.Messages.Count == 2, "both are sent");

        Assert.All(house.Discord.State.Messages, sent => Assert.Equal("71", sent.Channel));
    }

    private static void NamesRoles(DiscordHouse house, string text, params string[] roles)
    {
        var message = LoopbackEvents.Incoming(house.Discord.State, "1", text, LoopbackEvents.Guild, LoopbackEvents.Channel1);
        message["content"] = text;
        message["mention_roles"] = new JsonArray([.. roles.Select(role => JsonValue.Create(role))]);
        house.Discord.Gateway.Dispatch("MESSAGE_CREATE", message, LoopbackEvents.Guild);
    }

    // With the ping on, as Discord has it by itself.
    private static void Reply(DiscordHouse house, string text, Action<JsonObject> change)
    {
        var state = house.Discord.State;
        var message = LoopbackEvents.Incoming(state, "1", text, LoopbackEvents.Guild, LoopbackEvents.Channel1);
        message["content"] = text;
        message["type"] = 19;
        message["mentions"] = new JsonArray(LoopbackEvents.BotUser(state));
        message["referenced_message"] = LoopbackEvents.Message(state, LoopbackEvents.Channel1, new JsonObject { ["content"] = "an answer" });
        change(message);
        house.Discord.Gateway.Dispatch("MESSAGE_CREATE", message, LoopbackEvents.Guild);
    }

    private static Task Answered(DiscordHouse house) =>
        Eventually.IsTrueAsync(() => !house.Discord.State.Messages.IsEmpty, "the message is answered");
}
