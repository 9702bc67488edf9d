using System.Text.RegularExpressions;
using Bot.Testing;

namespace Bot.Architecture.Tests;

/// <summary>ARCHITECTURE.md names the folders of the large rooms in order: each may name those before it, none behind it.</summary>
public sealed partial class FoldersTests
{
    private const int LargeRooms = 5;

    [Fact]
    public void Folders_of_the_large_rooms_stand_in_their_order()
    {
        var orders = Orders();

        var backwards =
            from edge in TypeGraph.Source.Edges
            let room = TypeGraph.Room(edge.From)
            where room == TypeGraph.Room(edge.To) && orders.ContainsKey(room ?? "") && !TypeGraph.IsWiring(edge.From)
            let place = Place(orders[room!], edge.From)
            let other = Place(orders[room!], edge.To)
            where place < other || place < 0
            select $"{room}: {edge.From.Name} -> {edge.To.Name}, from place {place + 1} to {other + 1}";

        Rows.AreNone(backwards);
    }

    [Fact]
    public void The_large_rooms_are_those_with_the_most_files()
    {
        var largest = RoomTable.Read().Keys
            .OrderByDescending(room => SourceFiles.Under($"src/Bot.Search/{room}", $"src/Bot.Adapters/{room}").Count())
            .Take(LargeRooms);

        Assert.Equal(largest.Order(StringComparer.Ordinal), Orders().Keys.Order(StringComparer.Ordinal));
    }

    private static int Place(List<string> order, Type type) =>
        order.IndexOf(type.Namespace!.Split('.') is [_, _, _, var folder, ..] ? folder : "(root)");

    private static Dictionary<string, List<string>> Orders() => File.ReadLines(RepositoryRoot.File("ARCHITECTURE.md"))
        .Select(line => Order().Match(line))
        .Where(match => match.Success)
        .ToDictionary(
            match => match.Groups["room"].Value,
            match => match.Groups["folders"].Value.Split(',', StringSplitOptions.TrimEntries).ToList());

    // "| Querying | (root), Scoping, Answering |"
    [GeneratedRegex(@"^\| (?<room>[A-Z]\w+) \| (?<folders>[\w()]+(, [\w()]+){2,}) \|$")]
    private static partial Regex Order();
}
