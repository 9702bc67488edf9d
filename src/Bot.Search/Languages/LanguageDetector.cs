using Bot.Search.Languages.Defining;

namespace Bot.Search.Languages;

/// <summary>
/// Tells which known language a text is in, or that it is in none. Three things count, in the text's first few thousand
/// characters: the script; the share of the language's function words, of which a running text has many whatever it is
/// about; and what speaks against it: function words that are another language's alone, and letters that it does not
/// have. A short text goes to a language as long as nothing speaks against it, since names and headlines have few
/// function words. Pure; any text gives a result.
/// </summary>
internal static class LanguageDetector
{
    /// <summary>Characters that are looked at: enough for every share, and a long article costs no more than a short one.</summary>
    private const int Sample = 6_000;

    /// <summary>Words; in a text of so many the function words cannot be missing by chance.</summary>
    private const int LongText = 40;

    /// <summary>Words; so many with no function word of the language are no headline.</summary>
    private const int Sentence = 6;

    /// <summary>Of all words, in a long text. English news has 0.2 to 0.4, other languages share few of the words.</summary>
    private const double LeastFunctionWords = 0.12;

    /// <summary>Of all words: more of them with letters that the language does not have are no foreign names.</summary>
    private const double MostForeignLetters = 0.25;

    private static readonly (Language Language, WordSet Function)[] Known =
        [.. KnownLanguages.All.Select(language => (language, language.Words("texts/function-words")))];

    private static readonly WordSet Foreign = new(WordFile.Rows("Languages/foreign-words").SelectMany(row => row), StringComparer.Ordinal);

    /// <summary>The language; <see cref="KnownLanguages.Unknown"/> when it is none of those known.</summary>
    public static Language Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var counts = Count(text.AsSpan(0, Math.Min(text.Length, Sample)));
        var best = 0;
        for (var i = 1; i < Known.Length; i++)
            best = counts.Function[i] > counts.Function[best] ? i : best;
        return IsIn(counts, counts.Function[best]) ? Known[best].Language : KnownLanguages.Unknown;
    }

    private static bool IsIn(Counts counts, int function)
    {
        if (counts.OtherLetters > counts.LatinLetters)
            return false;
        // One such word alone may be a borrowed one.
        var tells = counts.ForeignWords > 1 || counts.MarkedWords > 0 || counts.Words >= Sentence;
        if (tells && counts.ForeignWords > function)
            return false;
        if (counts.MarkedWords > counts.Words * MostForeignLetters && function < counts.Words * LeastFunctionWords)
            return false;
        return counts.Words < LongText || function >= counts.Words * LeastFunctionWords;
    }

    private static Counts Count(ReadOnlySpan<char> text)
    {
        var counts = new Counts(new int[Known.Length]);
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]))
                continue;
            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            counts.Add(text[at..end]);
            at = end;
        }
        return counts;
    }

    private sealed class Counts(int[] function)
    {
        public int[] Function => function;

        public int Words { get; private set; }

        public int LatinLetters { get; private set; }

        public int OtherLetters { get; private set; }

        /// <summary>Words in lower case, so no names, with a letter that is not of the plain alphabet.</summary>
        public int MarkedWords { get; private set; }

        public int ForeignWords { get; private set; }

        public void Add(ReadOnlySpan<char> word)
        {
            var marked = false;
            foreach (var letter in word)
            {
                var latin = letter < '\u0250' || letter is >= '\u1E00' and < '\u1F00';
                (LatinLetters, OtherLetters) = latin ? (LatinLetters + 1, OtherLetters) : (LatinLetters, OtherLetters + 1);
                marked |= latin && letter > '\u007F';
            }
            Words++;
            MarkedWords += marked && char.IsLower(word[0]) ? 1 : 0;
            ForeignWords += Foreign.Contains(word) ? 1 : 0;
            for (var i = 0; i < function.Length; i++)
                function[i] += Known[i].Function.Contains(word) ? 1 : 0;
        }
    }
}
