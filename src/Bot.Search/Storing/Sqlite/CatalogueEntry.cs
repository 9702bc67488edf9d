using Bot.Search.Domain;

namespace Bot.Search.Storing.Sqlite;

/// <summary>One stored version of an article, as counting and listing need it.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Id">The article.</param>
/// <param name="Version">Which version.</param>
/// <param name="Outlet">As stored.</param>
/// <param name="Day">Number of the publication day; <see cref="int.MinValue"/> when there is none.</param>
/// <param name="Quotes">How many quotes it has.</param>
/// <param name="Origin">Group of copies when it was stored.</param>
/// <param name="IsHistory">True when a newer version is stored.</param>
internal sealed record CatalogueEntry(long Row, ArticleId Id, int Version, string Outlet, int Day, int Quotes, long Origin, bool IsHistory);
