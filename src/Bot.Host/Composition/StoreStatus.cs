using System.Globalization;
using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Search.Ingestion;
using Microsoft.Extensions.Options;

namespace Bot.Host.Composition;

/// <summary>How large the store is.</summary>
internal sealed class StoreStatus(IOptions<CoverageOptions> options) : IStatusSource
{
    private const double Megabyte = 1024 * 1024;

    public int Order => 10;

    public Task<IReadOnlyList<Field>> ReadAsync(CancellationToken cancellationToken)
    {
        var folder = new DirectoryInfo(options.Value.DataDirectory);
        var bytes = folder.Exists ? folder.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) : 0;
        var size = string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte:0.0} MB");
        return Task.FromResult<IReadOnlyList<Field>>([new Field("Store", RichText.Plain(size))]);
    }
}
