using Bot.Search.Domain;

namespace Bot.Search.Storing.Sqlite;

/// <summary>A unit of an utterance, with what filters ask about its article.</summary>
internal sealed record UtteranceMember(long Unit, string Outlet, PublishedAt? Published, bool IsRemoved);
