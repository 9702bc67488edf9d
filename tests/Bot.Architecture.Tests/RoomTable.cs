using Bot.Testing;

namespace Bot.Architecture.Tests;

/// <summary>The table "Who may name whom" of ARCHITECTURE.md.</summary>
internal static class RoomTable
{
    private const string Header = "| Room | may name |";

    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlySet<string>>> Rows = new(() => File.ReadLines(RepositoryRoot.File("ARCHITECTURE.md"))
        .SkipWhile(line => !line.StartsWith(Header, StringComparison.Ordinal))
        .Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(cells => cells[1], cells => (IReadOnlySet<string>)Names(cells[2])));

    /// <summary>Room to the rooms that it may name.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Read() => Rows.Value;

    private static HashSet<string> Names(string cell) =>
        cell == "-" ? [] : [.. cell.Split(',', StringSplitOptions.TrimEntries)];
}
