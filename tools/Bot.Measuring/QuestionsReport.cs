using System.Globalization;
using Bot.Adapters.Messaging;
using Bot.Testing.Newsrooms;

namespace Bot.Measuring;

/// <summary>Asks every question of the newsrooms and counts by kind how the answers stand.</summary>
internal static class QuestionsReport
{
    private const int ShownQuotes = 3;

    /// <summary>Prints the table; with <paramref name="misses"/> also what was answered where it is not right.</summary>
    public static async Task PrintAsync(TextWriter output, string? kind, bool misses, CancellationToken cancellationToken)
    {
        var rows = new List<(string Kind, NewsroomFaults Faults)>();
        foreach (var newsroom in Newsroom.All())
        {
            await using var chat = await NewsroomChat.OpenAsync(newsroom, cancellationToken);
            foreach (var question in newsroom.Questions.Where(question => kind is null || question.Kind == kind))
            {
                var message = await chat.SayAsync(question.Say, cancellationToken);
                var faults = NewsroomJudge.Judge(question, message);
                rows.Add((question.Kind, faults));
                rows.AddRange(Also(question, faults));
                if (misses && faults != NewsroomFaults.None)
                    output.WriteLine($"{newsroom.Name} {question.Kind}: {string.Join(" > ", question.Say)}\n   [{faults}] wanted {Wanted(question)}\n{Indented(message)}");
            }
        }
        output.WriteLine("| kind | asked | right | embarrassing | falsely \"not in the coverage\" | false answers |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var group in rows.GroupBy(row => row.Kind).OrderBy(group => group.Key, StringComparer.Ordinal))
            output.WriteLine(Row(group.Key, [.. group.Select(row => row.Faults)]));
    }

    // Besides its kind each question counts to the whole, and to those that can or cannot be answered in its own words.
    private static IEnumerable<(string Kind, NewsroomFaults Faults)> Also(NewsroomQuestion question, NewsroomFaults faults)
    {
        yield return ("~ all", faults);
        yield return (question.None ? "~ not in the coverage" : question.Near.Count > 0 ? "~ in other words only" : "~ answerable", faults);
    }

    private static string Row(string kind, List<NewsroomFaults> faults)
    {
        string Share(Func<NewsroomFaults, bool> counts) => string.Create(
            CultureInfo.InvariantCulture, $"{faults.Count(counts)} ({100.0 * faults.Count(counts) / faults.Count:0.0} %)");
        return string.Create(CultureInfo.InvariantCulture,
            $"| {kind} | {faults.Count} | {Share(fault => fault == NewsroomFaults.None)} | {Share(fault => fault.HasFlag(NewsroomFaults.Embarrassing))} | {Share(fault => fault.HasFlag(NewsroomFaults.FalselyMissing))} | {Share(fault => fault.HasFlag(NewsroomFaults.FalseAnswer))} |");
    }

    private static string Wanted(NewsroomQuestion question) => question.None ? "nothing"
        : $"{string.Join(" / ", question.Has.Concat(question.Near))}{(question.By is { } by ? $" by {by}" : "")}{(question.Says.Count > 0 ? $" saying {string.Join(" / ", question.Says)}" : "")}{(question.Not.Count > 0 ? $" not {string.Join(" / ", question.Not)}" : "")}";

    private static string Indented(OutgoingMessage message)
    {
        var lines = message.Blocks.Where(block => block is MessageBlock.Paragraph or MessageBlock.Note or MessageBlock.Heading)
            .Select(block => block switch
            {
                MessageBlock.Heading heading => heading.Text,
                MessageBlock.Paragraph paragraph => paragraph.Text.ToPlainText(),
                MessageBlock.Note note => note.Text.ToPlainText(),
                _ => "",
            })
            .Concat(message.Blocks.OfType<MessageBlock.QuoteBlock>().Take(ShownQuotes)
                .Select(quote => $"> {quote.Speaker ?? "-"} ({quote.Role}): {quote.Words.ToPlainText()} [{quote.Label}] {quote.Sources[0].Outlet}"));
        return string.Join('\n', lines.Select(line => "      " + line.ReplaceLineEndings(" ")));
    }
}
