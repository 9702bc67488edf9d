using System.ComponentModel.DataAnnotations;

namespace Bot.Search.Reading;

/// <summary>Limits on what is read.</summary>
public sealed class ReadingOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Coverage:Reading";

    /// <summary>10 MB: some fifty times the longest news page.</summary>
    public const int DefaultMaxDocumentBytes = 10 * 1024 * 1024;

    /// <summary>Largest document in bytes; a larger one is reported and skipped. For JSON lines it holds for each line. Default 10 MB.</summary>
    [Range(1024, 512 * 1024 * 1024)]
    public int MaxDocumentBytes { get; set; } = DefaultMaxDocumentBytes;
}
