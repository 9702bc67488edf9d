namespace Bot.Adapters.Connecting.Remembering;

/// <summary>
/// Seals what must be kept and must not be read by whoever gets hold of the store. Supplied by the caller; without one nothing
/// that is secret is kept. Safe for many threads.
/// </summary>
public interface ISecretBox
{
    /// <summary>A text that tells nothing without the box.</summary>
    string Seal(string secret);

    /// <summary>The secret again; null when it was sealed by another box, or is damaged.</summary>
    string? Open(string text);
}
