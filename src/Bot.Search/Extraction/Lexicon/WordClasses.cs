using System.Collections.Frozen;
using Bot.Search.Languages;

namespace Bot.Search.Extraction.Lexicon;

/// <summary>Small closed classes of words, read from the embedded list <c>word-classes.txt</c>.</summary>
internal static class WordClasses
{
    private static readonly List<string> Names = [];
    private static readonly FrozenDictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Read().GetAlternateLookup<ReadOnlySpan<char>>();

    public static byte Say { get; } = Number("say");

    public static byte Saying { get; } = Number("saying");

    public static byte AskSay { get; } = Number("asksay");

    public static byte SayBase { get; } = Number("saybase");

    public static byte SayNoun { get; } = Number("saynoun");

    public static byte According { get; } = Number("according");

    public static byte Think { get; } = Number("think");

    public static byte He { get; } = Number("he");

    public static byte They { get; } = Number("they");

    public static byte It { get; } = Number("it");

    public static byte Who { get; } = Number("who");

    public static byte That { get; } = Number("that");

    public static byte Title { get; } = Number("title");

    public static byte Role { get; } = Number("role");

    public static byte Organisation { get; } = Number("org");

    public static byte Determiner { get; } = Number("det");

    public static byte Possessive { get; } = Number("poss");

    public static byte And { get; } = Number("and");

    public static byte But { get; } = Number("but");

    public static byte Number(string name) => (byte)(Names.IndexOf(name) + 1);

    /// <summary>The class of a word in any case; 0 when it is in none.</summary>
    public static byte Of(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var number) ? number : (byte)0;

    private static FrozenDictionary<string, byte> Read()
    {
        var classes = new Dictionary<string, byte>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in KnownLanguages.English.Lines("speech/word-classes"))
        {
            if (line[0] == '[')
            {
                Names.Add(line[1..^1]);
                continue;
            }
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                classes.TryAdd(word, (byte)Names.Count);
        }
        return classes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
