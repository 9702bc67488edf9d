namespace Bot.Search.Extraction.Tagging;

/// <summary>Buckets whose transition weights apply between a token and the one before it.</summary>
internal static class EdgeFeatures
{
    public const int PerToken = 4;
    private const uint Mask = (1u << ChainModel.EdgeBits) - 1;

    public static void Write(Span<int> buckets, TokenTraits traits, int i)
    {
        uint place = (uint)traits.Place[i], before = i > 0 ? (uint)traits.Place[i - 1] : 0;
        uint here = Key(traits, i), last = i > 0 ? Key(traits, i - 1) : 0;
        buckets[0] = 0;
        buckets[1] = Bucket(1, Hash.Mix(before, place));
        buckets[2] = Bucket(2, Hash.Mix(here, place));
        buckets[3] = Bucket(3, Hash.Mix(last, here));
    }

    private static uint Key(TokenTraits traits, int i) =>
        traits.Class[i] != 0 ? traits.Class[i] : traits.Shape[i] < 20 ? Hash.Mix(traits.Shape[i], traits.Word[i]) : 64u + traits.Shape[i];

    private static int Bucket(uint template, uint value) => (int)(Hash.Finish(Hash.Mix(template, value)) & Mask);
}
