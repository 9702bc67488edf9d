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

    /// <summary>
    /// The text without the characters of no width by which composing breaks mentions in it: for platforms on which no mention
    /// can come of it anyway, so that words that are copied are those of the source.
    /// </summary>
    public RichText Exact() => Runs.Any(run => run.Text.Contains(Breaker, StringComparison.Ordinal))
        ? new RichText([.. Runs.Select(run => run with { Text = run.Text.Replace(Breaker, "", StringComparison.Ordinal) })])
        : this;

    private const string Breaker = "\u200B";

    public bool Equals(RichText? other) => other is not null && Runs.SequenceEqual(other.Runs);

    public override int GetHashCode() => Runs.Aggregate(0, HashCode.Combine);
}

/// <summary>A run of text of one look; renderers escape each run by itself.</summary>
/// <param name="Text">Plain text, never markup.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Link">Where it leads; null when nowhere.</param>
public sealed record TextRun(string Text, RunStyles Style = RunStyles.Plain, Uri? Link = null);

/// <summary>How a run of text looks; may be combined.</summary>
[Flags]
public enum RunStyles
{
    Plain = 0,

    /// <summary>Words that match the question.</summary>
    Bold = 1,

    Italic = 2,

    /// <summary>Stands in this text and not in the one compared with.</summary>
    Inserted = 4,

    /// <summary>Stood in the text compared with and not in this one.</summary>
    Deleted = 8,

    /// <summary>Something to type, letter by letter.</summary>
    Code = 16,
}
