using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Testing.Discord;

/// <summary>The endpoints, with Discord's rules on time, tokens and bodies.</summary>
public sealed class LoopbackRest(LoopbackState state, LoopbackGateway gateway)
{
    private static readonly TimeSpan AcknowledgeWithin = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    /// <summary>Answers one request; <paramref name="path"/> is behind the version.</summary>
    public LoopbackReply Answer(string method, string path, JsonNode? body, string? authorization)
    {
        var parts = Uri.UnescapeDataString(path).Trim('/').Split('/');
        if (parts[0] is "interactions" or "webhooks")
            return Open(method, parts, body);
        return authorization == $"Bot {state.Token}"
            ? Authorized(method, parts, body)
            : LoopbackReply.Error(401, 0, "401: Unauthorized");
    }

    private LoopbackReply Open(string method, string[] parts, JsonNode? body) => (method, parts) switch
    {
        ("POST", ["interactions", var id, var token, "callback"]) => Callback(id, token, body),
        ("POST", ["webhooks", _, var token]) => FollowUp(token, body),
        ("PATCH", ["webhooks", _, var token, "messages", "@original"]) => EditOriginal(token, body),
        ("DELETE", ["webhooks", _, var token, "messages", "@original"]) => DeleteOriginal(token),
        ("GET", ["webhooks", _, var token, "messages", "@original"]) => Original(token),
        _ => LoopbackReply.Error(404, 0, "404: Not Found"),
    };

    private LoopbackReply Authorized(string method, string[] parts, JsonNode? body) => (method, parts) switch
    {
        ("GET", ["gateway", "bot"]) => new(200, gateway.Description()),
        ("GET", ["applications", "@me"]) => new(200, LoopbackEvents.Application(state)),
        ("GET", ["users", "@me"]) => new(200, LoopbackEvents.BotUser(state)),
        ("GET", ["channels", var id]) => new(200, LoopbackEvents.Channel(state, id)),
        ("GET", ["channels", _, "messages", var id]) => state.Given.TryGetValue(id, out var given)
            ? new(200, given.DeepClone())
            : LoopbackReply.Error(404, 10008, "Unknown Message"),
        ("GET", ["guilds", _, "roles"]) => new(200, LoopbackEvents.Roles(state)),
        ("GET", ["guilds", var guild, "members", var user]) => Member(guild, user),
        ("POST", ["channels", _, "typing"]) => new(204),
        ("POST", ["channels", var id, "messages"]) => CreateMessage(id, body),
        ("POST", ["users", "@me", "channels"]) => OpenDirect(body),
        ("GET", ["applications", _, "commands"]) => new(200, state.Commands.GetValueOrDefault("global")?.DeepClone() ?? new JsonArray()),
        ("GET", ["applications", _, "guilds", var guild, "commands"]) => new(200, state.Commands.GetValueOrDefault(guild)?.DeepClone() ?? new JsonArray()),
        ("PUT", ["applications", var id, "commands"]) => Overwrite(id, "global", body),
        ("PUT", ["applications", var id, "guilds", var guild, "commands"]) => Overwrite(id, guild, body),
        _ => LoopbackReply.Error(404, 0, "404: Not Found"),
    };

    private LoopbackReply Callback(string id, string token, JsonNode? body)
    {
        if (!state.Interactions.TryGetValue(id, out var interaction) || interaction.Token != token)
            return LoopbackReply.Error(404, 10062, "Unknown interaction");
        lock (interaction)
        {
            if (interaction.Acknowledged is not null)
                return LoopbackReply.Error(400, 40060, "Interaction has already been acknowledged.");
            if (state.Clock.GetUtcNow() - interaction.Created > AcknowledgeWithin)
                return LoopbackReply.Error(404, 10062, "Unknown interaction");
            var response = JsonSerializer.SerializeToElement(body);
            var errors = CallbackRules.Check(interaction.Type, response);
            if (errors.Any)
                return Refuse("callback", errors);
            Accept("callback", body);
            Acknowledge(interaction, body!.AsObject());
            return new(204);
        }
    }

    private void Acknowledge(LoopbackInteraction interaction, JsonObject response)
    {
        interaction.Acknowledged = state.Clock.GetUtcNow();
        interaction.AcknowledgedAs = response["type"]!.GetValue<int>();
        var data = response["data"] as JsonObject;
        if (interaction.AcknowledgedAs == 5)
            interaction.DeferredFlags = data?["flags"]?.GetValue<int>() ?? 0;
        else if (interaction.AcknowledgedAs != 6 && data is not null)
            interaction.Show((JsonObject)data.DeepClone());
    }

