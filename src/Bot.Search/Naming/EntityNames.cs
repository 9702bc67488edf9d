using System.Collections.Frozen;
using Bot.Search.Languages;

namespace Bot.Search.Naming;

/// <summary>Names of bodies and countries: which printed names are certainly one ("US", "United States").</summary>
internal static class EntityNames
{
    private static readonly FrozenDictionary<string, string> Aliases = BuildAliases();

    /// <summary>
    /// The key that all certain names of one body share: folded, without leading article and possessive. A name that
    /// no list holds is its own key, so "Moscow" and "Russia" stay apart.
    /// </summary>
    public static string KeyOf(string name)
    {
        var folded = Plain(name);
        return Aliases.GetValueOrDefault(folded, folded);
    }

    private static string Plain(string name)
    {
        var words = NameFolding.Words(DropPossessive(name.Trim()));
        var first = words.Length > 1 && words[0] is "the" ? 1 : 0;
        var plain = words[first..];
        for (var i = 0; i < plain.Length; i++)
            plain[i] = RoleText.Modern(plain[i]);
        return string.Join(' ', plain);
    }

    private static string DropPossessive(string name) =>
        name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name;

    private static FrozenDictionary<string, string> BuildAliases()
    {
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in KnownLanguages.Lines("names/aliases"))
        {
            var names = line.Split('|');
            foreach (var name in names)
                aliases[Plain(name)] = Plain(names[0]);
        }
        return aliases.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
