using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Search.Querying;
using Bot.Testing;

namespace Bot.Adapters.Tests.Commands;

/// <summary>What stands under answers, and what comes of pressing it.</summary>
public sealed class WhatPeopleSeeTests
{
    private static readonly IQueryService Answering = new ScriptedQueries(Some.Utterances(Some.Ollongren(), Some.Laanet()));
    private static readonly IQueryService Nothing = new ScriptedQueries(Some.Missing("lunch"));

    [Fact]
    public async Task An_answer_is_shared_once()
    {
        using var chat = new ChatFlow(Answering);
        var answer = await chat.Says("/who-said ceasefire");

        var first = await chat.Presses(answer, ChoiceKind.Share, message => message with { Origin = "m1" });
        var second = await chat.Presses(answer, ChoiceKind.Share, message => message with { Origin = "m1" });
        var again = await chat.Presses(answer, ChoiceKind.Share, message => message with { Origin = "m2" });

        Assert.Equal([MessageOutcome.Answered, MessageOutcome.Refused, MessageOutcome.Answered], [first.Outcome, second.Outcome, again.Outcome]);
        Assert.Equal(MessageVisibility.Private, second.Visibility);
        Assert.Contains("shared here already", ChatFlow.Text(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_says_what_it_opens_and_every_source_is_offered()
    {
        using var chat = new ChatFlow(Answering);
        var answer = await chat.Says("/who-said ceasefire");

        var open = ChatFlow.Button(answer, ChoiceKind.Open)!;
        var all = await chat.Presses(answer, ChoiceKind.Sources);

        Assert.Equal($"Open {Some.StraitsTimes} (1)", open.Label);
        Assert.Equal("All 5 sources", ChatFlow.Button(answer, ChoiceKind.Sources)!.Label);
        var lists = all.Blocks.OfType<MessageBlock.CitationList>().ToList();
        Assert.Equal([3, 2], lists.Select(list => list.Sources.Count));
        Assert.Equal(MessageVisibility.Private, all.Visibility);
    }

    [Fact]
    public async Task Of_one_quote_each_outlet_opens_by_its_name()
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Utterances(Some.Laanet())));
        var answer = await chat.Says("/who-said veto");

        var opens = answer.Blocks.OfType<MessageBlock.Choices>().Single().Items.Where(choice => choice.Kind == ChoiceKind.Open).Select(choice => choice.Label);

        Assert.Equal([$"Open {Some.SpaceWar}", $"Open {Some.StraitsTimes}"], opens);
        Assert.Null(ChatFlow.Button(answer, ChoiceKind.Sources));
    }

    [Theory]
    [InlineData("/who-said lunch outlet:Antiwar.com after:2022", "/who-said lunch", "/sources")]
    [InlineData("/said Berg kind:direct", "/said Berg", "/sources")]
    [InlineData("/ask What was for lunch? speaker:Berg", "/ask What was for lunch?", "/sources")]
    [InlineData("/verify \"we had lunch at noon\" before:2021", "/verify \"we had lunch at noon\"", "/sources")]
    [InlineData("/timeline lunch", "/sources")]
    public async Task Where_nothing_is_found_the_way_on_is_offered(string asked, params string[] offered)
    {
        using var chat = new ChatFlow(Nothing);

        var answer = await chat.Says(asked);

        Assert.Equal(offered, answer.Blocks.OfType<MessageBlock.Choices>().SelectMany(choices => choices.Items).Select(choice => CommandText.Write(choice.Request!)));
    }

