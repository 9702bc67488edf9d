using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Host.Configuration;

namespace Bot.Host.Health;

/// <summary>Which version answers, as status tells it.</summary>
internal sealed class VersionStatus : IStatusSource
{
    public int Order => 100;

    public Task<IReadOnlyList<Field>> ReadAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Field>>([new Field("Version", RichText.Plain(ProductVersion.Number))]);
}
