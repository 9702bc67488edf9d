using System.Globalization;
using Bot.Adapters.Messaging;
using Bot.Search.Querying;
using Bot.Testing.Newsrooms;

namespace Bot.Measuring;

/// <summary>Which questions are asked, and what is printed of them.</summary>
/// <param name="Kind">Only this kind; null for all.</param>
/// <param name="Set">Only this part; null for all.</param>
/// <param name="Misses">What was answered where it is not right is printed too; never of the part that is kept aside.</param>
/// <param name="Widest">Words farther from those of a question are not looked for.</param>
internal sealed record QuestionsWanted(string? Kind, QuestionSet? Set, bool Misses, Nearness Widest)
{
    /// <summary>Only these newsrooms, by their folders' names; empty for all.</summary>
    public IReadOnlyList<string> Newsrooms { get; init; } = [];

    /// <summary>A line for each question and how its answer stands, for comparing two runs; never of the part that is kept aside.</summary>
    public bool Each { get; init; }

    public IEnumerable<Newsroom> Chosen => Newsroom.All().Where(newsroom => Newsrooms.Count == 0 || Newsrooms.Contains(newsroom.Name));

    public bool Has(NewsroomQuestion question) => (Kind is null || question.Kind == Kind) && (Set is null || question.Set == Set);
}

/// <summary>Asks every question of the newsrooms and counts by kind how the answers stand.</summary>
internal static class QuestionsReport
{
    private const int ShownQuotes = 3;

    /// <summary>Prints the table.</summary>
    public static async Task PrintAsync(TextWriter output, QuestionsWanted wanted, CancellationToken cancellationToken)
    {
        var rows = new List<(string Kind, NewsroomFaults Faults)>();
        var causes = new List<(string Cause, QuestionSet Set)>();
        foreach (var newsroom in wanted.Chosen)
        {
            await using var chat = await NewsroomChat.OpenAsync(newsroom, wanted.Widest, cancellationToken);
            foreach (var question in newsroom.Questions.Where(wanted.Has))
            {
                var message = await chat.SayAsync(question.Say, cancellationToken);
                var faults = NewsroomJudge.Judge(question, message);
                rows.AddRange(RowsOf(question).Select(row => (row, faults)));
                if (faults != NewsroomFaults.None && question.Listed.Count == 0)
                    causes.Add((NewsroomJudge.CauseOf(question, message), question.Set));
                if (wanted.Each && question.Set != QuestionSet.Kept)
                    output.WriteLine($"{newsroom.Name} {question.Set} {question.Kind}: {string.Join(" > ", question.Say)} [{faults}]");
                if (wanted.Misses && faults != NewsroomFaults.None && question.Set != QuestionSet.Kept)
                    output.WriteLine($"{newsroom.Name} {question.Kind}: {string.Join(" > ", question.Say)}\n   [{faults}] wanted {Wanted(question)}\n{Indented(message)}");
            }
        }
        if (wanted.Kind is null)
            await PrintElsewhereAsync(output, wanted, cancellationToken);
        output.WriteLine("| kind | asked | right | embarrassing | falsely \"not in the coverage\" | false answers |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var group in rows.GroupBy(row => row.Kind).OrderBy(group => group.Key, StringComparer.Ordinal))
            output.WriteLine(Row(group.Key, [.. group.Select(row => row.Faults)]));
        PrintCauses(output, causes);
    }

    // How the answers that are not right fail, of each part: what would have to be better.
    private static void PrintCauses(TextWriter output, List<(string Cause, QuestionSet Set)> causes)
    {
        var sets = Enum.GetValues<QuestionSet>();
        output.WriteLine($"| not right | {string.Join(" | ", sets.Select(set => set.ToString().ToLowerInvariant()))} |");
        output.WriteLine($"| --- | {string.Join(" | ", sets.Select(_ => "---:"))} |");
        foreach (var group in causes.GroupBy(row => row.Cause).OrderBy(group => group.Key, StringComparer.Ordinal))
            output.WriteLine($"| {group.Key} | {string.Join(" | ", sets.Select(set => group.Count(row => row.Set == set)))} |");
    }

    // Questions about matters that no newsroom covers: whatever is shown has a word in common by chance.
    private static async Task PrintElsewhereAsync(TextWriter output, QuestionsWanted wanted, CancellationToken cancellationToken)
    {
        var (asked, answered, shown) = (0, 0, 0);
        foreach (var newsroom in wanted.Chosen)
        {
            await using var chat = await NewsroomChat.OpenAsync(newsroom, wanted.Widest, cancellationToken);
            foreach (var question in Newsroom.Elsewhere())
            {
                var message = await chat.SayAsync([question], cancellationToken);
                var isRefused = NewsroomJudge.IsRefused(message);
                var isShown = isRefused && message.Blocks.OfType<MessageBlock.QuoteBlock>().Any();
                (asked, answered, shown) = (asked + 1, answered + (isRefused ? 0 : 1), shown + (isShown ? 1 : 0));
                if (wanted.Misses && (isShown || !isRefused))
                    output.WriteLine($"{newsroom.Name} elsewhere: {question}\n{Indented(message)}");
            }
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"of {asked} questions about other matters {answered} answered, {shown} ({100.0 * shown / asked:0.0} %) refused with something shown as nearest"));
    }

