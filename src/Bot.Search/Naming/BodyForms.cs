using System.Collections.Frozen;
using Bot.Search.Languages;

namespace Bot.Search.Naming;

/// <summary>
/// Every form in which a role may name one country or body: "Ukraine", "Ukrainian"; "US", "United States", "American".
/// From the tables of adjectives, of peoples and of aliases.
/// </summary>
internal static class BodyForms
{
    private static readonly FrozenDictionary<string, string> Bodies = BuildBodies();

    private static readonly FrozenDictionary<string, string[]> Forms = Bodies
        .GroupBy(pair => pair.Value, pair => pair.Key)
        .ToFrozenDictionary(group => group.Key, group => group.Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    private static readonly int Longest = Bodies.Keys.Max(form => form.Count(c => c == ' ') + 1);

    /// <summary>
    /// The longest country or body that begins at a word: how many words it takes and all its folded forms, its own
    /// among them; null when there is none.
    /// </summary>
    public static (int Words, IReadOnlyList<string> Forms)? At(IReadOnlyList<string> folded, int at)
    {
        for (var length = Math.Min(Longest, folded.Count - at); length > 0; length--)
        {
            if (Bodies.TryGetValue(string.Join(' ', folded.Skip(at).Take(length)), out var body))
                return (length, Forms[body]);
        }
        return null;
    }

    private static FrozenDictionary<string, string> BuildBodies()
    {
        var bodies = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in KnownLanguages.Lines("names/aliases"))
        {
            foreach (var name in line.Split('|'))
                bodies[NameFolding.Fold(name)] = EntityNames.KeyOf(line.Split('|')[0]);
        }
        foreach (var (adjective, country) in KnownLanguages.Lines("names/demonyms").Select(line => line.Split('|')).Select(row => (row[0], row[1])))
        {
            var body = EntityNames.KeyOf(country);
            bodies[NameFolding.Fold(country)] = body;
            bodies[NameFolding.Fold(adjective)] = body;
        }
        // "The Danes said": one alone is a person, several are their country.
        foreach (var (people, country) in KnownLanguages.Lines("names/nationals").Select(line => line.Split('|')).Select(row => (row[0], row[1])))
            bodies.TryAdd(NameFolding.Fold(people) + "s", EntityNames.KeyOf(country));
        return bodies.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
