using System.Text;

namespace Bot.Architecture.Tests;

/// <summary>
/// Inside a room data goes one way, and so do its folders and its types. Read from the compiled assemblies (see <see cref="NamedTypes"/>).
/// The lists name what still runs in a circle; they may only shrink.
/// </summary>
public sealed class CirclesTests
{
    private const string Variable = "CIRCLES";

    private const string Advice =
        $"\nTo see who names whom: {Variable}=Bot.Adapters.Discord dotnet test tests/Bot.Architecture.Tests --filter CirclesTests"
        + $" (any part of a namespace or type; {Variable}=. for all); the test then fails and lists the edges below.\n";

    private static readonly string[] CircularFolders = [];

    private static readonly string[] CircularTypes = [];

    [Fact]
    public void Folders_inside_a_room_go_one_way()
    {
        var edges = TypeGraph.Source.Edges
            .Where(edge => TypeGraph.Room(edge.From) == TypeGraph.Room(edge.To) && edge.From.Namespace != edge.To.Namespace && !TypeGraph.IsWiring(edge.From))
            .ToList();
        var circles = Circles<string>.Of(edges.Select(edge => (edge.From.Namespace!, edge.To.Namespace!)));

        Hold(CircularFolders, circles, pair => edges
            .Where(edge => edge.From.Namespace == pair.From && edge.To.Namespace == pair.To)
            .Select(edge => $"{edge.From.Name} -> {edge.To.Name}"));
    }

    [Fact]
    public void Types_that_are_no_closed_family_go_one_way()
    {
        var circles = Circles<string>.Of(TypeGraph.Source.Edges.Select(edge => (edge.From.FullName!, edge.To.FullName!)));
        var named = TypeGraph.Source.Edges.ToLookup(edge => edge.From.FullName!, edge => edge.To.FullName!);

        Hold(CircularTypes, circles, pair => named[pair.From].Where(to => to == pair.To));
    }

    private static void Hold(string[] known, IReadOnlyList<IReadOnlyList<string>> circles, Func<(string From, string To), IEnumerable<string>> why)
    {
        var found = circles.SelectMany(circle => circle).ToList();
        var report = new StringBuilder();
        foreach (var name in found.Except(known).Order(StringComparer.Ordinal))
            report.Append($"\nin a circle: {name}");
        foreach (var name in known.Except(found))
            report.Append($"\nno longer in a circle, take it off the list: {name}");
        var asked = Environment.GetEnvironmentVariable(Variable);
        if (report.Length == 0 && string.IsNullOrEmpty(asked))
            return;

        report.Append(Advice);
        foreach (var circle in circles.Where(circle => !string.IsNullOrEmpty(asked) && circle.Any(name => name.Contains(asked, StringComparison.Ordinal))))
        {
            report.Append($"\ncircle of {circle.Count}:");
            foreach (var (from, to) in circle.SelectMany(from => circle, (from, to) => (from, to)))
            {
                var edges = why((from, to)).ToList();
                if (edges.Count > 0)
                    report.Append($"\n  {from} -> {to}: {string.Join(", ", edges)}");
            }
        }
        Assert.Fail(report.ToString());
    }
}