    /// <summary>Prints how the claims of the newsrooms are judged, by what was done to the quotes they are made of.</summary>
    public static async Task PrintClaimsAsync(TextWriter output, bool misses, CancellationToken cancellationToken)
    {
        var rows = new List<(string Kind, NewsroomFaults Faults)>();
        foreach (var newsroom in Newsroom.All())
        {
            await using var chat = await NewsroomChat.OpenAsync(newsroom, cancellationToken);
            foreach (var claim in newsroom.Claims)
            {
                var said = NewsroomJudge.Claimed(claim);
                var message = await chat.SayAsync([said], cancellationToken);
                var faults = NewsroomJudge.Judge(claim, message);
                rows.Add((claim.Change, faults));
                rows.Add(("~ all", faults));
                if (misses && faults != NewsroomFaults.None)
                    output.WriteLine($"{newsroom.Name} {claim.Change}: {said}\n   [{faults}] wanted {string.Join('/', claim.Verdicts)} {claim.Lead}\n{Indented(message)}");
            }
        }
        output.WriteLine("| change | claims | as it must be | opposite passes |");
        output.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (var group in rows.GroupBy(row => row.Kind).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var faults = group.Select(row => row.Faults).ToList();
            output.WriteLine($"| {group.Key} | {faults.Count} | {Share(faults, fault => fault == NewsroomFaults.None)} | {Share(faults, fault => fault.HasFlag(NewsroomFaults.Embarrassing))} |");
        }
    }

    // Paraphrases are counted for themselves, and so are those of a newsroom made for one round of work. Besides its kind each question counts to its part, and to those that can or cannot be
    // answered in its own words.
    private static IEnumerable<string> RowsOf(NewsroomQuestion question)
    {
        var part = question.Set.ToString().ToLowerInvariant();
        if (question.Set == QuestionSet.Fresh)
            return ["~~~ fresh", $"~~~ fresh: {question.Kind}"];
        if (question.Listed.Count > 0)
            return ["~~ paraphrases", $"~~ paraphrases, {part}"];
        var answer = question.None ? "not in the coverage" : question.Near.Count > 0 ? "in other words only" : "answerable";
        return [question.Kind, "~ all", $"~ {answer}", $"~ {part}", $"~ {part}: {answer}"];
    }

    private static string Row(string kind, List<NewsroomFaults> faults) => string.Create(CultureInfo.InvariantCulture,
        $"| {kind} | {faults.Count} | {Share(faults, fault => fault == NewsroomFaults.None)} | {Share(faults, fault => fault.HasFlag(NewsroomFaults.Embarrassing))} | {Share(faults, fault => fault.HasFlag(NewsroomFaults.FalselyMissing))} | {Share(faults, fault => fault.HasFlag(NewsroomFaults.FalseAnswer))} |");

    private static string Share(List<NewsroomFaults> faults, Func<NewsroomFaults, bool> counts) => string.Create(
        CultureInfo.InvariantCulture, $"{faults.Count(counts)} ({100.0 * faults.Count(counts) / faults.Count:0.0} %)");

    private static string Wanted(NewsroomQuestion question) => question.None ? "nothing"
        : $"{string.Join(" / ", question.Has.Concat(question.Near).Concat(question.Listed))}{(question.By is { } by ? $" by {by}" : "")}{(question.Says.Count > 0 ? $" saying {string.Join(" / ", question.Says)}" : "")}{(question.Not.Count > 0 ? $" not {string.Join(" / ", question.Not)}" : "")}";

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
