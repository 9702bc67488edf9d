using System.Text.RegularExpressions;
using Bot.Testing;

namespace Bot.Architecture.Tests;

/// <summary>The walks of docs/walks.md are the code's: a type stands below the one that names it, and a walk stays short.</summary>
public sealed partial class WalksTests
{
    private const int MaxTypes = 20;
    private static readonly Dictionary<string, List<Step>> Walks = Read();

    /// <summary>A walk and how often it may go from one folder to another.</summary>
    public static TheoryData<string, int> Bounds { get; } = new()
    {
        { "Who said: from a frame of Slack to the payload", 8 },
        { "Ingest: from a file's bytes to a stored quote", 8 },
    };

    [Fact]
    public void Every_type_of_a_walk_names_those_that_stand_below_it()
    {
        var wrong =
            from step in Walks.Values.SelectMany(walk => walk)
            where step.From is not null && !Names(step.From, step.To)
            select $"{step.From!.Name} does not name {step.To.Name}";

        Rows.AreNone(wrong);
    }

    [Theory]
    [MemberData(nameof(Bounds))]
    public void A_walk_is_short(string walk, int folderChanges)
    {
        var types = Walks[walk].ConvertAll(step => step.To);

        var changes = types.Zip(types.Skip(1)).Where(pair => pair.First.Namespace != pair.Second.Namespace).ToList();

        Assert.InRange(types.Distinct().Count(), 2, MaxTypes);
        Assert.True(changes.Count <= folderChanges, $"{changes.Count}: {string.Join(", ", changes.Select(pair => $"{pair.First.Namespace} -> {pair.Second.Namespace}"))}");
    }

    // A port is named in place of what stands behind it.
    private static bool Names(Type from, Type to) => to.GetInterfaces()
        .Select(TypeGraph.Idea).Append(to)
        .Any(type => type is not null && TypeGraph.Source.NamedBy(from).Contains(type));

    private static Dictionary<string, List<Step>> Read()
    {
        var types = TypeGraph.Source.Types.ToLookup(type => type.Name);
        var walks = new Dictionary<string, List<Step>>();
        var above = new Stack<(int Depth, Type Type)>();
        foreach (var line in File.ReadLines(RepositoryRoot.File("docs", "walks.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                walks[line[3..]] = [];
                above.Clear();
            }
            if (Item().Match(line) is not { Success: true } item)
                continue;
            var (depth, type) = (item.Groups["depth"].Length, types[item.Groups["type"].Value].Single());
            while (above.TryPeek(out var last) && last.Depth >= depth)
                above.Pop();
            walks.Values.Last().Add(new Step(above.TryPeek(out var from) ? from.Type : null, type));
            above.Push((depth, type));
        }
        return walks;
    }

    [GeneratedRegex(@"^(?<depth> *)- `(?<type>\w+)`")]
    private static partial Regex Item();

    private sealed record Step(Type? From, Type To);
}
