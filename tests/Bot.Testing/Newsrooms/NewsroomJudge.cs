using Bot.Adapters.Messaging;

namespace Bot.Testing.Newsrooms;

/// <summary>How an answer stands to what the question's writer expected.</summary>
[Flags]
public enum NewsroomFaults
{
    /// <summary>Right.</summary>
    None = 0,

    /// <summary>Not what was expected.</summary>
    Wrong = 1,

    /// <summary>"Not in the coverage" or "nobody of that name" of something that is in it.</summary>
    FalselyMissing = 2,

    /// <summary>An answer to what the coverage does not say.</summary>
    FalseAnswer = 4,

    /// <summary>Worse than wrong: the right words directly below "not in the coverage", or an answer that begins with the opposite or with somebody else.</summary>
    Embarrassing = 8,
}

/// <summary>Judges a message as a reader would, by what is shown.</summary>
public static class NewsroomJudge
{
    private const int UsuallyRead = 3;
    private const string FlatRefusal = "Not in the coverage";

    public static NewsroomFaults Judge(NewsroomQuestion question, OutgoingMessage message)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(message);
        var text = FallbackText.Of(message, int.MaxValue);
        var quotes = message.Blocks.OfType<MessageBlock.QuoteBlock>().ToList();
        var isRefused = IsRefused(message);
        if (question.None)
            return isRefused ? NewsroomFaults.None : NewsroomFaults.Wrong | NewsroomFaults.FalseAnswer;
        var isFlat = isRefused && text.Contains(FlatRefusal, StringComparison.Ordinal);
        if (question.Listed.Count > 0)
            return Shown(question.Listed, quotes) ? NewsroomFaults.None : NewsroomFaults.Wrong | (isFlat ? NewsroomFaults.FalselyMissing : 0);
        if (question.Near.Count > 0)
            return Near(question, quotes, isFlat);
        var holds = Holds(question, quotes);
        if (isRefused)
            return NewsroomFaults.Wrong | (isFlat ? NewsroomFaults.FalselyMissing | (holds ? NewsroomFaults.Embarrassing : 0) : 0);
        if (quotes.Count > 0 && question.Never.Any(words => Shows(quotes[0], words)))
            return NewsroomFaults.Wrong | NewsroomFaults.Embarrassing;
        var clean = !question.Not.Any(words => quotes.Exists(quote => Shows(quote, words)));
        var said = question.Says.All(sentence => text.Contains(sentence, StringComparison.OrdinalIgnoreCase));
        return holds && clean && said ? NewsroomFaults.None : NewsroomFaults.Wrong;
    }

    /// <summary>True where the message says that there is no answer, whatever it shows as nearest.</summary>
    public static bool IsRefused(OutgoingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Outcome is MessageOutcome.NotFound or MessageOutcome.Refused;
    }

    /// <summary>In which way an answer that is not right is not: whether it was refused, and where the expected words stand.</summary>
    public static string CauseOf(NewsroomQuestion question, OutgoingMessage message)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(message);
        if (question.None)
            return "answered, nothing there";
        var quotes = message.Blocks.OfType<MessageBlock.QuoteBlock>().ToList();
        IReadOnlyList<string> wanted = [.. question.Has, .. question.Near, .. question.Listed];
        var place = Shown(wanted, quotes) ? "expected words among the first" : quotes.Exists(quote => wanted.Any(one => Shows(quote, one))) ? "expected words farther down"
            : quotes.Count > 0 ? "other words" : "no words";
        return $"{(IsRefused(message) ? "refused" : "answered")}, {place}";
    }

    private static NewsroomFaults Near(NewsroomQuestion question, List<MessageBlock.QuoteBlock> quotes, bool isFlat)
    {
        var shown = Shown(question.Near, quotes);
        if (!isFlat)
            return shown ? NewsroomFaults.None : NewsroomFaults.Wrong;
        return NewsroomFaults.Wrong | NewsroomFaults.FalselyMissing | (shown ? NewsroomFaults.Embarrassing : 0);
    }

    /// <summary>What is typed to have a claim verified.</summary>
    public static string Claimed(NewsroomClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return $"verify \"{claim.Words}\"{(claim.Speaker is { } speaker ? $" {speaker}" : "")}";
    }

    /// <summary>How the answer to a claim stands to what it must be; <see cref="NewsroomFaults.Embarrassing"/> when the opposite passes for it.</summary>
    public static NewsroomFaults Judge(NewsroomClaim claim, OutgoingMessage message)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(message);
        var text = FallbackText.Of(message, int.MaxValue);
        var quotes = message.Blocks.OfType<MessageBlock.QuoteBlock>().ToList();
        var isExact = Verdict(text) is "Exact";
        var leads = quotes.Count > 0 && Shows(quotes[0], claim.Lead);
        if (claim.Opposite ? leads && (isExact || !text.Contains("negation", StringComparison.OrdinalIgnoreCase)) : quotes.Count > 0 && !leads && text.Contains("negation", StringComparison.OrdinalIgnoreCase))
            return NewsroomFaults.Wrong | NewsroomFaults.Embarrassing;
        return leads && (claim.Verdicts.Count == 0 || claim.Verdicts.Contains(Verdict(text))) ? NewsroomFaults.None : NewsroomFaults.Wrong;
    }

    private static string Verdict(string text) =>
        new[] { "Exact", "Altered", "Another speaker", "Reported" }.FirstOrDefault(verdict => text.Contains($"{verdict}:", StringComparison.Ordinal)
            || text.Contains($"{verdict} but", StringComparison.Ordinal) || text.Contains($"{verdict},", StringComparison.Ordinal) || text.Contains($"{verdict} speech", StringComparison.Ordinal)) ?? "";

    private static bool Shown(IReadOnlyList<string> words, List<MessageBlock.QuoteBlock> quotes) =>
        quotes.Take(UsuallyRead).Any(quote => words.Any(one => Shows(quote, one)));

    private static bool Holds(NewsroomQuestion question, List<MessageBlock.QuoteBlock> quotes)
    {
        var read = quotes.Take(question.Lead ? 1 : question.Within > 0 ? question.Within : UsuallyRead).ToList();
        bool Found(string words) => read.Exists(quote => Shows(quote, words) && (question.By is not { } by || IsBy(quote, by)));
        return question.Any ? question.Has.Any(Found) : question.Has.All(Found);
    }

    // Somebody may be shown by name, or by what the article writes for it.
    private static bool IsBy(MessageBlock.QuoteBlock quote, string by) =>
        $"{quote.Speaker} {quote.Role} {quote.Caution}".Contains(by, StringComparison.OrdinalIgnoreCase)
        || (quote.Speaker is null && Shows(quote, by));

    private static bool Shows(MessageBlock.QuoteBlock quote, string words) =>
        $"{quote.Words.ToPlainText()} {quote.Label}".Contains(words, StringComparison.OrdinalIgnoreCase);
}
