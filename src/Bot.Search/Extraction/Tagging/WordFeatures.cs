using System.Runtime.CompilerServices;

namespace Bot.Search.Extraction.Tagging;

/// <summary>
/// Features of a token that depend on one word alone, at the token or near it. What they weigh is the same wherever the word
/// stands, so a tagger sums them once a word (<see cref="WordSums"/>).
/// </summary>
internal static class WordFeatures
{
    /// <summary>How far from a token the words are that it sees, on either side.</summary>
    public const int Reach = 3;

    /// <summary>How many words that makes.</summary>
    public const int Places = 2 * Reach + 1;

    /// <summary>Adds what a word means for the token that it stands <paramref name="place"/> tokens behind (before, when below 0).</summary>
    public static void Write(FeatureRow row, in WordLook look, int place)
    {
        var at = (uint)(place + Reach);
        row.Add(1 + at, look.Word);
        if (Math.Abs(place) == Reach)
            return;
        row.Add(10 + at, look.Class);
        if (look.Group != default)
        {
            row.Add(140 + at, look.Group.Fine);
            row.Add(150 + at, look.Group.Wide);
            row.Add(160 + at, look.Group.Widest);
        }
        if (Math.Abs(place) > 1)
            return;
        row.Add(20 + at, look.Suffix);
        if (place == 0)
            row.Add(31, look.Shape);
    }
}

/// <summary>What features know of a word; its group follows from the word.</summary>
/// <param name="Word">See <see cref="TokenTraits.Word"/>.</param>
/// <param name="Suffix">See <see cref="TokenTraits.Suffix"/>.</param>
/// <param name="Class">Its class, or its shape when it is in none.</param>
/// <param name="Shape">See <see cref="TokenTraits.Shape"/>.</param>
/// <param name="Group">See <see cref="TokenTraits.Group"/>.</param>
internal readonly record struct WordLook(uint Word, uint Suffix, uint Class, uint Shape, WordGroup Group)
{
    private const uint Beyond = 0x5EED;

    /// <summary>What stands before a paragraph and behind it.</summary>
    public static WordLook Edge { get; } = new(Beyond, Beyond, 255, 255, default);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLook Of(TokenTraits traits, int i) =>
        new(traits.Word[i], traits.Suffix[i], traits.Class[i] != 0 ? traits.Class[i] : 64u + traits.Shape[i], traits.Shape[i], traits.Group[i]);
}
