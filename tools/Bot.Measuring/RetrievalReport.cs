using System.Globalization;

namespace Bot.Measuring;

/// <summary>The figures of one run.</summary>
internal sealed record RetrievalReport(
    int Articles, int Gold, int Found, IReadOnlyList<Score> Scores, IReadOnlyList<FalseAnswers> False, IReadOnlyList<string> Misses)
{
    public void Print(TextWriter output)
    {
        output.WriteLine(Line($"{Articles} articles, {Gold} gold pieces, {Found} found by extraction ({100.0 * Found / Gold:0.0} %)"));
        output.WriteLine();
        output.WriteLine("| asked for | questions | success@1 | success@5 | MRR |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (var score in Scores)
            output.WriteLine(Line($"| {score.Name} | {score.Count} | {score.SuccessAt(1):P1} | {score.SuccessAt(5):P1} | {score.ReciprocalRank:0.000} |"));
        output.WriteLine();
        output.WriteLine("| unanswerable topics | questions | answered all the same |");
        output.WriteLine("| --- | ---: | ---: |");
        foreach (var row in False.Append(Together()))
            output.WriteLine(Line($"| {row.Name} | {row.Asked} | {row.Rate:P1} |"));
        foreach (var miss in Misses)
            output.WriteLine(miss);
    }

    private FalseAnswers Together()
    {
        var all = new FalseAnswers("together");
        foreach (var row in False.Take(False.Count - 1))
        {
            for (var i = 0; i < row.Asked; i++)
                all.Add(i < row.Answered);
        }
        return all;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
