namespace Bot.Host.Configuration;

/// <summary>Which options a section of the configuration is read into.</summary>
internal sealed record BoundSection(string Name, Type Options);
