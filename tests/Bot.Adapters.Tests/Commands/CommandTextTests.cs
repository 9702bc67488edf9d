using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Testing;
using FsCheck.Fluent;

namespace Bot.Adapters.Tests.Commands;

public sealed class CommandTextTests
{
    [Theory]
    [InlineData("/who-said ceasefire", "/who-said ceasefire")]
    [InlineData("who said ceasefire?", "/who-said ceasefire")]
    [InlineData("Who said anything about security guarantees?", "/who-said security guarantees")]
    [InlineData("whosaid ceasefire", "/who-said ceasefire")]
    [InlineData("who_said: ceasefire", "/who-said ceasefire")]
    [InlineData("/WHO-SAID ceasefire", "/who-said ceasefire")]
    [InlineData("!who-said ceasefire", "/who-said ceasefire")]
    [InlineData("/who-said ceasefire outlet:\"The Straits Times\"", "/who-said ceasefire outlet:\"The Straits Times\"")]
    [InlineData("/who-said ceasefire outlet: Antiwar.com after:2022-03-16", "/who-said ceasefire outlet:Antiwar.com after:2022-03-16")]
    [InlineData("/who-said since:2022 ceasefire by:Putin", "/who-said ceasefire speaker:Putin after:2022")]
    [InlineData("/who-said \u201Csecurity guarantees\u201D", "/who-said \u201Csecurity guarantees\u201D")]
    [InlineData("/who-said \"kind:direct", "/who-said \"kind:direct")]
    [InlineData("/who-said \"he said: kind:direct now\"", "/who-said \"he said: kind:direct now\"")]
    [InlineData("/who-said \"ceasefire outlet:\"The Straits Times", "/who-said \"ceasefire outlet:\"The Straits Times")]
    [InlineData("/who-said outlet:\"The Straits Times\" \"ceasefire", "/who-said outlet:\"The Straits Times\" \"ceasefire")]
    [InlineData("/who-said NEAR(ceasefire col:x *", "/who-said NEAR(ceasefire col:x *")]
    [InlineData("said Zelenskyy", "/said Zelenskyy")]
    [InlineData("said Lloyd Austin weapons", "/said Lloyd Austin topic:weapons")]
    [InlineData("said Ursula von der Leyen about arms", "/said Ursula von der Leyen topic:arms")]
    [InlineData("said \"Lloyd Austin\" support for Ukraine", "/said Lloyd Austin topic:\"support for Ukraine\"")]
    [InlineData("said zelenskyy", "/said zelenskyy")]
    [InlineData("/said Putin topic:talks", "/said Putin topic:talks")]
    [InlineData("who-said speaker:Putin", "/said Putin")]
    [InlineData("who-said speaker:\"Lloyd Austin\" kind:direct", "/said Lloyd Austin kind:direct")]
    [InlineData("verify \"We have to see\" Ollongren", "/verify \"We have to see\" speaker:Ollongren")]
    [InlineData("verify \"\u201CWe have to see\u201D\"", "/verify \"We have to see\"")]
    [InlineData("verify \u2018We have to see\u2019", "/verify \"We have to see\"")]
    [InlineData("verify \"'We don't have to see'\"", "/verify \"We don't have to see\"")]
    [InlineData("verify \"\u201CWe\u201D have to \u201Csee\u201D\"", "/verify \"\u201CWe\u201D have to \u201Csee\u201D\"")]
    [InlineData("verify We have to see", "/verify \"We have to see\"")]
    [InlineData("verify \u201CWe have to see\u201D \u2014 Kajsa Ollongren", "/verify \"We have to see\" speaker:\"Kajsa Ollongren\"")]
    [InlineData("verify Ollongren: \"We have to see\"", "/verify \"We have to see\" speaker:Ollongren")]
    [InlineData("verify \"We have to see", "/verify \"We have to see\"")]
    [InlineData("compare \"peace mission\"", "/compare \"peace mission\"")]
    [InlineData("sources", "/sources")]
    [InlineData("sources outlet:SpaceWar.com", "/sources outlet:SpaceWar.com")]
    [InlineData("sources say the talks failed", "/ask sources say the talks failed")]
    [InlineData("status of the peace talks", "/ask status of the peace talks")]
    [InlineData("help me find quotes", "/ask help me find quotes")]
    [InlineData("help verify", "/help verify")]
    [InlineData("/help", "/help")]
    [InlineData("Hello!", "/help")]
    [InlineData("Thank you.", "/help")]
    [InlineData("", "/help")]
    [InlineData(" \u0000\u001B\u202E ", "/help")]
    [InlineData("What did Macron say?", "/ask What did Macron say?")]
    [InlineData("\uD83D\uDE00", "/ask \uD83D\uDE00")]
    [InlineData("\u0645\u0627\u0630\u0627 \u0642\u0627\u0644", "/ask \u0645\u0627\u0630\u0627 \u0642\u0627\u0644")]
    [InlineData("forget about the war", "/ask forget about the war")]
    [InlineData("/", "/ask /")]
    public void A_text_is_understood(string text, string expected)
    {
        var request = CommandText.Parse(text);

        Assert.Equal(expected, CommandText.Write(Assert.IsType<ChatRequest.Run>(request)));
    }

