using System.Globalization;
using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;

namespace Bot.Host.Composition;

/// <summary>How large the store is.</summary>
internal sealed class StoreStatus(StoreSize store) : IStatusSource
{
    private const double Megabyte = 1024 * 1024;

    public int Order => 10;

    public Task<IReadOnlyList<Field>> ReadAsync(CancellationToken cancellationToken)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"{store.Bytes / Megabyte:0.0} MB");
        return Task.FromResult<IReadOnlyList<Field>>([new Field("Store", RichText.Plain(size))]);
    }
}
