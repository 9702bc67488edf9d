using Bot.Search.Domain;

namespace Bot.Search.Querying.Pages;

/// <summary>An article as its proof page shows it.</summary>
/// <param name="Article">The version shown.</param>
/// <param name="NewestVersion">The newest version that is stored.</param>
/// <param name="Quotes">Quotes of this version, in order of their first words; of an older one all that it held, with the day when a later one had them no more.</param>
/// <param name="Removed">Quotes of older versions that an edit took out; empty unless the newest version is shown.</param>
public sealed record ArticlePage(Article Article, int NewestVersion, IReadOnlyList<PageQuote> Quotes, IReadOnlyList<PageQuote> Removed);
