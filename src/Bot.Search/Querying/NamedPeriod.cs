namespace Bot.Search.Querying;

/// <summary>The days of publication that a question's own words were taken for.</summary>
/// <param name="From">First day; null for no bound.</param>
/// <param name="To">Last day; null for no bound.</param>
/// <param name="Oldest">Oldest day of the coverage without regard to these words; null when no article has a date.</param>
/// <param name="Newest">Its newest day.</param>
public sealed record NamedPeriod(DateOnly? From, DateOnly? To, DateOnly? Oldest, DateOnly? Newest);
