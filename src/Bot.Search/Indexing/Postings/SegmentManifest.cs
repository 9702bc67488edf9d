namespace Bot.Search.Indexing.Postings;

/// <summary>Which segment files belong together. Written last and by renaming, so a crash leaves the one before.</summary>
/// <param name="Format">What the files were made by; see <see cref="SegmentFiles.Format"/>.</param>
/// <param name="Store">Id of the store that they were derived from.</param>
/// <param name="Files">Their names.</param>
internal sealed record SegmentManifest(string Format, string Store, IReadOnlyList<string> Files);
