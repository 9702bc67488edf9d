namespace Bot.Adapters.Messaging;

/// <summary>How some outlets print the same utterance otherwise.</summary>
/// <param name="Outlets">Who prints it so; never empty.</param>
/// <param name="Text">The wording with <see cref="RunStyles.Inserted"/> and <see cref="RunStyles.Deleted"/> runs; long runs that agree are shortened by "…".</param>
public sealed record WordingVariant(IReadOnlyList<string> Outlets, RichText Text);
