using Bot.Search.Domain;

namespace Bot.Search.Storing;

/// <summary>What a filter means.</summary>
internal static class FilterMatch
{
    /// <summary>Whether outlet and day of an article pass.</summary>
    public static bool Passes(this CoverageFilter filter, string outlet, PublishedAt? published)
    {
        if (filter.Outlets is { } outlets && !outlets.Contains(outlet))
            return false;
        if (filter.After is null && filter.Before is null)
            return true;
        return published is { } at && !(at.Day < filter.After) && !(at.Day > filter.Before);
    }

    /// <summary>Whether kind, speaker and state of a unit pass.</summary>
    public static bool Passes(this CoverageFilter filter, PassageKind kind, SpeakerKey? speaker, bool removed)
    {
        if (removed && !filter.IncludeRemoved)
            return false;
        if (filter.Kinds is { } kinds && !kinds.Contains(kind))
            return false;
        return filter.Speakers is not { } speakers || (speaker is { } key && speakers.Contains(key));
    }
}