    [Fact]
    public async Task What_people_think_is_noted_with_a_reason_for_editors_alone()
    {
        using var chat = new ChatFlow(Answering, options =>
        {
            options.KeepQuestions = true;
            options.Editors.Add("U9");
        });
        var answer = await chat.Says("/who-said ceasefire");

        var asked = await chat.Presses(answer, ChoiceKind.Bad);
        var thanks = await chat.Presses(asked, ChoiceKind.Bad);
        var good = await chat.Presses(answer, ChoiceKind.Good, message => message with { User = "U2" });
        var stranger = await chat.Says("/unanswered");
        var log = ChatFlow.Text(await chat.Says("/unanswered", message => message with { User = "U9" }));

        Assert.Equal(["Wrong person", "Wrong words", "Not what I asked", "Something is missing"], asked.Blocks.OfType<MessageBlock.Choices>().Single().Items.Select(choice => choice.Label));
        Assert.All([asked, thanks, good], message => Assert.Equal((MessageVisibility.Private, MessageOutcome.Information), (message.Visibility, message.Outcome)));
        Assert.Equal(MessageOutcome.Refused, stranger.Outcome);
        Assert.Contains("wrong person", log, StringComparison.Ordinal);
        Assert.Contains("/who-said ceasefire", log, StringComparison.Ordinal);
        Assert.DoesNotContain("U1", log, StringComparison.Ordinal);
        // One person's second thought stands in place of the first, and praise is no complaint.
        Assert.Contains("1\u20131 of 1", log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, null, false)]
    [InlineData(true, null, true)]
    [InlineData(false, true, true)]
    [InlineData(true, false, false)]
    public async Task Questions_are_kept_only_where_the_place_permits_it(bool everywhere, bool? here, bool kept)
    {
        using var chat = new ChatFlow(Nothing, options =>
        {
            options.KeepQuestions = everywhere;
            options.Places["C1"] = new PlaceOptions { KeepQuestions = here };
            options.Editors.Add("U9");
        });
        await chat.Says("/who-said lunch");

        var log = ChatFlow.Text(await chat.Says("/unanswered", message => message with { User = "U9" }));

        Assert.Equal(kept, log.Contains("lunch", StringComparison.Ordinal));
        Assert.Contains("not found", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_asked_is_shown_to_an_editor_alone()
    {
        using var chat = new ChatFlow(Nothing, options =>
        {
            options.KeepQuestions = true;
            options.Editors.Add("U9");
            options.Visibility = MessageVisibility.Public;
        });
        await chat.Says("/who-said lunch");

        var command = await chat.Says("/unanswered", message => message with { User = "U9" });
        var mention = await chat.Says("/unanswered", message => message with { User = "U9", Kind = MessageKind.Mention });
        var direct = await chat.Says("unanswered", message => message with { User = "U9", Kind = MessageKind.DirectMessage, IsDirect = true });

        Assert.Equal((MessageVisibility.Private, MessageOutcome.Information), (command.Visibility, command.Outcome));
        Assert.Equal(MessageOutcome.Refused, mention.Outcome);
        Assert.Contains("lunch", ChatFlow.Text(direct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_has_pages_and_outlives_a_restart()
    {
        using var folder = new TempFolder();
        using (var facts = new FolderChatFacts(folder, new ManualTimeProvider()))
        using (var chat = new ChatFlow(Nothing, options => options.KeepQuestions = true, facts: facts))
        {
            for (var i = 0; i < 12; i++)
                await chat.Says($"/who-said lunch{i}", message => message with { User = $"P{i}" });
        }
        using var later = new FolderChatFacts(folder, new ManualTimeProvider());
        using var restarted = new ChatFlow(Nothing, options => options.Editors.Add("U9"), facts: later);

        var first = await restarted.Says("/unanswered", message => message with { User = "U9" });
        var second = await restarted.Presses(first, ChoiceKind.More, message => message with { User = "U9" });

        Assert.Equal((10, 2), (Lines(first), Lines(second)));
        Assert.Equal(MessageDelivery.Replace, second.Delivery);
    }

    [Fact]
    public async Task A_comparison_has_something_of_each_outlet_on_every_page_outlet_by_outlet_and_loses_none()
    {
        var many = Some.Comparison() with
        {
            Outlets =
            [
                new OutletView(Some.StraitsTimes, 1, [], [.. Enumerable.Range(0, 9).Select(i => Some.Utterance("Ann", null, $"first outlet number {i}", Some.StraitsTimes))]),
                new OutletView(Some.SpaceWar, 1, [], [.. Enumerable.Range(0, 4).Select(i => Some.Utterance("Bob", null, $"second outlet number {i}", Some.SpaceWar))]),
            ],
        };
        using var chat = new ChatFlow(new ScriptedQueries(many)) { Limits = MessageLimits.Roomy with { Quotes = 5 } };
        var seen = new List<string>();

        var page = await chat.Says("/compare lunch");
        var labels = page.Blocks.OfType<MessageBlock.QuoteBlock>().Select(quote => quote.Label).OfType<string>().ToList();
        for (var pages = 0; pages < 10; pages++)
        {
            seen.AddRange(page.Blocks.OfType<MessageBlock.QuoteBlock>().Select(quote => quote.Words.ToPlainText()));
            if (ChatFlow.Button(page, ChoiceKind.More) is null)
                break;
            page = await chat.Presses(page, ChoiceKind.More);
        }

        Assert.Equal(["Worded differently in 3 outlets", "Only in The Straits Times: 2 quotes", "Only in SpaceWar.com: 2 quotes"], labels);
        Assert.Equal(14, seen.Count);
        Assert.Equal(14, seen.Distinct().Count());
    }

    [Fact]
    public async Task Where_wordings_differ_the_looks_are_explained()
    {
        using var chat = new ChatFlow(Answering);

        var differing = ChatFlow.Text(await chat.Says("/who-said ceasefire"));
        using var alike = new ChatFlow(new ScriptedQueries(Some.Utterances(Some.Laanet())));

        Assert.Contains("Other wordings: [-only in the first wording-]", differing, StringComparison.Ordinal);
        Assert.DoesNotContain("Other wordings", ChatFlow.Text(await alike.Says("/who-said veto")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("good /who-said x")]
    [InlineData("bad /who-said x outlet:Antiwar.com")]
    [InlineData("bad:wrong-person /verify \"a b c\"")]
    [InlineData("every-source /compare \"peace mission\"")]
    public void What_a_button_carries_is_read_back(string text) => Assert.Equal(text, CommandText.Write(CommandText.Parse(text)));

    [Theory]
    [InlineData("bad news about gas")]
    [InlineData("good morning to you")]
    [InlineData("bad: who said that?")]
    [InlineData("badly said /who-said x")]
    public void Plain_words_are_no_buttons(string text) => Assert.IsNotType<ChatRequest.Rate>(CommandText.Parse(text));

    private static int Lines(OutgoingMessage message) => message.Blocks.OfType<MessageBlock.Fields>().Single().Items.Count;
}
