using System.Text.Json;

namespace Bot.Testing.Discord;

/// <summary>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object</summary>
public static class CallbackRules
{
    private const int Ephemeral = 1 << 6;
    private const int Settable = Ephemeral | (1 << 2) | (1 << 12) | (1 << 13) | (1 << 15);

    /// <summary>What is wrong with the answer to an interaction of type <paramref name="interaction"/>.</summary>
    public static FormErrors Check(int interaction, JsonElement response)
    {
        var errors = new FormErrors();
        var type = response.TryGetProperty("type", out var number) ? number.GetInt32() : 0;
        if (!Fits(interaction, type))
        {
            errors.Add("type", "BASE_TYPE_CHOICES", $"Value must be one of the types for interaction type {interaction}.");
            return errors;
        }
        var data = response.TryGetProperty("data", out var given) ? given : default;
        if (type is 4 or 7)
            return Message(data, "data.");
        if (type == 8)
            Offers(errors, data);
        if (type == 5 && (Flags(data) & ~Ephemeral) != 0)
            errors.Add("data.flags", "BITFIELD_INVALID_FLAGS", "Only EPHEMERAL may be set on a deferred answer.");
        return errors;
    }

    /// <summary>Flags of a message or a deferral; 0 when none are given.</summary>
    public static int Flags(JsonElement data) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty("flags", out var flags) ? flags.GetInt32() : 0;

    private static bool Fits(int interaction, int type) => interaction switch
    {
        4 => type == 8,
        3 => type is 4 or 5 or 6 or 7,
        2 => type is 4 or 5,
        _ => type == 1,
    };

    private static FormErrors Message(JsonElement data, string prefix)
    {
        var inner = MessageRules.Check(data);
        var errors = new FormErrors();
        foreach (var line in inner.Lines)
            errors.Add(prefix + line[..line.IndexOf(':', StringComparison.Ordinal)], "INVALID", line);
        if ((Flags(data) & ~Settable) != 0)
            errors.Add(prefix + "flags", "BITFIELD_INVALID_FLAGS", "Not all of these flags can be set.");
        return errors;
    }

    private static void Offers(FormErrors errors, JsonElement data)
    {
        var choices = MessageRules.Items(data, "choices");
        if (choices.Count > 25)
            errors.Add("data.choices", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
        for (var i = 0; i < choices.Count; i++)
        {
            MessageRules.Length(errors, $"data.choices[{i}].name", MessageRules.Text(choices[i], "name") ?? "", 1, 100);
            MessageRules.Length(errors, $"data.choices[{i}].value", MessageRules.Text(choices[i], "value") ?? "", 0, 100);
        }
    }
}
