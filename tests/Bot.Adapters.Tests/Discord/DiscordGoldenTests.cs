using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Adapters.Discord.Rendering;
using Bot.Adapters.Discord.Wire;
using Bot.Testing;
using Bot.Testing.Discord;

namespace Bot.Adapters.Tests.Discord;

/// <summary>The very payload of each kind of answer: look at a changed file, and at the drawn page, before accepting it.</summary>
public sealed partial class DiscordGoldenTests
{
    public static TheoryData<string> Kinds => [.. SomeAnswers.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_kind_of_answer_is_sent_like_this(string kind)
    {
        var json = new DiscordRenderer().Preview(await SomeAnswers.ComposeAsync(kind));

        Assert.Empty(MessageRules.Check(JsonDocument.Parse(json).RootElement).Lines);
        Golden.Matches(Reference().Replace(json, "reference $1") + "\n", "tests", "Bot.Adapters.Tests", "Discord", "Payloads", $"{kind}.golden.json");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_kind_of_answer_can_be_plain_text(string kind)
    {
        var payload = DiscordRenderer.PlainText(await SomeAnswers.ComposeAsync(kind));

        Assert.Empty(MessageRules.Check(JsonSerializer.SerializeToElement(payload, DiscordJson.Options)).Lines);
        Assert.NotEmpty(payload.Content);
    }

    // References are made anew each time.
    [GeneratedRegex("reference [A-Z0-9-]*[0-9][A-Z0-9-]*", RegexOptions.IgnoreCase)]
    private static partial Regex Reference();
}
