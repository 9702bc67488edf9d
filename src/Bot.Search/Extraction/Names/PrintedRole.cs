using Bot.Search.Domain;

namespace Bot.Search.Extraction.Names;

/// <summary>A role as printed beside a name.</summary>
/// <param name="Span">Where it is printed.</param>
/// <param name="Words">Its words in comparable form (<see cref="Bot.Search.Naming.RoleText.Words"/>).</param>
/// <param name="BeforeName">True for "Dutch Defence Minister X", false for "X, a professor".</param>
internal sealed record PrintedRole(TextSpan Span, IReadOnlyList<string> Words, bool BeforeName);
