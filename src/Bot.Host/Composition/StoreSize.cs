using Bot.Search.Ingestion;
using Microsoft.Extensions.Options;

namespace Bot.Host.Composition;

/// <summary>How large the data folder is.</summary>
internal sealed class StoreSize(IOptions<CoverageOptions> options)
{
    /// <summary>All its files together; 0 when there is none.</summary>
    public long Bytes
    {
        get
        {
            var folder = new DirectoryInfo(options.Value.DataDirectory);
            return folder.Exists ? folder.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) : 0;
        }
    }
}
