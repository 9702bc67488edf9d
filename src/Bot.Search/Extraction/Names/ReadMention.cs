using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>A speaker mention taken apart.</summary>
/// <param name="Kind">How it refers.</param>
/// <param name="Run">The name that is its head; null for every kind but a name.</param>
/// <param name="Gender">What a pronoun tells.</param>
internal readonly record struct ReadMention(MentionKind Kind, NameRun? Run, Gender Gender);
