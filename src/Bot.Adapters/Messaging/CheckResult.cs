namespace Bot.Adapters.Messaging;

/// <summary>One finding of a check.</summary>
/// <param name="State">Good, missing or wrong.</param>
/// <param name="Text">One sentence: what was found, and what to do where something is to be done.</param>
public sealed record CheckResult(CheckState State, string Text);
