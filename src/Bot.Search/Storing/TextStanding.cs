namespace Bot.Search.Storing;

/// <summary>How a text stands beside the stored versions of an article.</summary>
/// <param name="WasHad">True when some version, the newest or an older one, has this very text.</param>
/// <param name="IsAlike">True when it shares so much with the newest version that it can be an edit of it.</param>
public sealed record TextStanding(bool WasHad, bool IsAlike);
