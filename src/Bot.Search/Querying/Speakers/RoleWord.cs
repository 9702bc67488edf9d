namespace Bot.Search.Querying.Speakers;

/// <summary>One thing that a role asked for must have: an office, a country or body, or any other word.</summary>
/// <param name="Forms">The ways in which it may be printed.</param>
/// <param name="Sort">What it is.</param>
internal sealed record RoleWord(IReadOnlyList<string> Forms, RoleWordSort Sort);
