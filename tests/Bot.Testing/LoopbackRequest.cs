namespace Bot.Testing;

/// <summary>What a <see cref="LoopbackServer"/> was asked.</summary>
/// <param name="Path">Path and query.</param>
/// <param name="Headers">By name, case ignored.</param>
public sealed record LoopbackRequest(string Path, IReadOnlyDictionary<string, string> Headers);
