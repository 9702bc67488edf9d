using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Testing;

namespace Bot.Adapters.Tests.Slack;

[Collection(LocalSlackSuite.Name)]
public sealed class SocketModeTests(LocalSlackSuite.Fixture fixture)
{
    private LocalSlack Slack => fixture.Slack;

    [LocalSlackFact]
    public async Task A_slash_command_is_answered_privately_to_its_asker()
    {
        var channel = Slack.NewChannel();
        var handler = ScriptedHandler.Echo();
        await using var rig = await SlackRig.OnAsync(Slack, handler);

        await Slack.CommandAsync(channel, "/who-said", "ceasefire");
        var posted = await Slack.PostedAsync(channel, 1);

        Assert.Equal(MessageKind.Command, Assert.Single(handler.Asked).Kind);
        Assert.Equal("heard /who-said ceasefire", posted[0].GetProperty("text").GetString());
        Assert.Equal("ephemeral", posted[0].GetProperty("subtype").GetString());
        Assert.Equal(LocalSlack.Alice, posted[0].GetProperty("ephemeral_to").GetString());
    }

    [LocalSlackFact]
    public async Task A_public_answer_to_a_command_is_for_the_channel()
    {
        var channel = Slack.NewChannel();
        await using var rig = await SlackRig.OnAsync(Slack, ScriptedHandler.Echo(MessageVisibility.Public));

        await Slack.CommandAsync(channel, "/ask", "why?");
        var posted = await Slack.PostedAsync(channel, 1);

        Assert.False(posted[0].TryGetProperty("subtype", out _));
    }

    [LocalSlackFact]
    public async Task A_mention_is_answered_once_in_a_thread()
    {
        var channel = Slack.NewChannel();
        var handler = ScriptedHandler.Echo(MessageVisibility.Public);
        await using var rig = await SlackRig.OnAsync(Slack, handler);

        var question = await Slack.WriteAsync(channel, $"<@{LocalSlack.Bot}> who said ceasefire?");
        var posted = await Slack.PostedAsync(channel, 1);

        // Local Slack delivers it twice: as a message and as a mention.
        Assert.Equal("heard who said ceasefire?", Assert.Single(posted).GetProperty("text").GetString());
        Assert.Equal(question, posted[0].GetProperty("thread_ts").GetString());
        Assert.Equal(MessageKind.Mention, Assert.Single(handler.Asked).Kind);
    }

    [LocalSlackFact]
    public async Task Follow_ups_need_no_mention_in_a_thread_of_the_bots_and_are_left_alone_elsewhere()
    {
        var channel = Slack.NewChannel();
        var handler = new ScriptedHandler(message => ScriptedHandler.Says($"heard {message.Text}") with
        {
            Visibility = MessageVisibility.Public,
            Delivery = message.Text.StartsWith("thanks", StringComparison.Ordinal) || message.AddressesOthers ? MessageDelivery.None : MessageDelivery.New,
        });
        await using var rig = await SlackRig.OnAsync(Slack, handler);
        var ours = await Slack.WriteAsync(channel, $"<@{LocalSlack.Bot}> who said ceasefire?");
        await Slack.PostedAsync(channel, 1);
        var theirs = await Slack.WriteAsync(channel, "lunch?");

        await Slack.WriteAsync(channel, "pizza", theirs, LocalSlack.Bob);
        await Slack.WriteAsync(channel, "thanks, Bob", ours);
        await Slack.WriteAsync(channel, $"<@{LocalSlack.Bob}> who said ceasefire?", ours);
        await Slack.WriteAsync(channel, "and withdrawal?", ours);
        var posted = await Slack.PostedAsync(channel, 2);

        Assert.Equal("heard and withdrawal?", posted[1].GetProperty("text").GetString());
        Assert.Equal(ours, posted[1].GetProperty("thread_ts").GetString());
        Assert.Equal(
            [
                (MessageKind.FollowUp, false, "and withdrawal?"), (MessageKind.FollowUp, false, "thanks, Bob"), (MessageKind.FollowUp, true, "who said ceasefire?"),
                (MessageKind.Mention, false, "who said ceasefire?"),
            ],
            handler.Asked.Select(asked => (asked.Kind, asked.AddressesOthers, asked.Text)).OrderBy(asked => asked.Text, StringComparer.Ordinal).ThenByDescending(asked => asked.AddressesOthers));
    }

    [LocalSlackFact]
    public async Task Another_copy_of_the_bot_knows_the_threads_of_the_first()
    {
        var channel = Slack.NewChannel();
        string thread;
        await using (var first = await SlackRig.OnAsync(Slack, ScriptedHandler.Echo(MessageVisibility.Public)))
        {
            thread = await Slack.WriteAsync(channel, $"<@{LocalSlack.Bot}> who said ceasefire?");
            await Slack.PostedAsync(channel, 1);
            await first.StopAsync();
        }
        await using var second = await SlackRig.OnAsync(Slack, ScriptedHandler.Echo(MessageVisibility.Public));

        await Slack.WriteAsync(channel, "more", thread);
        var posted = await Slack.PostedAsync(channel, 2);

        Assert.Equal("heard more", posted[1].GetProperty("text").GetString());
    }

