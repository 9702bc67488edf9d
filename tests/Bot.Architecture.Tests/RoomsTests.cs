using System.Text.RegularExpressions;
using Bot.Testing;

namespace Bot.Architecture.Tests;

public sealed partial class RoomsTests
{
    [Fact]
    public void Every_room_stands_in_the_table_and_every_row_is_a_room()
    {
        var folders = new[] { "src/Bot.Search", "src/Bot.Adapters" }
            .SelectMany(project => Directory.GetDirectories(RepositoryRoot.File(project)))
            .Select(folder => Path.GetFileName(folder))
            .Where(name => name is not ("bin" or "obj"))
            .Where(name => SourceFiles.Under($"src/Bot.Search/{name}", $"src/Bot.Adapters/{name}").Any());

        Assert.Subset(RoomTable.Read().Keys.ToHashSet(), folders.ToHashSet());
    }

    [Fact]
    public void No_room_names_a_room_that_it_may_not()
    {
        var table = RoomTable.Read();

        var offences =
            from room in table.Keys
            from other in Named(room)
            where !table[room].Contains(other.Key)
            select $"{room} names {other.Key}: {other.First()}";

        Rows.AreNone(offences);
    }

    [Fact]
    public void Every_room_that_may_be_named_is_named()
    {
        var unused =
            from row in RoomTable.Read()
            let named = Named(row.Key)
            from other in row.Value
            where !named.Contains(other)
            select $"{row.Key} may name {other} and does not";

        Rows.AreNone(unused);
    }

    [Theory]
    [InlineData("src/Bot.Search/Querying", "ICoverageWriter")]
    [InlineData("src/Bot.Search/Querying", "Sqlite")]
    [InlineData("src/Bot.Search/Ingestion", "Sqlite")]
    [InlineData("src/Bot.Adapters", "Sqlite")]
    [InlineData("src/Bot.Search/Indexing", "Npgsql")]
    [InlineData("src/Bot.Search/Querying", "Npgsql")]
    [InlineData("src/Bot.Search/Ingestion", "Npgsql")]
    [InlineData("src/Bot.Adapters", "Npgsql")]
    [InlineData("src/Bot.Search/Storing", "Lucene")]
    [InlineData("src/Bot.Search/Querying", "Lucene")]
    [InlineData("src/Bot.Search/Ingestion", "Lucene")]
    [InlineData("src/Bot.Adapters", "Lucene")]
    [InlineData("src/Bot.Host", "Lucene")]
    [InlineData("src/Bot.Search", "FSDirectory.Open")]
    [InlineData("src/Bot.Search", "MMapDirectory")]
    [InlineData("src", "Bot.Testing")]
    [InlineData("src/Bot.Adapters", "Bot.Search.Indexing")]
    public void Some_names_are_not_for_everybody(string folder, string name)
    {
        var offences = SourceFiles.Under(folder)
            .Where(file => WithoutComments(File.ReadAllText(file)).Contains(name, StringComparison.Ordinal))
            .Select(SourceFiles.Relative);

        Rows.AreNone(offences);
    }

    /// <summary>
    /// Which rooms a room names, and where: both what is compiled and what is written, for a constant leaves no trace in an assembly and a type
    /// that is used unnamed leaves none in the text.
    /// </summary>
    private static ILookup<string, string> Named(string room)
    {
        var compiled =
            from edge in TypeGraph.Source.Edges
            where TypeGraph.Room(edge.From) == room
            select (Room: TypeGraph.Room(edge.To), Where: $"{edge.From.Name} -> {edge.To.Name}");
        var written =
            from file in SourceFiles.Under($"src/Bot.Search/{room}", $"src/Bot.Adapters/{room}")
            from Match match in RoomName().Matches(WithoutComments(File.ReadAllText(file)))
            select (Room: match.Groups["room"].Value, Where: SourceFiles.Relative(file));
        return compiled.Concat(written)
            .Where(named => named.Room != room && RoomTable.Read().ContainsKey(named.Room ?? ""))
            .ToLookup(named => named.Room!, named => named.Where);
    }

    private static string WithoutComments(string code) => Comment().Replace(code, "");

    // A short name through the parent namespace ("Indexing.IndexHit" inside Bot.Search) counts as well as a using.
    [GeneratedRegex(@"\bBot\.(Search|Adapters)\.(?<room>\w+)|(?<![.\w""])(?<room>[A-Z][a-z]+)\.(?=[A-Z])")]
    private static partial Regex RoomName();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
