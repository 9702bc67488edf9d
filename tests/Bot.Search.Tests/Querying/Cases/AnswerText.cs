using Bot.Search.Querying;

namespace Bot.Search.Tests.Querying.Cases;

/// <summary>Answers as short text, for comparing and for reading what went wrong.</summary>
internal static class AnswerText
{
    public static IReadOnlyList<UtteranceResult> ItemsOf(Answer answer) => answer switch
    {
        Answer.Utterances utterances => utterances.Items,
        Answer.Verdict verdict => verdict.Items,
        Answer.Timeline timeline => [.. timeline.Entries.Select(entry => entry.Utterance)],
        Answer.Comparison comparison => [.. comparison.Shared, .. comparison.Outlets.SelectMany(outlet => outlet.Only)],
        _ => [],
    };

    /// <summary>"-" for a sentence, "unknown" for a speaker that cannot be told.</summary>
    public static string SpeakerOf(UtteranceResult item) => item.Kind is null ? "-" : item.Speaker?.Name ?? "unknown";

    public static string Difference(IReadOnlyList<DifferencePart> parts) => string.Join(' ', parts.Select(part => part.Operation switch
    {
        DifferenceOperation.Same => "=" + part.Text,
        DifferenceOperation.Insert => "+" + part.Text,
        _ => "-" + part.Text,
    }));

    /// <summary>The whole answer, a line an item.</summary>
    public static string Dump(Answer answer)
    {
        var lines = ItemsOf(answer).Select(Line).ToList();
        if (answer.NotFound is { } missing)
            lines.Add($"not found: {missing.Reason}; nearest {string.Join(" / ", missing.Nearest.Select(Line))}; suggests {string.Join(", ", missing.Suggestions)}");
        if (answer is Answer.Verdict verdict)
            lines.Add($"verdict {verdict.Kind} {Difference(verdict.Difference)}");
        if (answer is Answer.Comparison comparison)
            lines.AddRange(comparison.Outlets.Select(outlet => $"{outlet.Outlet}: {string.Join(", ", outlet.Speakers.Select(speaker => speaker.Name))}; only: {string.Join(" / ", outlet.Only.Select(item => item.Text))}"));
        return string.Join("\n      ", lines);
    }

    private static string Line(UtteranceResult item) =>
        $"{item.Score:0.00} {item.Place} {SpeakerOf(item)} ({item.Speaker?.Role}) {item.Kind} {item.Outlets}/{item.Origins} w{item.Wordings.Count} “{item.Text.ReplaceLineEndings(" ")}” [{string.Join('|', item.Highlights.Select(span => span.In(item.Text)))}] {string.Join(", ", item.Citations.Select(citation => citation.Outlet))}";
}
