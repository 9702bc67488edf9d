using System.Text.Json.Nodes;
using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Adapters.Tests.Connecting.Remembering;
using Bot.Testing;
using Bot.Testing.Discord;

namespace Bot.Adapters.Tests.Discord;

public sealed class DiscordInteractionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_fast_answer_is_the_acknowledgement()
    {
        await using var house = await new DiscordHouse().StartAsync();

        var asked = house.Discord.Command("1", "who-said", ("topic", "ceasefire"), ("limit", 3));
        var answer = await asked.Answer.WaitAsync(Patience);

        Assert.Equal(4, asked.AcknowledgedAs);
        Assert.Equal(64, answer["flags"]!.GetValue<int>());
        var message = Assert.Single(house.Handler.Asked);
        Assert.Equal(("/who-said", MessageKind.Command, "1", LoopbackEvents.Guild), (message.Text, message.Kind, message.User, message.Workspace));
        Assert.Equal(("ceasefire", "3"), (message.Options["topic"], message.Options["limit"]));
    }

    [Fact]
    public async Task A_slow_answer_is_announced_in_time_and_edited_in()
    {
        await using var house = await Slow();
        var ready = Hold(house);

        var asked = house.Discord.Command("1", "sources");
        await Eventually.IsTrueAsync(() => asked.Acknowledged is not null, "the question is acknowledged");
        ready.SetResult(SomeMessages.Saying("later") with { Visibility = MessageVisibility.Private });
        var answer = await asked.Answer.WaitAsync(Patience);

        Assert.Equal(5, asked.AcknowledgedAs);
        Assert.Equal(64, asked.DeferredFlags);
        Assert.Equal("later", answer["content"]!.GetValue<string>());
        Assert.True(asked.Acknowledged - asked.Created < TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task What_was_announced_to_all_but_is_meant_for_one_is_taken_back()
    {
        await using var house = await Slow();
        var ready = Hold(house);

        var asked = house.Discord.Command("1", "sources", ("private", false));
        await Eventually.IsTrueAsync(() => asked.Acknowledged is not null, "the question is acknowledged");
        ready.SetResult(SomeMessages.Saying("too many questions") with { Visibility = MessageVisibility.Private, Outcome = MessageOutcome.Refused });
        var answer = await asked.Answer.WaitAsync(Patience);

        Assert.Equal(0, asked.DeferredFlags);
        Assert.True(asked.OriginalDeleted);
        Assert.Equal(64, answer["flags"]!.GetValue<int>());
    }

    [Theory]
    [InlineData(null, "Public", null)]
    [InlineData(true, "Public", 64)]
    [InlineData(null, "Private", 64)]
    [InlineData(false, "Private", null)]
    public async Task Who_sees_an_answer_is_chosen_by_the_person_then_the_server(bool? chosen, string server, int? flags)
    {
        await using var house = new DiscordHouse();
        house.Chat.Places[LoopbackEvents.Guild] = new PlaceOptions { Visibility = Enum.Parse<MessageVisibility>(server) };
        await house.StartAsync();

        var asked = chosen is { } value ? house.Discord.Command("1", "sources", ("private", value)) : house.Discord.Command("1", "sources");
        var answer = await asked.Answer.WaitAsync(Patience);

        Assert.Equal(flags, answer["flags"]?.GetValue<int>());
        Assert.False(Assert.Single(house.Handler.Asked).Options.ContainsKey("private"));
    }

    [Fact]
    public async Task More_turns_the_page_in_place()
    {
        await using var house = await new DiscordHouse().StartAsync();
        house.Handler.Answer = _ => Task.FromResult(SomeMessages.Saying("page two") with { Delivery = MessageDelivery.Replace });

        var pressed = house.Discord.Press("1", "v0:/who-said ceasefire page:2", new JsonObject { ["content"] = "page one", ["flags"] = 64 }, asker: "1");
        await pressed.Answer.WaitAsync(Patience);

        Assert.Equal(7, pressed.AcknowledgedAs);
        Assert.Equal(("/who-said ceasefire page:2", MessageKind.Button), (Assert.Single(house.Handler.Asked).Text, house.Handler.Asked.Single().Kind));
    }

    [Fact]
    public async Task Somebody_elses_public_answer_is_not_turned_under_everybodys_eyes()
    {
        await using var house = await new DiscordHouse().StartAsync();
        house.Handler.Answer = message => Task.FromResult(
            SomeMessages.Saying("page two") with { Delivery = MessageDelivery.Replace, Visibility = message.Visibility!.Value });

        var pressed = house.Discord.Press("2", "v0:/who-said ceasefire page:2", new JsonObject { ["content"] = "page one" }, asker: "1");
        var answer = await pressed.Answer.WaitAsync(Patience);

        Assert.Equal(4, pressed.AcknowledgedAs);
        Assert.Equal(64, answer["flags"]!.GetValue<int>());
    }

    [Fact]
    public async Task Share_shows_a_private_answer_to_everybody()
    {
        await using var house = await new DiscordHouse().StartAsync();
        house.Handler.Answer = _ => Task.FromResult(SomeMessages.Saying("shared") with { Visibility = MessageVisibility.Public, SharedBy = "1" });

        var pressed = house.Discord.Press("1", "v0:share /sources", new JsonObject { ["content"] = "private", ["flags"] = 64 }, asker: "1");
        var answer = await pressed.Answer.WaitAsync(Patience);

        Assert.Equal((4, (int?)null), (pressed.AcknowledgedAs, answer["flags"]?.GetValue<int>()));
        Assert.Contains("<@1>", answer["content"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_button_is_acknowledged_and_then_changes_its_message()
    {
        await using var house = await Slow();
        var ready = Hold(house);

        var pressed = house.Discord.Press("1", "v0:/sources page:2", new JsonObject { ["content"] = "one", ["flags"] = 64 }, asker: "1");
        await Eventually.IsTrueAsync(() => pressed.Acknowledged is not null, "the press is acknowledged");
        ready.SetResult(SomeMessages.Saying("two") with { Delivery = MessageDelivery.Replace });
        await pressed.Answer.WaitAsync(Patience);

        Assert.Equal(6, pressed.AcknowledgedAs);
        Assert.Equal("two", pressed.Original!["content"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_button_that_nobody_remembers_says_so()
    {
        await using var house = await new DiscordHouse().StartAsync();

        var pressed = house.Discord.Press("1", "s0:forgotten", new JsonObject { ["content"] = "old" });
        var answer = await pressed.Answer.WaitAsync(Patience);

        Assert.Contains("too old", answer["content"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(house.Handler.Asked);
    }

    [Fact]
    public async Task A_long_button_works_after_a_restart()
    {
        using var folder = new TempFolder();
        using var before = new FolderChatFacts(folder);
        var value = "/who-said " + string.Join(' ', Enumerable.Repeat("words", 60));
        string id;
        await using (var first = new DiscordHouse(facts: before))
        {
            first.Handler.Answer = _ => Task.FromResult(SomeMessages.Of(
                SomeMessages.Quote("words"), new MessageBlock.Choices([new Choice { Kind = ChoiceKind.More, Label = "More", Request = CommandText.Parse(value) }])));
            await first.StartAsync();
            var answer = await first.Discord.Command("1", "sources").Answer.WaitAsync(Patience);
            id = answer["components"]![0]!["components"]![0]!["custom_id"]!.GetValue<string>();
        }
        before.Dispose();

        using var after = new FolderChatFacts(folder);
        await using var second = await new DiscordHouse(facts: after).StartAsync();
        await second.Discord.Press("1", id, new JsonObject { ["content"] = "old" }).Answer.WaitAsync(Patience);

        Assert.Equal(value, Assert.Single(second.Handler.Asked).Text);
    }

    [Fact]
    public async Task A_button_that_an_older_version_kept_in_a_file_still_works()
    {
        using var folder = new TempFolder();
        folder.Write("discord-buttons.jsonl", "[\"older\",\"/who-said words\"]\n[\"half");
        await using var house = new DiscordHouse(facts: new DurableChatFacts(TimeProvider.System));
        house.Options.StateDirectory = folder.Path;
        await house.StartAsync();

        await house.Discord.Press("1", "s0:older", new JsonObject { ["content"] = "old" }).Answer.WaitAsync(Patience);

        Assert.Equal("/who-said words", Assert.Single(house.Handler.Asked).Text);
        Assert.True(File.Exists(folder.File("discord-buttons.jsonl.imported")));
    }

    [Fact]
    public async Task Check_this_quote_brings_the_message()
    {
        await using var house = await new DiscordHouse().StartAsync();

        await house.Discord.OnMessage("1", "Check this quote", "She said: \u201Cwords\u201D").Answer.WaitAsync(Patience);

        var asked = Assert.Single(house.Handler.Asked);
        Assert.Equal((MessageKind.MessageAction, "She said: \u201Cwords\u201D"), (asked.Kind, asked.Text));
    }

    [Fact]
    public async Task Typing_is_offered_what_exists_within_the_limits()
    {
        await using var house = await new DiscordHouse().StartAsync();
        house.Handler.Offers = typed => [.. Enumerable.Range(0, 40).Select(i => typed + i), "", new string('x', 101), typed + "0"];

        var typing = house.Discord.Typing("1", "who-said", "outlet", "Anti");
        var offers = await typing.Answer.WaitAsync(Patience);

        Assert.Equal(25, offers["choices"]!.AsArray().Count);
        Assert.Equal("Anti0", offers["choices"]![0]!["value"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(1, true, null)]
    [InlineData(2, false, 64)]
    public async Task Where_somebody_brings_it_along_among_others_answers_are_private(int context, bool isDirect, int? flags)
    {
        await using var house = await new DiscordHouse().StartAsync();

        var asked = house.Discord.Interact(
            2, LoopbackEvents.Command(house.Discord.State, "sources", null), "1", guild: null, channel: "72", extra: created => created["context"] = context);
        var answer = await asked.Answer.WaitAsync(Patience);

        Assert.Equal(flags, answer["flags"]?.GetValue<int>());
        Assert.Equal(isDirect, Assert.Single(house.Handler.Asked).IsDirect);
    }

    [Fact]
    public async Task In_a_rush_everybody_is_acknowledged_before_being_answered()
    {
        await using var house = new DiscordHouse();
        house.Options.Concurrency = 1;
        await house.StartAsync();
        var ready = Hold(house);

        var first = house.Discord.Command("1", "sources");
        await Eventually.IsTrueAsync(() => !house.Handler.Asked.IsEmpty, "the first question is worked on");
        var others = Enumerable.Range(2, 20).Select(user => house.Discord.Command($"{user}", "sources")).ToList();
        await Eventually.IsTrueAsync(() => others.All(other => other.AcknowledgedAs == 5), "the others are acknowledged");
        ready.SetResult(SomeMessages.Saying("done"));
        await Task.WhenAll([first.Answer, .. others.Select(other => other.Answer)]).WaitAsync(Patience);

        Assert.Equal(21, house.Handler.Asked.Count);
    }

    private static Task<DiscordHouse> Slow()
    {
        var house = new DiscordHouse();
        house.Options.DeferAfter = TimeSpan.FromMilliseconds(100);
        return house.StartAsync();
    }

    private static TaskCompletionSource<OutgoingMessage> Hold(DiscordHouse house)
    {
        var ready = new TaskCompletionSource<OutgoingMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        house.Handler.Answer = _ => ready.Task;
        return ready;
    }
}
