using Bot.Search.Domain;

namespace Bot.Search.Querying;

/// <summary>A speaker as shown in an answer.</summary>
/// <param name="Name">Canonical name; null when the speaker cannot be told (shown as "unknown").</param>
/// <param name="Role">The role as printed in the first citation that prints one; null when none does.</param>
/// <param name="Kind">What sort of speaker.</param>
/// <param name="Confidence">0 to 1; below <see cref="Sure"/> the wording says that the attribution is uncertain.</param>
public sealed record SpeakerView(string? Name, string? Role, SpeakerKind Kind, double Confidence)
{
    /// <summary>From here on an attribution is worded without reserve.</summary>
    public const double Sure = 0.7;
}
