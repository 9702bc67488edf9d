namespace Bot.Training.Scoring;

/// <summary>One piece to be compared, annotated or predicted.</summary>
/// <param name="Start">Offset without edge punctuation.</param>
/// <param name="End">The same behind the last character.</param>
/// <param name="FirstWord">Index of its first word.</param>
/// <param name="EndWord">Index behind its last word.</param>
/// <param name="Type">direct, mixed or indirect.</param>
/// <param name="Counted">False for an annotated belief.</param>
/// <param name="Speaker">The mention; null when none.</param>
/// <param name="Core">The mention without apposition, when annotated.</param>
/// <param name="Confidence">Of a prediction.</param>
internal sealed record Unit(
    int Start, int End, int FirstWord, int EndWord, string Type, bool Counted, string? Speaker, string? Core, double Confidence)
{
    public int Words => EndWord - FirstWord;

    public int SharedWith(Unit other) => Math.Max(0, Math.Min(EndWord, other.EndWord) - Math.Max(FirstWord, other.FirstWord));

    public bool IsHalfOf(Unit other) => SharedWith(other) > 0 && 2 * SharedWith(other) >= Words && 2 * SharedWith(other) >= other.Words;
}
