using System.Globalization;
using System.Text;
using Bot.Search.Querying;
using Bot.Testing;

namespace Bot.Search.Tests.Querying.Verifying;

/// <summary>Claims against a small coverage, and all that the bot would say of each: a table to be read, rung by rung.</summary>
public sealed class VerdictTableTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static readonly (string Claim, string? By)[] Claims =
    [
        // Exact, whole and in part, in other case, marks and dashes.
        ("We will never close the northern lock", "Ada Dorn"),
        ("we will NEVER close the northern lock", null),
        ("will never close", "Dorn"),
        ("close the northern lock", "Ada Dorn"),
        ("The ferry is late, the ferry is full and the ferry is cold", null),
        ("The ferry is late; the ferry is full - and the ferry is cold", null),
        ("the ferry is late the ferry is full", null),
        ("it's a well built wall", "Ben Vale"),
        ("it is a well-built wall", "Ben Vale"),

        // Denied on one side.
        ("We will close the northern lock", "Ada Dorn"),
        ("We won't ever close the northern lock", null),
        ("the wall was not built to hold water", null),
        ("the wall was built to hold water", "Ben Vale"),
        ("I did not take the money and I did not give it back", "Carla Marsh"),
        ("I took the money and I gave it back", "Carla Marsh"),
        ("I did not take the money and I gave it back", "Carla Marsh"),
        ("he knew that the wall would fall", "Ben Vale"),

        // Figures, names and single words changed.
        ("forty boats were lost in nine days", "Ada Dorn"),
        ("fourteen boats were lost in nine days", "Ada Dorn"),
        ("forty boats were lost in nine weeks at sea", "Ada Dorn"),
        ("forty ships were lost in nine days", "Ada Dorn"),
        ("Forty boats were lost. In nine days.", null),

        // Left out, with and without an ellipsis.
        ("forty boats … in nine days", null),
        ("forty boats ... nine days", "Ada Dorn"),
        ("forty boats in nine days", "Ada Dorn"),
        ("I did not take the money … give it back", "Carla Marsh"),

        // Somebody else's.
        ("forty boats were lost in nine days", "Ben Vale"),
        ("it is a well-built wall", "Carla Marsh"),
        ("We will never close the northern lock", "Nora Vik"),

        // Pieces of one quote.
        ("The mill is ours. The water is theirs.", "Nora Vik"),
        ("The mill is ours and the water is theirs", "Nora Vik"),
        ("The water is theirs", null),
        ("the mill is ours", "Ada Dorn"),

        // Reported, word for word, partly in marks, in other words.
        ("the quay would be dredged before the winter", "Carla Marsh"),
        ("the quay would be dredged", null),
        ("the quay would not be dredged before the winter", "Carla Marsh"),
        ("dredged before winter comes to the quay", "Carla Marsh"),
        ("the lamps were \"a gift to thieves\" and would go", "Nora Vik"),
        ("the lamps were a gift to thieves", "Nora Vik"),
        ("a gift to thieves", null),
        ("lamps are gifts for thieves and must go", "Nora Vik"),

        // Marks within marks.
        ("They told me \"go home\" and I went home", "Nora Vik"),
        ("They told me go home and I went home", "Nora Vik"),
        ("They told me \"stay here\" and I went home", "Nora Vik"),
        ("me \"go home", "Nora Vik"),

        // Nothing like it.
        ("bananas are cheaper than oranges", null),
        ("the boats", null),
        ("boats were sold in nine towns", "Ada Dorn"),
        ("the northern mill will hold the money", null),
    ];

    [Fact]
    public async Task Every_claim_has_its_verdict()
    {
        Write("post", "Coast Post", "2024-05-02", "\"We will never close the northern lock,\" Ada Dorn, the mayor, told the council on Monday.\n\nBen Vale, a baker, said: \"It is a well-built wall.\"\n\n\"Forty boats were lost in nine days,\" Dorn said. \"The ferry is late, the ferry is full, and the ferry is cold.\"");
        Write("echo", "Tarn Echo", "2024-05-03", "The mayor was firm. \"We will never close the northern lock,\" Ada Dorn said.\n\n\"I never said that the wall was built to hold water,\" said Ben Vale, a baker. \"Nobody knew that the wall would fall.\"\n\n\"I did not take the money, and I did not give it back,\" said Carla Marsh, the harbour master.");
        Write("bell", "Harbour Bell", "2024-05-04", "Carla Marsh, the harbour master, said the quay would be dredged before the winter.\n\n\"The mill is ours,\" said Nora Vik, a miller. \"The water is theirs.\"\n\nNora Vik said the lamps were \"a gift to thieves\" and would go.");
        Write("sun", "Sund Sun", "2024-05-05", "\"They told me 'go home' and I went home,\" Nora Vik, a miller, said.\n\n\"Forty boats were lost in nine long days,\" Ada Dorn, the mayor, said on Friday.");
        await using var rig = await SearchRig.WithAsync("lucene", _folder.Path);
        var table = new StringBuilder();
        foreach (var (claim, by) in Claims)
            Tell(table, claim, by, Assert.IsType<Answer.Verdict>(await rig.AskAsync(new Question.Verify(claim, by))));

        Golden.Matches(table.ToString(), "tests", "Bot.Search.Tests", "Querying", "Verifying", "verdicts.golden.txt");
    }

    public void Dispose() => _folder.Dispose();

    private static void Tell(StringBuilder table, string claim, string? by, Answer.Verdict verdict)
    {
        table.Append(CultureInfo.InvariantCulture, $"{claim} [{by ?? "anybody"}]\n  {verdict.Kind}");
        table.Append(verdict.LeavesOut ? ", leaves out" : "").Append(verdict.IsPunctuatedOtherwise ? ", punctuated otherwise" : "");
        table.Append(verdict.Kind == VerdictKind.Reported ? $", {verdict.Standing}" : "").Append(verdict.NotFound is { } missing ? $", {missing.Reason}" : "").Append('\n');
        if (verdict.Negation is { } negation)
            table.Append(CultureInfo.InvariantCulture, $"  denies: [{string.Join(' ', negation.InClaim)}] / [{string.Join(' ', negation.InSource)}]\n");
        if (verdict.Difference.Count > 0)
            table.Append("  differs: ").AppendJoin(' ', verdict.Difference.Select(part => part.Operation switch
            {
                DifferenceOperation.Delete => $"[-{part.Text}-]",
                DifferenceOperation.Insert => $"{{+{part.Text}+}}",
                _ => part.Text,
            })).Append('\n');
        foreach (var item in verdict.Items)
        {
            table.Append(CultureInfo.InvariantCulture, $"  {item.Speaker?.Name}: {item.Text}");
            table.Append(item.Highlights.Count == 0 ? "" : $" <{string.Join('|', item.Highlights.Select(span => span.In(item.Text)))}>");
            table.Append(CultureInfo.InvariantCulture, $" ({string.Join(", ", item.Citations.Select(citation => citation.Outlet))})\n");
        }
    }

    private void Write(string name, string outlet, string date, string text) =>
        _folder.Write($"{name}.txt", $"---\noutlet: {outlet}\ntitle: The {name}\ndate: {date}\nurl: https://{name}.example/a\n---\n{text}\n");
}
