namespace Bot.Adapters.Messaging;

/// <summary>A run of text of one look; renderers escape each run by itself.</summary>
/// <param name="Text">Plain text, never markup.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Link">Where it leads; null when nowhere.</param>
public sealed record TextRun(string Text, RunStyles Style = RunStyles.Plain, Uri? Link = null);