    [LocalSlackFact]
    public async Task A_direct_message_is_answered_where_it_was_written()
    {
        var handler = ScriptedHandler.Echo(MessageVisibility.Public);
        await using var rig = await SlackRig.OnAsync(Slack, handler);
        await Slack.OpenHomeAsync(LocalSlack.Bob);
        await LocalSlack.UntilAsync("the home", () => Task.FromResult(handler.Asked is [var home, ..] ? home : null));
        var direct = handler.Asked[0].Place;

        await Slack.WriteAsync(direct, "hello &amp; *welcome*", user: LocalSlack.Bob);
        var posted = await Slack.PostedAsync(direct, 1);

        Assert.Equal(MessageKind.DirectMessage, handler.Asked[1].Kind);
        Assert.Equal("hello & welcome", handler.Asked[1].Text);
        Assert.Equal("heard hello &amp; welcome", posted[0].GetProperty("text").GetString());
        Assert.False(posted[0].TryGetProperty("thread_ts", out _));
    }

    [LocalSlackFact]
    public async Task The_app_home_is_published_to_the_person_who_opens_it()
    {
        await using var rig = await SlackRig.OnAsync(Slack, ScriptedHandler.Echo());

        await Slack.OpenHomeAsync();
        var call = await LocalSlack.UntilAsync("the home", async () => (await Slack.LogAsync())
            .Where(entry => entry.GetProperty("summary").GetString() == "views.publish")
            .Select(entry => entry.GetProperty("detail").GetRawText())
            .LastOrDefault(detail => detail.Contains(LocalSlack.Alice, StringComparison.Ordinal)));

        Assert.Contains("\"type\":\"home\"", call, StringComparison.Ordinal);
    }

    [LocalSlackFact]
    public async Task A_press_on_a_button_comes_back_with_its_value_and_may_replace_the_message()
    {
        var channel = Slack.NewChannel();
        var handler = new ScriptedHandler(message => message.Kind == MessageKind.Button
            ? ScriptedHandler.Says("page two") with { Delivery = MessageDelivery.Replace }
            : new OutgoingMessage
            {
                Blocks =
                [
                    new MessageBlock.Paragraph(RichText.Plain("page one")),
                    new MessageBlock.Choices([new Choice { Kind = ChoiceKind.More, Label = "More", Request = CommandText.Parse("/who-said ceasefire page:2") }]),
                ],
            });
        await using var rig = await SlackRig.OnAsync(Slack, handler);
        await Slack.CommandAsync(channel, "/who-said", "ceasefire");
        var first = (await Slack.PostedAsync(channel, 1))[0];
        var button = first.GetProperty("blocks")[1].GetProperty("elements")[0];

        await Slack.PressAsync(channel, first, button);
        var replaced = await LocalSlack.UntilAsync("page two", async () => (await Slack.PostedAsync(channel))
            .Select(message => message.GetProperty("text").GetString())
            .Single() is "page two" and var text ? text : null);

        Assert.Equal("page two", replaced);
        Assert.Equal((MessageKind.Button, "/who-said ceasefire page:2"), (handler.Asked[1].Kind, handler.Asked[1].Text));
    }

    [LocalSlackFact]
    public async Task A_shared_answer_names_who_shared_it_without_a_ping()
    {
        var channel = Slack.NewChannel();
        var handler = new ScriptedHandler(message => message.Kind == MessageKind.Button
            ? ScriptedHandler.Says("the answer") with { Visibility = MessageVisibility.Public, SharedBy = message.User }
            : new OutgoingMessage
            {
                Blocks = [new MessageBlock.Choices([new Choice { Kind = ChoiceKind.Share, Label = "Share", Request = CommandText.Parse("share /sources") }])],
            });
        await using var rig = await SlackRig.OnAsync(Slack, handler);
        await Slack.CommandAsync(channel, "/sources", "");
        var first = (await Slack.PostedAsync(channel, 1))[0];

        await Slack.PressAsync(channel, first, first.GetProperty("blocks")[0].GetProperty("elements")[0], LocalSlack.Bob);
        var shared = (await Slack.PostedAsync(channel, 2))[1];

        Assert.False(shared.TryGetProperty("subtype", out _));
        Assert.Contains("Shared by bob", shared.GetProperty("blocks").GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("<@", shared.GetRawText(), StringComparison.Ordinal);
    }

    [LocalSlackFact]
    public async Task What_was_acknowledged_before_a_stop_is_still_answered()
    {
        var channel = Slack.NewChannel();
        var gate = new TaskCompletionSource();
        var handler = ScriptedHandler.Echo();
        handler.Gate = gate.Task;
        await using var rig = await SlackRig.OnAsync(Slack, handler);
        await Slack.CommandAsync(channel, "/ask", "late?");
        await LocalSlack.UntilAsync("the question", () => Task.FromResult(handler.Asked is [var first] ? first : null));

        var stopped = rig.StopAsync();
        gate.SetResult();
        await stopped;

        Assert.Single(await Slack.PostedAsync(channel));
    }

    [LocalSlackFact]
    public async Task No_log_line_holds_a_token_or_a_response_address()
    {
        var channel = Slack.NewChannel();
        await using var rig = await SlackRig.OnAsync(Slack, ScriptedHandler.Echo());

        await Slack.CommandAsync(channel, "/ask", "confidential words");
        await Slack.PostedAsync(channel, 1);

        Assert.NotEmpty(rig.Log.Lines);
        Assert.DoesNotContain(rig.Log.Lines, line =>
            new[] { LocalSlack.BotToken, LocalSlack.AppToken, "_hooks", "/socket/", "confidential" }
                .Any(secret => line.Text.Contains(secret, StringComparison.Ordinal)));
    }
}
