using System.Collections.Frozen;
using Bot.Search.Languages.Defining;

namespace Bot.Search.Naming;

/// <summary>
/// Letters with marks, letters of their own, and the Cyrillic and Greek alphabets, in plain Latin letters. A table of our
/// own: with invariant globalization the runtime does not decompose.
/// </summary>
internal static class ScriptLetters
{
    private const string Table =
        "ß=ss ẞ=ss ł=l Ł=l đ=d Đ=d ð=d Ð=d þ=th Þ=th ø=o Ø=o æ=ae Æ=ae œ=oe Œ=oe ı=i ħ=h Ħ=h ŋ=ng ə=a Ə=a ĸ=k " +
        "а=a б=b в=v г=g ґ=g д=d е=e ё=yo є=ye ж=zh з=z и=i і=i ї=yi й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=u " +
        "ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya ј=j љ=lj њ=nj ћ=c ђ=dj џ=dz ѓ=g ќ=k ѕ=dz " +
        "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o " +
        "ά=a έ=e ή=i ί=i ό=o ύ=y ώ=o ϊ=i ϋ=y ΐ=i ΰ=y";

    private static readonly FrozenDictionary<char, string> Letters = Build();

    /// <summary>The Latin spelling of <paramref name="letter"/> in lower case; null when the table does not hold it.</summary>
    public static string? Latin(char letter) => Letters.GetValueOrDefault(letter);

    private static FrozenDictionary<char, string> Build()
    {
        var letters = new Dictionary<char, string>();
        foreach (var pair in Table.Split(' '))
        {
            letters[pair[0]] = pair[2..];
            letters[char.ToUpperInvariant(pair[0])] = pair[2..];
        }
        foreach (var row in WordFile.Rows("Naming/Lexicon/latin-letters"))
            foreach (var letter in row[1])
                letters.TryAdd(letter, row[0]);
        return letters.ToFrozenDictionary();
    }
}
