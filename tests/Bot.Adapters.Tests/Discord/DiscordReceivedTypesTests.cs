using System.Text.Json.Nodes;
using Bot.Testing;
using Bot.Testing.Discord;

namespace Bot.Adapters.Tests.Discord;

/// <summary>What our Discord sends to the bot is what Discord sends, by the types that others wrote.</summary>
public sealed class DiscordReceivedTypesTests
{
    [InteropFact]
    public async Task Everything_received_fits_the_official_types()
    {
        await using var discord = LoopbackDiscord.Start();
        var received = Received(discord).ToList();
        var types = Interop.Module("..", "discord", $"received-{Guid.NewGuid():N}.ts");
        await File.WriteAllTextAsync(types, TypeScript(received));
        try
        {
            var compiled = await NodeProgram.RunAsync(
                Interop.TypeScript, "--strict", "--noEmit", "--module", "nodenext", "--target", "es2022", "--skipLibCheck", "--types", "", types);

            Assert.True(compiled.Code == 0, compiled.Output);
        }
        finally
        {
            File.Delete(types);
        }
    }

    private static IEnumerable<(string Type, JsonNode Body)> Received(LoopbackDiscord discord)
    {
        var state = discord.State;
        state.Threads["55"] = LoopbackEvents.Channel1;
        var application = LoopbackEvents.Application(state);
        // Discord sends these, the types do not know them.
        foreach (var name in new[] { "type", "is_monetized", "hook" })
            application.Remove(name);
        yield return ("APIApplication", application);
        yield return ("APIUser", LoopbackEvents.BotUser(state));
        yield return ("APIGatewayBotInfo", discord.Gateway.Description());
        yield return ("GatewayReadyDispatchData", discord.Gateway.Ready("session-1", 0, 1));
        yield return ("APIGuildMember", LoopbackEvents.Member("1", "300"));
        yield return ("APIRole[]", LoopbackEvents.Roles(state));
        yield return ("APITextChannel", LoopbackEvents.Channel(state, LoopbackEvents.Channel1));
        yield return ("APIPublicThreadChannel", LoopbackEvents.Channel(state, "55"));
        yield return ("GatewayMessageCreateDispatchData", LoopbackEvents.Incoming(state, "1", $"<@{state.BotUser}> sources", LoopbackEvents.Guild, LoopbackEvents.Channel1, "300"));
        yield return ("GatewayMessageCreateDispatchData", LoopbackEvents.Incoming(state, "1", "sources", null, "71"));
        yield return ("GatewayMessageCreateDispatchData", Forwarded(state));
        foreach (var guild in new[] { LoopbackEvents.Guild, null })
        {
            yield return ("APIChatInputApplicationCommandInteraction", Interaction(state, 2, LoopbackEvents.Command(state, "who-said", null, ("topic", "ceasefire"), ("limit", 3), ("private", true)), guild));
            yield return ("APIMessageApplicationCommandInteraction", Interaction(state, 2, LoopbackEvents.OnMessage(state, "Check this quote", LoopbackEvents.Message(state, "71", new JsonObject { ["content"] = "words", ["embeds"] = new JsonArray() })), guild));
            var press = Interaction(state, 3, new JsonObject { ["component_type"] = 2, ["custom_id"] = "v0:more" }, guild);
            press["message"] = LoopbackEvents.Message(state, LoopbackEvents.Channel1, new JsonObject { ["content"] = "one", ["embeds"] = new JsonArray() });
            yield return ("APIMessageComponentButtonInteraction", press);
        }
        yield return ("APIApplicationCommandAutocompleteInteraction", Interaction(state, 4, LoopbackEvents.Command(state, "who-said", "topic", ("topic", "cease")), LoopbackEvents.Guild));
    }

    private static JsonObject Forwarded(LoopbackState state)
    {
        var message = LoopbackEvents.Incoming(state, "1", "", LoopbackEvents.Guild, LoopbackEvents.Channel1);
        message["message_reference"] = new JsonObject { ["type"] = 1, ["channel_id"] = LoopbackEvents.Channel1, ["message_id"] = "5" };
        message["message_snapshots"] = new JsonArray(new JsonObject
        {
            ["message"] = new JsonObject
            {
                ["type"] = 0,
                ["content"] = "words",
                ["embeds"] = new JsonArray(new JsonObject { ["type"] = "rich", ["description"] = "more words" }),
                ["attachments"] = new JsonArray(),
                ["timestamp"] = state.Clock.GetUtcNow().ToString("O"),
                ["edited_timestamp"] = null,
                ["mentions"] = new JsonArray(),
                ["mention_roles"] = new JsonArray(),
                ["components"] = new JsonArray(new JsonObject { ["type"] = 10, ["id"] = 1, ["content"] = "and more" }),
            },
        });
        return message;
    }

    private static JsonObject Interaction(LoopbackState state, int type, JsonObject data, string? guild)
    {
        var id = state.NewId();
        var interaction = new LoopbackInteraction { Id = id, Token = LoopbackState.TokenOf(id), Type = type, Created = state.Clock.GetUtcNow() };
        return LoopbackEvents.Interaction(state, interaction, data, "1", guild, guild is null ? "71" : LoopbackEvents.Channel1, "300");
    }

    // Enumerations of texts take their names only; no flags at all are none of the flags.
    private static string Literal(JsonNode body) => body.ToJsonString()
        .Replace("\"en-GB\"", "v10.Locale.EnglishGB", StringComparison.Ordinal)
        .Replace("\"type\":\"rich\"", "\"type\":v10.EmbedType.Rich", StringComparison.Ordinal)
        .Replace("\"flags\":0", "\"flags\":0 as never", StringComparison.Ordinal);

    private static string TypeScript(List<(string Type, JsonNode Body)> received)
    {
        var lines = received.Select((pair, i) => $"export const received{i}: v10.{pair.Type} = {Literal(pair.Body)};");
        return "import * as v10 from 'discord-api-types/v10';\n" + string.Join('\n', lines) + "\n";
    }
}
