using Bot.Search.Domain;

namespace Bot.Search.Storing;

/// <summary>What narrows a search. The empty value narrows nothing and leaves out what was removed from its article.</summary>
public sealed record CoverageFilter
{
    /// <summary>Narrows nothing.</summary>
    public static CoverageFilter None { get; } = new();

    /// <summary>Only units of one of these speakers; null for all, empty for none at all.</summary>
    public IReadOnlyCollection<SpeakerKey>? Speakers { get; init; }

    /// <summary>Outlet name as stored, or several; null for all.</summary>
    public IReadOnlyCollection<string>? Outlets { get; init; }

    /// <summary>First publication day, inclusive; articles without a date do not count then.</summary>
    public DateOnly? After { get; init; }

    /// <summary>Last publication day, inclusive; articles without a date do not count then.</summary>
    public DateOnly? Before { get; init; }

    /// <summary>Which kinds of unit; null for all.</summary>
    public IReadOnlyCollection<PassageKind>? Kinds { get; init; }

    /// <summary>Also words that an edit took out of their article since.</summary>
    public bool IncludeRemoved { get; init; }

    /// <summary>Whether outlet and day of an article pass.</summary>
    internal bool Passes(string outlet, PublishedAt? published)
    {
        if (Outlets is { } outlets && !outlets.Contains(outlet))
            return false;
        if (After is null && Before is null)
            return true;
        return published is { } at && !(at.Day < After) && !(at.Day > Before);
    }

    /// <summary>Whether kind, speaker and state of a unit pass.</summary>
    internal bool Passes(PassageKind kind, SpeakerKey? speaker, bool removed)
    {
        if (removed && !IncludeRemoved)
            return false;
        if (Kinds is { } kinds && !kinds.Contains(kind))
            return false;
        return Speakers is not { } speakers || (speaker is { } key && speakers.Contains(key));
    }
}
