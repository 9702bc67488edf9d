using System.Security.Cryptography;
using System.Text;

namespace Bot.Search.Storing.Facts;

/// <summary>Keeps facts within their bounds.</summary>
internal static class FactKeys
{
    /// <summary>Stands before hashes; a key that begins with it is hashed too, so that none can pass for another's hash.</summary>
    private const char Mark = '#';

    /// <summary>The key as it is stored.</summary>
    public static string Stored(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length <= FactLimits.Key && !key.StartsWith(Mark)
            ? key
            : Mark + Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(key)));
    }

    /// <summary>The facts with the keys that they are stored under, the last of each key.</summary>
    public static IReadOnlyList<Fact> Stored(IReadOnlyCollection<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Count > FactLimits.Batch)
            throw new ArgumentException($"{facts.Count} facts are more than the {FactLimits.Batch} of one go.", nameof(facts));
        // In one order, so that two who write the same facts at once wait for each other and not each for the other.
        return
        [
            .. facts.Select(Stored).GroupBy(fact => (fact.Kind, fact.Key)).Select(same => same.Last())
                .OrderBy(fact => fact.Kind, StringComparer.Ordinal).ThenBy(fact => fact.Key, StringComparer.Ordinal),
        ];
    }

    private static Fact Stored(Fact fact)
    {
        if (fact.Kind.Length is 0 or > FactLimits.Kind)
            throw new ArgumentException($"The kind of a fact has 1 to {FactLimits.Kind} characters.");
        if (fact.Value.Length > FactLimits.Value)
            throw new ArgumentException($"A fact of the kind {fact.Kind} has {fact.Value.Length} characters; {FactLimits.Value} are the most.");
        return fact with { Key = Stored(fact.Key) };
    }
}
