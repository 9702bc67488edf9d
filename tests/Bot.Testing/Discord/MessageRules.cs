using System.Text.Json;

namespace Bot.Testing.Discord;

/// <summary>
/// Discord's limits on messages, written down a second time and apart from the product: content, embeds, components,
/// mentions (https://discord.com/developers/docs/resources/message, …/components/reference).
/// </summary>
public static class MessageRules
{
    public static FormErrors Check(JsonElement message)
    {
        var errors = new FormErrors();
        Length(errors, "content", Text(message, "content"), 0, 2000);
        Length(errors, "nonce", Text(message, "nonce"), 0, 25);
        var embeds = Items(message, "embeds");
        if (embeds.Count > 10)
            errors.Add("embeds", "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.");
        for (var i = 0; i < embeds.Count; i++)
            Embed(errors, $"embeds[{i}]", embeds[i]);
        if (embeds.Sum(Counted) > 6000)
            errors.Add("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
        Components(errors, Items(message, "components"));
        Mentions(errors, message);
        if (IsEmpty(message, embeds))
            errors.Add("content", "BASE_TYPE_REQUIRED", "Cannot send an empty message.");
        return errors;
    }

    /// <summary>Embeds as people see them: of several with one address only the first is shown.</summary>
    public static int ShownEmbeds(JsonElement message)
    {
        var embeds = Items(message, "embeds");
        var addresses = embeds.Select(embed => Text(embed, "url")).OfType<string>().ToList();
        return embeds.Count - (addresses.Count - addresses.Distinct().Count());
    }

    /// <summary>Trimmed text of a property; null when it is absent.</summary>
    public static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!.Trim()
            : null;

    public static IReadOnlyList<JsonElement> Items(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];

    public static void Length(FormErrors errors, string path, string? text, int least, int most)
    {
        if (text is null)
            return;
        if (text.Length > most)
            errors.Add(path, "BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.");
        if (text.Length < least)
            errors.Add(path, "BASE_TYPE_MIN_LENGTH", $"Must be {least} or more in length.");
    }

    private static void Embed(FormErrors errors, string path, JsonElement embed)
    {
        Length(errors, path + ".title", Text(embed, "title"), 0, 256);
        Length(errors, path + ".description", Text(embed, "description"), 0, 4096);
        if (embed.TryGetProperty("author", out var author))
            Length(errors, path + ".author.name", Text(author, "name"), 0, 256);
        if (embed.TryGetProperty("footer", out var footer))
            Length(errors, path + ".footer.text", Text(footer, "text"), 0, 2048);
        var fields = Items(embed, "fields");
        if (fields.Count > 25)
            errors.Add(path + ".fields", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
        for (var i = 0; i < fields.Count; i++)
        {
            Length(errors, $"{path}.fields[{i}].name", Text(fields[i], "name") ?? "", 1, 256);
            Length(errors, $"{path}.fields[{i}].value", Text(fields[i], "value") ?? "", 1, 1024);
        }
    }

    private static int Counted(JsonElement embed)
    {
        var own = (Text(embed, "title")?.Length ?? 0) + (Text(embed, "description")?.Length ?? 0);
        var author = embed.TryGetProperty("author", out var a) ? Text(a, "name")?.Length ?? 0 : 0;
        var footer = embed.TryGetProperty("footer", out var f) ? Text(f, "text")?.Length ?? 0 : 0;
        return own + author + footer
            + Items(embed, "fields").Sum(field => (Text(field, "name")?.Length ?? 0) + (Text(field, "value")?.Length ?? 0));
    }

    private static void Components(FormErrors errors, IReadOnlyList<JsonElement> rows)
    {
        if (rows.Count > 5)
            errors.Add("components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
        var ids = new HashSet<string>();
        for (var r = 0; r < rows.Count; r++)
        {
            var buttons = Items(rows[r], "components");
            if (buttons.Count is 0 or > 5)
                errors.Add($"components[{r}].components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
            for (var b = 0; b < buttons.Count; b++)
                Button(errors, $"components[{r}].components[{b}]", buttons[b], ids);
        }
    }

    private static void Button(FormErrors errors, string path, JsonElement button, HashSet<string> ids)
    {
        Length(errors, path + ".label", Text(button, "label"), 1, 80);
        var isLink = button.GetProperty("style").GetInt32() == 5;
        var id = Text(button, "custom_id");
        var url = Text(button, "url");
        if (isLink == (url is null) || isLink != (id is null))
            errors.Add(path, "BASE_TYPE_REQUIRED", "A link button has a url, any other a custom_id, none has both.");
        Length(errors, path + ".url", url, 1, 512);
        Length(errors, path + ".custom_id", id, 1, 100);
        if (id is not null && !ids.Add(id))
            errors.Add(path + ".custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        if (url is not null && !Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri?.Scheme is not ("http" or "https" or "discord"))
            errors.Add(path + ".url", "URL_TYPE_INVALID_URL", "Not a well formed URL.");
    }

    private static void Mentions(FormErrors errors, JsonElement message)
    {
        if (!message.TryGetProperty("allowed_mentions", out var mentions) || mentions.ValueKind != JsonValueKind.Object)
            return;
        foreach (var kind in new[] { "users", "roles" })
        {
            if (Items(mentions, kind).Count > 100)
                errors.Add("allowed_mentions." + kind, "BASE_TYPE_MAX_LENGTH", "Must be 100 or fewer in length.");
        }
    }

    private static bool IsEmpty(JsonElement message, IReadOnlyList<JsonElement> embeds) =>
        string.IsNullOrEmpty(Text(message, "content")) && embeds.All(embed => Counted(embed) == 0);
}
