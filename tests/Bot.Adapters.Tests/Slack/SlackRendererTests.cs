using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack;
using Bot.Adapters.Slack.Wire;
using Bot.Testing;

namespace Bot.Adapters.Tests.Slack;

public sealed partial class SlackRendererTests
{
    private const int Messages = 100;

    [Fact]
    public void Every_message_is_within_every_limit() => Properties.Holds(random =>
    {
        for (var i = 0; i < Messages; i++)
            Check(SlackRenderer.Render(MessageMaker.Any(random)));
    });

    [Fact]
    public void Words_give_way_before_sources_do()
    {
        var message = MessageMaker.Quotes(count: 8, wordsEach: 4_000, sourcesEach: 6);

        var payload = SlackRenderer.Render(message);
        var text = JsonSerializer.Serialize(payload.Blocks, SlackJson.Wire.Options);

        Check(payload);
        for (var quote = 0; quote < 8; quote++)
        {
            for (var source = 0; source < 6; source++)
                Assert.Contains($"https://news.test/{quote}/{source}#", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_does_not_fit_at_all_is_counted_and_buttons_stay()
    {
        var message = MessageMaker.Quotes(count: 60, wordsEach: 100, sourcesEach: 2);

        var payload = SlackRenderer.Render(message);

        Check(payload);
        Assert.IsType<ActionsBlock>(payload.Blocks![^1]);
        Assert.Contains("more would not fit", ((ContextBlock)payload.Blocks[^2]).Elements[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fallback_keeps_the_links_and_pings_nobody()
    {
        var payload = SlackRenderer.Render(MessageMaker.Quotes(count: 5, wordsEach: 3_000, sourcesEach: 3));

        Assert.True(payload.Text.Length <= SlackLimits.Text, $"{payload.Text.Length}");
        Assert.Equal(15, payload.Text.Split("https://news.test/").Length - 1);
        Assert.DoesNotContain("<", payload.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Buttons_that_Slack_would_refuse_are_left_out()
    {
        var payload = SlackRenderer.Render(new OutgoingMessage
        {
            Blocks =
            [
                new MessageBlock.Choices(
                [
                    new Choice { Kind = ChoiceKind.More, Label = "", Request = new ChatRequest.Turn(1) },
                    new Choice { Kind = ChoiceKind.Open, Label = "Open", Link = new Uri("https://a.test/" + new string('x', 3_000)) },
                    new Choice { Kind = ChoiceKind.Open, Label = "Open", Link = new Uri("mailto:a@b.test") },
                    new Choice { Kind = ChoiceKind.Back, Label = new string('x', 100), Request = new ChatRequest.Turn(-1) },
                ]),
            ],
        });

        var button = Assert.Single(Assert.IsType<ActionsBlock>(Assert.Single(payload.Blocks!)).Elements);
        Assert.Equal(("back-3", 75), (button.ActionId, button.Text.Text.Length));
    }

    [Fact]
    public void A_request_too_long_for_a_button_stands_behind_a_short_id()
    {
        var request = new ChatRequest.Run(Some.Call() with { Subject = new string('x', 2_000) });

        var payload = SlackRenderer.Render(new OutgoingMessage
        {
            Blocks = [new MessageBlock.Choices([new Choice { Kind = ChoiceKind.More, Label = "More", Request = request }])],
        });

        Assert.Matches("^#[0-9a-f]{20}$", Assert.Single(Assert.IsType<ActionsBlock>(Assert.Single(payload.Blocks!)).Elements).Value);
    }

    /// <summary>Slack's limits, stated once more and independently of the renderer's own.</summary>
    private static void Check(MessagePayload payload)
    {
        Assert.InRange(payload.Text.Length, 1, 4_000);
        Assert.InRange(payload.Blocks!.Count, 0, 50);
        var all = 0;
        var actionIds = new HashSet<string>();
        foreach (var block in payload.Blocks)
        {
            foreach (var (shown, limit) in Texts(block))
            {
                var text = shown.Text;
                Assert.InRange(text.Length, 1, limit);
                // Plain text is shown as it is; in mrkdwn only our own links may begin so.
                Assert.True(shown.Type == "plain_text" || !Markup().IsMatch(text), text);
                Assert.False(char.IsHighSurrogate(text[^1]));
                all += text.Length;
            }
            if (block is not ActionsBlock actions)
                continue;
            Assert.InRange(actions.Elements.Count, 1, 25);
            foreach (var button in actions.Elements)
            {
                Assert.True(actionIds.Add(button.ActionId));
                Assert.True(button.Value is { Length: > 0 and <= 2_000 } ^ button.Url is { Length: > 0 and <= 3_000 });
            }
        }
        Assert.InRange(all, 0, 13_000);
    }

    private static IEnumerable<(TextObject Shown, int Limit)> Texts(SlackBlock block) => block switch
    {
        HeaderBlock header => [(header.Text, 150)],
        SectionBlock { Text: { } text } => [(text, 3_000)],
        SectionBlock { Fields: { Count: > 0 and <= 10 } fields } => fields.Select(field => (field, 2_000)),
        RichTextBlock { Elements: [{ Elements.Count: > 0 } quote] } => quote.Elements.Select(element => (TextObject.Plain(element.Text), 3_000)),
        ContextBlock { Elements: { Count: > 0 and <= 10 } elements } => elements.Select(element => (element, 3_000)),
        ActionsBlock actions => actions.Elements.Select(button => (button.Text, 75)),
        _ => throw new InvalidOperationException($"Slack would refuse {block}"),
    };

    [GeneratedRegex("<(?!https?://)")]
    private static partial Regex Markup();
}
