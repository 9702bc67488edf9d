using System.Text.Json;

namespace Bot.Adapters.Slack.Wire;

/// <summary>Which workspaces a delivery names, and their organisation: https://docs.slack.dev/enterprise/developing-for-enterprise-orgs</summary>
/// <param name="Teams">Ids of workspaces.</param>
/// <param name="Organisation">Null for workspaces without one.</param>
internal sealed record Belonging(IReadOnlyList<string> Teams, string? Organisation)
{
    /// <summary>Read from an event, a command or an interaction, each of which has them in places of its own.</summary>
    public static Belonging Of(JsonElement payload)
    {
        var grant = Element(payload, "authorizations") is { ValueKind: JsonValueKind.Array } grants && grants.GetArrayLength() > 0 ? grants[0] : default;
        var organisation = Text(grant, "enterprise_id") ?? Text(payload, "enterprise_id") ?? Text(Element(payload, "enterprise"), "id");
        string?[] teams = [Text(grant, "team_id"), Text(payload, "team_id"), Text(Element(payload, "team"), "id"), Text(Element(payload, "user"), "team_id")];
        return new Belonging([.. teams.OfType<string>().Where(team => team != organisation).Distinct()], organisation);
    }

    private static JsonElement Element(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) ? value : default;

    private static string? Text(JsonElement of, string name) =>
        Element(of, name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;
}
