namespace Bot.Search.Domain;

/// <summary>Whom a mention stands for.</summary>
/// <param name="Name">The fullest name the article gives: "Jaroslaw Kaczynski"; for an unnamed speaker the words as printed.</param>
/// <param name="Role">The role as printed ("Dutch Defence Minister"); null when the article prints none.</param>
/// <param name="RoleSpan">Where that role is printed; null when <paramref name="Role"/> is.</param>
/// <param name="Kind">Person, organisation, place that stands for its government, or unnamed.</param>
public sealed record Speaker(string Name, string? Role, TextSpan? RoleSpan, SpeakerKind Kind);
