namespace Bot.Architecture.Tests;

/// <summary>Asserts about lists of sentences; a failure shows the whole list.</summary>
internal static class Rows
{
    public static void AreNone(IEnumerable<string> rows)
    {
        var all = rows.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    /// <summary>What is found is what the list names: nothing new, and nothing that is gone, so that the list can only shrink.</summary>
    public static void AreKnown(IEnumerable<string> known, IReadOnlyCollection<string> found) => AreNone(
        found.Except(known).Select(row => $"new: {row}")
            .Concat(known.Except(found).Select(row => $"gone, take it off the list: {row}")));
}
