using Bot.Adapters.Connecting;
using Bot.Search.Storing;
using Bot.Search.Storing.Facts;

namespace Bot.Host.Composition;

/// <summary>Limits of chats are counted where all copies of the bot keep their facts. While that cannot be reached each counts for itself.</summary>
internal sealed class StoredLimits(ILimits limits) : ISharedLimits
{
    public async Task<TimeSpan?> TryTakeAsync(IReadOnlyList<SharedLimit> asked, CancellationToken cancellationToken)
    {
        if (!limits.AreShared)
            return null;
        try
        {
            return await limits.TakeAsync([.. asked.Select(limit => new Limit(limit.Key, limit.Capacity, limit.Period))], cancellationToken);
        }
        catch (CoverageUnusableException)
        {
            // The question meets the same fault and says it.
            return null;
        }
    }
}