    private LoopbackReply EditOriginal(string token, JsonNode? body)
    {
        if (Find(token, out var refusal) is not { } interaction)
            return refusal!;
        if (interaction.OriginalDeleted)
            return LoopbackReply.Error(404, 10008, "Unknown Message");
        var errors = MessageRules.Check(JsonSerializer.SerializeToElement(body));
        if (errors.Any)
            return Refuse("edit", errors);
        Accept("edit", body);
        lock (interaction)
            interaction.Show(Seen(body!, interaction.DeferredFlags));
        return new(200, LoopbackEvents.Message(state, "1", interaction.Original!));
    }

    private LoopbackReply FollowUp(string token, JsonNode? body)
    {
        if (Find(token, out var refusal) is not { } interaction)
            return refusal!;
        var errors = MessageRules.Check(JsonSerializer.SerializeToElement(body));
        if (errors.Any)
            return Refuse("followup", errors);
        Accept("followup", body);
        lock (interaction)
        {
            // The first follow-up after a deferral completes it, and takes over who sees it.
            if (interaction.IsPending)
                interaction.Show(Seen(body!, interaction.DeferredFlags));
            else
                interaction.Follow((JsonObject)body!.DeepClone());
        }
        return new(200, LoopbackEvents.Message(state, "1", (JsonObject)body!.DeepClone()));
    }

    private LoopbackReply DeleteOriginal(string token)
    {
        if (Find(token, out var refusal) is not { } interaction)
            return refusal!;
        interaction.OriginalDeleted = true;
        return new(204);
    }

    private LoopbackReply Original(string token)
    {
        if (Find(token, out var refusal) is not { } interaction)
            return refusal!;
        return interaction.Original is { } original
            ? new(200, LoopbackEvents.Message(state, "1", original))
            : LoopbackReply.Error(404, 10008, "Unknown Message");
    }

    private LoopbackInteraction? Find(string token, out LoopbackReply? refusal)
    {
        var interaction = state.Interactions.GetValueOrDefault(LoopbackState.IdOfToken(token));
        refusal = interaction switch
        {
            null => LoopbackReply.Error(404, 10015, "Unknown Webhook"),
            _ when state.Clock.GetUtcNow() - interaction.Created > TokenLife => LoopbackReply.Error(401, 50027, "Invalid Webhook Token"),
            { Acknowledged: null } => LoopbackReply.Error(404, 10015, "Unknown Webhook"),
            _ => null,
        };
        return refusal is null ? interaction : null;
    }

    private LoopbackReply CreateMessage(string channel, JsonNode? body)
    {
        var errors = MessageRules.Check(JsonSerializer.SerializeToElement(body));
        if (errors.Any)
            return Refuse("message", errors);
        var message = (JsonObject)body!.DeepClone();
        var nonce = body["nonce"]?.GetValue<string>();
        if (nonce is not null && body["enforce_nonce"]?.GetValue<bool>() == true && !state.Nonces.TryAdd(channel + nonce, message))
            return new(200, LoopbackEvents.Message(state, channel, state.Nonces[channel + nonce]));
        Accept("message", body);
        state.Messages.Enqueue((channel, message));
        return new(200, LoopbackEvents.Message(state, channel, message));
    }

    private LoopbackReply OpenDirect(JsonNode? body)
    {
        var user = body!["recipient_id"]!.GetValue<string>();
        return state.Unreachable.ContainsKey(user)
            ? LoopbackReply.Error(403, 50007, "Cannot send messages to this user")
            : new(200, new JsonObject { ["id"] = "7" + user, ["type"] = 1 });
    }

    private LoopbackReply Member(string guild, string user) => state.Members.TryGetValue((guild, user), out var roles)
        ? new(200, LoopbackEvents.Member(user, roles))
        : LoopbackReply.Error(404, 10007, "Unknown Member");

    private LoopbackReply Overwrite(string application, string target, JsonNode? body)
    {
        if (application != state.Application)
            return LoopbackReply.Error(403, 20012, "You are not authorized to perform this action on this application");
        var errors = CommandRules.Check([.. JsonSerializer.SerializeToElement(body).EnumerateArray()]);
        if (errors.Any)
            return Refuse("commands", errors);
        Accept("commands", body);
        state.Overwrites++;
        state.Commands[target] = (JsonArray)body!.DeepClone();
        return new(200, body.DeepClone());
    }

    private LoopbackReply Refuse(string request, FormErrors errors)
    {
        state.FormErrors.Enqueue($"{request}: {string.Join("; ", errors.Lines)}");
        return LoopbackReply.Form(errors);
    }

    private void Accept(string request, JsonNode? body)
    {
        if (body is not null && state.Records)
            state.Accepted.Enqueue((request, body.DeepClone()));
    }

    private static JsonObject Seen(JsonNode body, int flags)
    {
        var message = (JsonObject)body.DeepClone();
        if (flags != 0)
            message["flags"] = flags;
        return message;
    }
}
