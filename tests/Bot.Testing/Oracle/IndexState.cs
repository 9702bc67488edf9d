using System.Collections.Immutable;
using Bot.Search.Domain;

namespace Bot.Testing.Oracle;

/// <summary>Everything stored at one moment; never changed, only replaced.</summary>
/// <param name="Articles">Versions by article, oldest first.</param>
/// <param name="Utterances">Groups that became part of another.</param>
/// <param name="Origins">The same for origins.</param>
internal sealed record IndexState(
    ImmutableSortedDictionary<ArticleId, ImmutableList<StoredVersion>> Articles,
    ImmutableDictionary<long, long> Utterances,
    ImmutableDictionary<long, long> Origins)
{
    public static IndexState Empty { get; } = new(
        ImmutableSortedDictionary<ArticleId, ImmutableList<StoredVersion>>.Empty,
        ImmutableDictionary<long, long>.Empty,
        ImmutableDictionary<long, long>.Empty);

    /// <summary>The group that a group is part of now.</summary>
    public static long Resolve(ImmutableDictionary<long, long> aliases, long group)
    {
        while (aliases.TryGetValue(group, out var into))
            group = into;
        return group;
    }
}
