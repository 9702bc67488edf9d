namespace Bot.Search.Ingestion.Watching;

/// <summary>What tells that a file was changed without reading it.</summary>
internal readonly record struct FileStamp(long Length, DateTime Written);
