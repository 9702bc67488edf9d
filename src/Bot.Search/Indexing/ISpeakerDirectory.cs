using Bot.Search.Domain;
using Bot.Search.Storing;

namespace Bot.Search.Indexing;

/// <summary>Who speaks in the coverage.</summary>
public interface ISpeakerDirectory
{
    /// <summary>
    /// Speakers in these buckets of the Naming room (<c>SpeakerKeys.BucketsFor</c> the name asked for), most quoted
    /// first, then by key; at most 200. Which of them are meant is the caller's to decide.
    /// </summary>
    ValueTask<IReadOnlyList<SpeakerEntry>> FindByBucketsAsync(IReadOnlyList<string> buckets, CancellationToken cancellationToken);

    /// <summary>Speakers who are printed with a role that has all of these terms ("defenc", "secretari"), most of such quotes first; at most 20.</summary>
    ValueTask<IReadOnlyList<SpeakerEntry>> FindByRoleAsync(IReadOnlyList<string> roleTerms, CancellationToken cancellationToken);

    /// <summary>Speakers whose name, or a word of it, begins so (folded), most quoted first; the most quoted of all for an empty prefix.</summary>
    ValueTask<IReadOnlyList<SpeakerEntry>> FindByPrefixAsync(string prefix, int limit, CancellationToken cancellationToken);

    /// <summary>Outlets by name, with the number of their articles.</summary>
    ValueTask<IReadOnlyList<OutletEntry>> ListOutletsAsync(CancellationToken cancellationToken);
}

/// <summary>A speaker of the coverage.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">The name as articles print it.</param>
/// <param name="Kind">What sort of speaker.</param>
/// <param name="Units">How many pieces of quotes there are by this speaker.</param>
public sealed record SpeakerEntry(SpeakerKey Key, string Name, SpeakerKind Kind, int Units);

/// <summary>How many speakers a look-up gives at most: more than a person would read.</summary>
internal static class SpeakerLimits
{
    public const int ByName = 200;

    public const int ByRole = 20;
}
