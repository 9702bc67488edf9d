using System.Collections.Frozen;
using System.Globalization;
using Bot.Search.Languages;

namespace Bot.Search.Querying.Wordings;

/// <summary>Words for numbers and what they stand for; the list is data (questions/number-words).</summary>
internal static class NumberWords
{
    /// <summary>"twelve" as 12.</summary>
    public static FrozenDictionary<string, decimal> Values { get; } = Read(isFactor: false);

    /// <summary>What multiplies the number before it: "million".</summary>
    public static FrozenDictionary<string, decimal> Factors { get; } = Read(isFactor: true);

    /// <summary>True for digits and for words that begin with one for a number, in the plural too: "30", "twenty-one", "dozens".</summary>
    public static bool IsNumber(string word)
    {
        if (word.Length > 0 && char.IsAsciiDigit(word[0]))
            return true;
        var first = word.ToLowerInvariant().Split('-')[0];
        return Has(first) || (first.EndsWith('s') && Has(first[..^1]));
    }

    /// <summary>True for "no", "none", "zero".</summary>
    public static bool IsNought(string word) => Values.TryGetValue(word.ToLowerInvariant(), out var value) && value == 0;

    private static bool Has(string word) => Values.ContainsKey(word) || Factors.ContainsKey(word);

    private static FrozenDictionary<string, decimal> Read(bool isFactor) => KnownLanguages.Asked.Lines("questions/number-words")
        .Where(line => line.StartsWith('*') == isFactor)
        .Select(line => line.TrimStart('*').Split(' '))
        .ToFrozenDictionary(parts => parts[0], parts => decimal.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
