namespace Bot.Adapters.Messaging;

/// <summary>A short fact.</summary>
/// <param name="Label">What it is; plain.</param>
/// <param name="Value">The fact.</param>
public sealed record Field(string Label, RichText Value);
