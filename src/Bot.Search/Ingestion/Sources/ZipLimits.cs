namespace Bot.Search.Ingestion.Sources;

/// <summary>Bounds that keep a small archive from becoming a flood. Counted while unpacking: the sizes that an archive states may be lies.</summary>
internal static class ZipLimits
{
    public const int MaxEntries = 100_000;

    public const long MaxUnpackedBytes = 4L * 1024 * 1024 * 1024;

    /// <summary>News text shrinks to a third or a tenth; a hundredth is a trick.</summary>
    public const int MaxRatio = 100;

    /// <summary>Small entries may shrink as they like.</summary>
    public const int RatioFloorBytes = 1024 * 1024;
}
