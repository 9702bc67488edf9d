using System.Text.Json;
using Bot.Adapters.Commands;
using Bot.Adapters.Discord.Rendering;
using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;
using Bot.Testing;
using Bot.Testing.Discord;

namespace Bot.Adapters.Tests.Discord;

public sealed class DiscordRendererTests
{
    [Fact]
    public void Every_payload_pings_nobody()
    {
        var json = Json(SomeMessages.Saying("hello @everyone <@1> <@&2>"));

        Assert.Equal("""{"parse":[],"replied_user":false}""", json.GetProperty("allowed_mentions").GetRawText());
    }

    [Fact]
    public void Two_quotes_of_one_article_are_both_shown()
    {
        var json = Json(SomeMessages.Of(SomeMessages.Quote("first"), SomeMessages.Quote("second")));

        Assert.Equal(2, MessageRules.ShownEmbeds(json));
    }

    [Fact]
    public void A_day_is_printed_as_it_is_and_a_moment_in_the_readers_zone()
    {
        var day = SomeMessages.Source();
        var moment = day with { Published = new MessageDate(new DateTimeOffset(2022, 3, 16, 18, 30, 0, TimeSpan.Zero), DayOnly: false) };

        Assert.Contains(", 16 Mar 2022", Description(SomeMessages.Of(SomeMessages.Quote("words", day))), StringComparison.Ordinal);
        Assert.Contains(", <t:1647455400:f>", Description(SomeMessages.Of(SomeMessages.Quote("words", moment))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_private_answer_is_ephemeral()
    {
        var message = SomeMessages.Saying("for you");

        Assert.Equal(64, Render(message with { Visibility = MessageVisibility.Private }).Flags);
        Assert.Null(Render(message with { Visibility = MessageVisibility.Public }).Flags);
    }

    [Fact]
    public void Who_shared_an_answer_is_named()
    {
        var payload = Render(SomeMessages.Saying("words") with { SharedBy = "42", Visibility = MessageVisibility.Public });

        Assert.StartsWith("Shared by <@42>\n", payload.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lone_heading_names_the_quote_that_follows()
    {
        var payload = Render(SomeMessages.Of(
            new MessageBlock.Heading("All"), SomeMessages.Quote("one"), new MessageBlock.Heading("Only in *one*"), SomeMessages.Quote("two")));

        Assert.Equal("**All**", payload.Content);
        Assert.Equal([null, "Only in \\*one\\*"], payload.Embeds.Select(embed => embed.Title));
    }

    [Fact]
    public void A_long_button_value_is_kept_behind_a_short_id()
    {
        var value = "/who-said " + new string('x', 300);
        var rendered = DiscordRenderer.Render(SomeMessages.Of(
            SomeMessages.Quote("words"),
            new MessageBlock.Choices([new Choice { Kind = ChoiceKind.More, Label = "More", Request = CommandText.Parse(value) }])));

        var id = rendered.Payload.Components[0].Components[0].CustomId!;

        Assert.True(id.Length <= 100);
        Assert.Equal(value, rendered.States[CustomIds.Read(id).State!]);
    }

    [Theory]
    [InlineData(1, 20_000)]
    [InlineData(5, 4_000)]
    [InlineData(10, 2_000)]
    [InlineData(14, 900)]
    public void Citations_survive_every_cut(int quotes, int characters)
    {
        var words = string.Concat(Enumerable.Repeat("*word* ", characters / 7));
        var message = SomeMessages.Of([.. Enumerable.Range(0, quotes).Select(i =>
            SomeMessages.Quote(words, SomeMessages.Source($"Outlet {i}", $"https://news.example.org/{i}#:~:text=" + new string('a', 200))))]);

        var json = Json(message);

        Assert.Empty(MessageRules.Check(json).Lines);
        Assert.All(MessageRules.Items(json, "embeds"), embed =>
            Assert.Matches(@"\[Outlet \d+\]\(https://news\.example\.org/\d+#:~:text=a{200}\)", embed.GetProperty("description").GetString()!));
    }

    [Fact]
    public void What_does_not_fit_is_counted()
    {
        var payload = Render(SomeMessages.Of([new MessageBlock.Heading("All"), .. Enumerable.Range(0, 14).Select(_ => SomeMessages.Quote("words"))]));

        Assert.Equal(10, payload.Embeds.Count);
        Assert.Equal("**All**\n-# 4 more not shown here …", payload.Content);
    }

    [Fact]
    public void Any_message_stays_within_every_limit() => Properties.Holds(
        Arbitraries.Messages,
        message =>
        {
            Assert.Empty(MessageRules.Check(Json(message)).Lines);
            Assert.Empty(MessageRules.Check(JsonSerializer.SerializeToElement(DiscordRenderer.PlainText(message), DiscordJson.Options)).Lines);
            return true;
        },
        times: 300);

    private static MessagePayload Render(OutgoingMessage message) => DiscordRenderer.Render(message).Payload;

    private static JsonElement Json(OutgoingMessage message) => JsonSerializer.SerializeToElement(Render(message), DiscordJson.Options);

    private static string Description(OutgoingMessage message) => Render(message).Embeds[0].Description!;
}
