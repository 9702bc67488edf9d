using System.Text.Json.Nodes;

namespace Bot.Testing;

/// <summary>Makes of an object what a platform may send tomorrow: a field less, a field more, null or another kind of value in one.</summary>
public static class JsonShaker
{
    /// <summary>A copy with one to three changes at any depth.</summary>
    public static JsonObject Shake(JsonObject whole, Random random)
    {
        var shaken = whole.DeepClone().AsObject();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
            Change(shaken, random);
        return shaken;
    }

    /// <summary>A copy with unknown fields in every object.</summary>
    public static JsonObject Grown(JsonObject whole)
    {
        var grown = whole.DeepClone().AsObject();
        foreach (var part in Objects(grown).ToList())
            part["added_in_2031"] = new JsonObject { ["id"] = 1, ["list"] = new JsonArray(1, "two", null) };
        return grown;
    }

    private static void Change(JsonObject whole, Random random)
    {
        var parts = Objects(whole).Where(part => part.Count > 0).ToList();
        if (parts.Count == 0)
            return;
        var part = parts[random.Next(parts.Count)];
        var name = part.ElementAt(random.Next(part.Count)).Key;
        switch (random.Next(4))
        {
            case 0:
                part.Remove(name);
                break;
            case 1:
                part[name] = null;
                break;
            case 2:
                part["added_" + random.Next(100)] = new JsonObject { ["deep"] = new JsonArray(true) };
                break;
            default:
                // Lists and objects keep their kind: no platform turns those over without a new version.
                if (part[name] is JsonValue)
                    part[name] = Other(random);
                break;
        }
    }

    private static JsonNode Other(Random random) => random.Next(4) switch
    {
        0 => JsonValue.Create(random.NextInt64()),
        1 => JsonValue.Create(true),
        2 => new JsonObject { ["id"] = "1" },
        _ => JsonValue.Create("word"),
    };

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject part => [part, .. part.SelectMany(field => Objects(field.Value))],
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
