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
            from project in new[] { "Bot.Search", "Bot.Adapters" }
            from room in table.Keys
            from file in SourceFiles.Under($"src/{project}/{room}")
            let code = WithoutComments(File.ReadAllText(file))
            from other in table.Keys
            where other != room && !table[room].Contains(other) && Names(code, other)
            select $"{SourceFiles.Relative(file)} names {other}";

        Assert.Empty(offences);
    }

    [Theory]
    [InlineData("src/Bot.Search/Querying", "ICoverageWriter")]
    [InlineData("src/Bot.Search/Querying", "Sqlite")]
    [InlineData("src/Bot.Search/Ingestion", "Sqlite")]
    [InlineData("src/Bot.Adapters", "Sqlite")]
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

        Assert.Empty(offences);
    }

    // A short name through the parent namespace ("Indexing.IndexHit" inside Bot.Search) counts as well as a using.
    private static bool Names(string code, string room) =>
        Regex.IsMatch(code, $@"\bBot\.(Search|Adapters)\.{room}\b|(?<![.\w""]){room}\.(?=[A-Z])");

    private static string WithoutComments(string code) => Comment().Replace(code, "");

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
