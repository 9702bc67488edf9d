using System.Text.Json.Nodes;

namespace Bot.Testing.Discord;

/// <summary>What is wrong with a body, as Discord answers it: code 50035 with a tree of paths.</summary>
public sealed class FormErrors
{
    private readonly List<(string Path, string Code, string Message)> _all = [];

    public bool Any => _all.Count > 0;

    /// <summary>"embeds[0].description: BASE_TYPE_MAX_LENGTH Must be 4096 or fewer in length."</summary>
    public IReadOnlyList<string> Lines => [.. _all.Select(error => $"{error.Path}: {error.Code} {error.Message}")];

    public void Add(string path, string code, string message) => _all.Add((path, code, message));

    /// <summary>https://discord.com/developers/docs/reference#error-messages</summary>
    public JsonObject ToBody()
    {
        var errors = new JsonObject();
        foreach (var (path, code, message) in _all)
        {
            var node = errors;
            foreach (var part in path.Split('.', '[', ']').Where(part => part.Length > 0))
            {
                if (node[part] is not JsonObject next)
                    node[part] = next = [];
                node = next;
            }
            node["_errors"] = new JsonArray(new JsonObject { ["code"] = code, ["message"] = message });
        }
        return new JsonObject { ["code"] = 50035, ["message"] = "Invalid Form Body", ["errors"] = errors };
    }
}
