using System.Buffers;

namespace Bot.Search.Indexing.Analysis;

/// <summary>
/// The Porter2 stemmer for English, after Martin Porter's description at
/// https://snowballstem.org/algorithms/english/stemmer.html. Words with a letter outside a-z are left as they are.
/// </summary>
internal static class EnglishStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    };

    private static readonly HashSet<string> Unchanged = new(StringComparer.Ordinal)
    {
        "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed",
    };

    private static readonly (string From, string To)[] Step2 =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"),
        ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"),
        ("alism", "al"), ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"),
        ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"),
    ];

    private static readonly (string From, string To)[] Step3 =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"),
        ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize",
        "al", "er", "ic",
    ];

    /// <summary>The stem of a folded word.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= 2 || !word.All(char.IsAsciiLetterLower))
            return word;
        if (Exceptions.TryGetValue(word, out var exception))
            return exception;
        word = MarkConsonantY(word);
        var (r1, r2) = Regions(word);
        word = Plural(word);
        if (Unchanged.Contains(word))
            return word;
        word = PastTense(word, r1);
        word = FinalY(word);
        word = ReplaceLongest(word, r1);
        word = ReplaceThird(word, r1, r2);
        word = DropFourth(word, r2);
        return FinalE(word, r1, r2).ToLowerInvariant();
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static string MarkConsonantY(string word)
    {
        if (!word.Contains('y'))
            return word;
        var letters = word.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == 'y' && (i == 0 || IsVowel(letters[i - 1])))
                letters[i] = 'Y';
        }
        return new string(letters);
    }

    private static (int R1, int R2) Regions(string word)
    {
        var r1 = word switch
        {
            _ when word.StartsWith("gener", StringComparison.Ordinal) => 5,
            _ when word.StartsWith("arsen", StringComparison.Ordinal) => 5,
            _ when word.StartsWith("commun", StringComparison.Ordinal) => 6,
            _ => RegionFrom(word, 0),
        };
        return (r1, RegionFrom(word, r1));
    }

    private static int RegionFrom(string word, int start)
    {
        for (var i = start + 1; i < word.Length; i++)
        {
            if (!IsVowel(word[i]) && IsVowel(word[i - 1]))
                return i + 1;
        }
        return word.Length;
    }

    private static string Plural(string word)
    {
        if (Ends(word, "sses"))
            return word[..^2];
        if (Ends(word, "ied") || Ends(word, "ies"))
            return word.Length > 4 ? word[..^2] : word[..^1];
        if (Ends(word, "us") || Ends(word, "ss") || !Ends(word, "s"))
            return word;
        return word.AsSpan(0, word.Length - 2).ContainsAny(Vowels) ? word[..^1] : word;
    }

    private static string PastTense(string word, int r1)
    {
        if (Ends(word, "eedly"))
            return word.Length - 5 >= r1 ? word[..^3] : word;
        if (Ends(word, "eed"))
            return word.Length - 3 >= r1 ? word[..^1] : word;
        foreach (var ending in (ReadOnlySpan<string>)["ingly", "edly", "ing", "ed"])
        {
            if (!Ends(word, ending))
                continue;
            var stem = word[..^ending.Length];
            return stem.AsSpan().ContainsAny(Vowels) ? MendAfterPastTense(stem, r1) : word;
        }
        return word;
    }

    private static string MendAfterPastTense(string stem, int r1)
    {
        if (Ends(stem, "at") || Ends(stem, "bl") || Ends(stem, "iz"))
            return stem + "e";
        if (stem.Length > 2 && stem[^1] == stem[^2] && "bdfgmnprt".Contains(stem[^1]))
            return stem[..^1];
        return r1 >= stem.Length && EndsInShortSyllable(stem) ? stem + "e" : stem;
    }

    private static bool EndsInShortSyllable(string word)
    {
        if (word.Length == 2)
            return IsVowel(word[0]) && !IsVowel(word[1]);
        return word.Length > 2 && !IsVowel(word[^3]) && IsVowel(word[^2])
            && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'Y');
    }

    private static string FinalY(string word) =>
        word.Length > 2 && word[^1] is ('y' or 'Y') && !IsVowel(word[^2]) ? word[..^1] + "i" : word;

    private static string ReplaceLongest(string word, int r1)
    {
        foreach (var (from, to) in Step2)
        {
            if (Ends(word, from))
                return word.Length - from.Length >= r1 ? word[..^from.Length] + to : word;
        }
        if (Ends(word, "ogi"))
            return word.Length - 3 >= r1 && word.Length > 3 && word[^4] == 'l' ? word[..^1] : word;
        if (Ends(word, "li") && word.Length > 2)
            return word.Length - 2 >= r1 && "cdeghkmnrt".Contains(word[^3]) ? word[..^2] : word;
        return word;
    }

    private static string ReplaceThird(string word, int r1, int r2)
    {
        foreach (var (from, to) in Step3)
        {
            if (Ends(word, from))
                return word.Length - from.Length >= r1 ? word[..^from.Length] + to : word;
        }
        return Ends(word, "ative") && word.Length - 5 >= r2 ? word[..^5] : word;
    }

    private static string DropFourth(string word, int r2)
    {
        foreach (var ending in Step4)
        {
            if (Ends(word, ending))
                return word.Length - ending.Length >= r2 ? word[..^ending.Length] : word;
        }
        return Ends(word, "ion") && word.Length - 3 >= r2 && word.Length > 3 && word[^4] is ('s' or 't') ? word[..^3] : word;
    }

    private static string FinalE(string word, int r1, int r2)
    {
        if (Ends(word, "e"))
        {
            var at = word.Length - 1;
            return at >= r2 || (at >= r1 && !EndsInShortSyllable(word[..^1])) ? word[..^1] : word;
        }
        return Ends(word, "l") && word.Length - 1 >= r2 && word.Length > 1 && word[^2] == 'l' ? word[..^1] : word;
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);
}