    [Theory]
    [InlineData("more", 1)]
    [InlineData("More!", 1)]
    [InlineData("/next", 1)]
    [InlineData("back", -1)]
    public void A_page_is_turned_by_a_word(string text, int pages) =>
        Assert.Equal(new ChatRequest.Turn(pages), CommandText.Parse(text));

    [Fact]
    public void An_unknown_slash_command_is_named() =>
        Assert.Equal(new ChatRequest.Unknown("whosaidit"), CommandText.Parse("/whosaidit ceasefire"));

    [Fact]
    public void A_share_button_gives_back_its_call()
    {
        var call = Assert.IsType<ChatRequest.Run>(CommandText.Parse("/said Putin topic:talks page:2")).Value;

        var pressed = CommandText.Parse(CommandText.Write(new ChatRequest.Share(call)));

        Assert.Equal(CommandText.Write(call), CommandText.Write(Assert.IsType<ChatRequest.Share>(pressed).Value));
    }

    [Fact]
    public void A_wordings_button_gives_back_its_item()
    {
        var call = Assert.IsType<ChatRequest.Run>(CommandText.Parse("/who-said ceasefire")).Value;

        var pressed = Assert.IsType<ChatRequest.Wordings>(CommandText.Parse(CommandText.Write(new ChatRequest.Wordings(call, 3))));

        Assert.Equal((3, "/who-said ceasefire"), (pressed.Item, CommandText.Write(pressed.Value)));
    }

    [Fact]
    public void Ten_thousand_characters_and_more_are_read()
    {
        var request = CommandText.Parse("/who-said " + new string('x', 30_000));

        var call = Assert.IsType<ChatRequest.Run>(request).Value;
        Assert.Equal(CommandText.MaxCharacters - "/who-said ".Length, call.Subject.Length);
    }

    [Fact]
    public void Every_text_is_some_request_without_control_characters() => Check(text =>
        CommandText.Parse(text) is not ChatRequest.Run run || !run.Value.Subject.Any(char.IsControl));

    [Fact]
    public void Every_call_that_was_read_from_text_is_read_back_from_its_own_text() => Check(text =>
    {
        var read = CommandText.Parse("/who-said " + text) is ChatRequest.Run run ? CommandText.Write(run) : null;
        return read is null || (CommandText.Parse(read) is ChatRequest.Run again && CommandText.Write(again) == read);
    });

    [Fact]
    public void Every_example_of_the_catalogue_is_read_as_its_command()
    {
        foreach (var command in CommandCatalog.All)
        {
            foreach (var example in command.Examples)
                Assert.Equal(command.Name, Assert.IsType<ChatRequest.Run>(CommandText.Parse(example)).Value.Command.Name);
        }
    }

    [Fact]
    public void Options_that_came_one_by_one_are_taken_as_they_are()
    {
        var command = CommandCatalog.Find("who-said")!;

        var call = CommandText.FromOptions(command, new Dictionary<string, string> { ["topic"] = "x kind:direct", ["outlet"] = "A B", ["no"] = "1" });

        Assert.Equal(("x kind:direct", "A B"), (call.Subject, call.Option("outlet")));
        Assert.Single(call.Options);
    }

    private static void Check(Func<string, bool> holds)
    {
        var pieces = Gen.Elements("a", "who", "\"", "\u201C", " ", ":", "outlet:", "/", "page:1", "?", "\n", "\u202E", "\uD83D", "word", "x:y", "-");
        var texts = pieces.ArrayOf().Select(string.Concat).ToArbitrary();
        Properties.Holds(texts, holds, times: 500);
    }
}
