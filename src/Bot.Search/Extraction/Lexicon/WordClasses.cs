using System.Collections.Frozen;
using Bot.Search.Languages.Defining;

namespace Bot.Search.Extraction.Lexicon;

/// <summary>Small closed classes of words, from a language's list <c>speech/word-classes</c>. A word is in one class, in any case.</summary>
internal sealed class WordClasses
{
    /// <summary>The trained model knows the classes by their number, which is their place here, from 1.</summary>
    private static readonly string[] Names =
    [
        "say", "saying", "asksay", "saybase", "saynoun", "according", "think", "be", "have", "do", "modal", "not",
        "he", "they", "it", "who", "that", "whether", "object", "poss", "self", "det", "of", "to", "in", "by", "for",
        "with", "as", "and", "but", "also", "title", "role", "org", "month", "day", "there", "number", "out",
    ];

    private readonly FrozenDictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public WordClasses(Language language)
    {
        var classes = new Dictionary<string, byte>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, words) in language.Sections("speech/word-classes"))
        {
            foreach (var word in words)
                classes.TryAdd(word, Number(name));
        }
        _lookup = classes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

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

    public static byte Whether { get; } = Number("whether");

    public static byte In { get; } = Number("in");

    public static byte Title { get; } = Number("title");

    public static byte Role { get; } = Number("role");

    public static byte Organisation { get; } = Number("org");

    public static byte Month { get; } = Number("month");

    public static byte Day { get; } = Number("day");

    public static byte Determiner { get; } = Number("det");

    public static byte Possessive { get; } = Number("poss");

    public static byte And { get; } = Number("and");

    public static byte But { get; } = Number("but");

    /// <summary>The class of a word in any case; 0 when it is in none.</summary>
    public byte Of(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var number) ? number : (byte)0;

    private static byte Number(string name) => (byte)(Array.IndexOf(Names, name) + 1);
}
