namespace Bot.Adapters.Messaging;

/// <summary>Text as runs. A line feed in a run is a line break.</summary>
/// <param name="Runs">In order; texts are joined without anything between them.</param>
public sealed record RichText(IReadOnlyList<TextRun> Runs)
{
    public static RichText Empty { get; } = new([]);

    /// <summary>One plain run.</summary>
    public static RichText Plain(string text) => new([new TextRun(text)]);

    /// <summary>The characters of all runs.</summary>
    public int Length => Runs.Sum(run => run.Text.Length);

    /// <summary>The text without its looks; deleted runs are left out.</summary>
    public string ToPlainText() =>
        string.Concat(Runs.Where(run => !run.Style.HasFlag(RunStyles.Deleted)).Select(run => run.Text));

    public bool Equals(RichText? other) => other is not null && Runs.SequenceEqual(other.Runs);

    public override int GetHashCode() => Runs.Aggregate(0, HashCode.Combine);
}
