namespace Bot.Host.Cli.Json;

/// <summary>What <c>doctor --json</c> prints: the worst state of all, and every check with what it found (good, off, warning, wrong).</summary>
internal sealed record DoctorDocument(string Command, string State, IReadOnlyList<CheckDocument> Checks);

/// <summary>One thing that doctor looks at.</summary>
internal sealed record CheckDocument(string Name, IReadOnlyList<CheckResultDocument> Results);

/// <summary>One finding.</summary>
internal sealed record CheckResultDocument(string State, string Text);
