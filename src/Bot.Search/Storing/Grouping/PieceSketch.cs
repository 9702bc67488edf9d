using Bot.Search.Analyzing;
using Bot.Search.Domain;

namespace Bot.Search.Storing.Grouping;

/// <summary>
/// Reduces a piece to its hashed words and to a few keys: the smallest of its word pairs (stop words left out) under
/// each of several hash functions. Two pieces with the share J of their pairs in common share a key with probability
/// 1 - (1 - J)^4: 94 % at one half, 99.8 % at four fifths (Broder, "On the resemblance and containment of
/// documents", 1997).
/// </summary>
internal sealed class PieceSketch(ITermAnalyzer analyzer)
{
    /// <summary>How many keys a piece has at most.</summary>
    public const int KeysEach = 4;

    private static readonly HashSet<string> Denials = new(StringComparer.Ordinal)
    {
        "not", "no", "never", "nor", "none", "neither", "without", "dont", "doesnt", "didnt", "wont", "cant", "cannot",
        "isnt", "arent", "wasnt", "werent", "havent", "hasnt", "hadnt", "wouldnt", "couldnt", "shouldnt",
    };

    /// <param name="text">The article.</param>
    /// <param name="span">The piece in it.</param>
    /// <param name="speaker">Who; null when the speaker cannot be told.</param>
    /// <param name="act">What is done with the words: what one denies is never what another says.</param>
    public PieceWords Make(string text, TextSpan span, Speaker? speaker, SpeechAct act)
    {
        var words = new List<int>();
        if (act.TurnsDown())
            words.Add(PieceWords.TurnedDown);
        var content = new List<int>();
        var denials = 0;
        foreach (var token in analyzer.Analyze(text, span))
        {
            if (token.Joined)
                continue;
            var hash = (int)StableHash.Of(token.Term);
            words.Add(hash);
            denials += Denials.Contains(token.Term) ? 1 : 0;
            if (!analyzer.IsStopTerm(token.Term))
                content.Add(hash);
        }
        return new PieceWords([.. words], denials, Keys(words, content), speaker);
    }

    /// <summary>
    /// The group of a sentence without a quote: equal words, equal group. Negative, so that it is never the number of
    /// a group of pieces.
    /// </summary>
    public long SentenceGroup(string text, TextSpan span)
    {
        var words = analyzer.Analyze(text, span).Where(token => !token.Joined).Select(token => (int)StableHash.Of(token.Term));
        return WholeKey(words.ToList()) | long.MinValue;
    }

    /// <summary>A lasting id for the exact words: the same for two sentences with the same words.</summary>
    public static long WholeKey(IReadOnlyList<int> words)
    {
        var hash = StableHash.Seed;
        foreach (var word in words)
            hash = StableHash.Mix(hash, (ulong)(uint)word);
        return (long)hash;
    }

    private static long[] Keys(List<int> words, List<int> content)
    {
        if (words.Count < UtteranceMatch.ShortestLoose || content.Count < 2)
            return [WholeKey(words)];
        var keys = new List<long>(KeysEach);
        for (var function = 1; function <= KeysEach; function++)
        {
            var key = (long)Smallest(content, (ulong)function);
            if (!keys.Contains(key))
                keys.Add(key);
        }
        return [.. keys];
    }

    private static ulong Smallest(List<int> content, ulong function)
    {
        var smallest = ulong.MaxValue;
        for (var i = 1; i < content.Count; i++)
        {
            var pair = ((ulong)(uint)content[i - 1] << 32) | (uint)content[i];
            smallest = Math.Min(smallest, StableHash.Mix(function, pair));
        }
        return smallest;
    }
}

/// <summary>What the grouping of utterances knows of a piece.</summary>
/// <param name="Words">A lasting hash of each word's term, in order.</param>
/// <param name="Negations">How many of the words deny ("not", "never").</param>
/// <param name="Keys">Pieces that may be the same share at least one; see <see cref="PieceSketch"/>.</param>
/// <param name="Speaker">Who; null when the speaker cannot be told.</param>
internal sealed record PieceWords(int[] Words, int Negations, long[] Keys, Speaker? Speaker)
{
    /// <summary>Stands before the words of a piece that its speaker denies or rejects.</summary>
    public static readonly int TurnedDown = (int)StableHash.Of("\0turned down");

    public bool IsTurnedDown => Words.Length > 0 && Words[0] == TurnedDown;
}
