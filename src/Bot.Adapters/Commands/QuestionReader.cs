using System.Diagnostics;
using System.Globalization;
using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;
using Bot.Search.Domain;
using Bot.Search.Querying;

namespace Bot.Adapters.Commands;

/// <summary>Turns a call into the question it stands for, checking every value.</summary>
internal static class QuestionReader
{
    // A comparison is read side by side: its pages are as long as a platform allows.
    private const int ComparedTogether = 24;

    private static readonly string[] DayFormats = ["yyyy-MM-dd", "yyyy-M-d", "d.M.yyyy", "d MMM yyyy", "d MMMM yyyy"];

    public static ReadQuestion Read(CommandCall call)
    {
        var faults = new List<string>();
        var filters = new QuestionFilters
        {
            Speaker = call.Option("speaker"),
            Outlet = call.Option("outlet"),
            After = Day(call, "after", faults, last: false),
            Before = Day(call, "before", faults, last: true),
            Kind = Kind(call, faults),
            Limit = Number(call, "limit", call.Command == KnownCommands.Compare ? ComparedTogether : QuestionFilters.DefaultLimit, faults),
            Page = Number(call, "page", 1, faults),
        };
        return faults.Count > 0 ? new ReadQuestion(null, faults) : new ReadQuestion(Question(call, filters), []);
    }

    /// <summary>The page that a call asks for; 1 when it does not say or cannot be read.</summary>
    public static int PageOf(CommandCall call) => Number(call, "page", 1, []);

    private static Question Question(CommandCall call, QuestionFilters filters) => call.Command.Name switch
    {
        "who-said" => new Question.WhoSaid(call.Subject) { Filters = filters },
        "said" => new Question.SaidBy(call.Subject, call.Option("topic")) { Filters = filters },
        "ask" => new Question.Ask(call.Subject) { Filters = filters },
        "verify" => new Question.Verify(call.Subject, filters.Speaker) { Filters = filters with { Speaker = null } },
        "compare" => new Question.Compare(call.Subject) { Filters = filters },
        "timeline" => new Question.Timeline(call.Subject) { Filters = filters },
        "sources" => new Question.Sources { Filters = filters },
        var name => throw new UnreachableException($"{name} is no question."),
    };

    private static DateOnly? Day(CommandCall call, string option, List<string> faults, bool last)
    {
        var text = call.Option(option);
        if (text is null)
            return null;
        var culture = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, DayFormats, culture, DateTimeStyles.AllowWhiteSpaces, out var day))
            return day;
        if (DateOnly.TryParseExact(text, "yyyy-MM", culture, DateTimeStyles.None, out var month))
            return last ? month.AddMonths(1).AddDays(-1) : month;
        if (DateOnly.TryParseExact(text, "yyyy", culture, DateTimeStyles.None, out var year))
            return last ? new DateOnly(year.Year, 12, 31) : year;
        faults.Add(Texts.NoDay(option, text));
        return null;
    }

    private static QuoteKind? Kind(CommandCall call, List<string> faults)
    {
        var text = call.Option("kind");
        if (text is null)
            return null;
        if (Enum.TryParse<QuoteKind>(text, ignoreCase: true, out var kind) && Enum.IsDefined(kind) && !char.IsAsciiDigit(text[0]))
            return kind;
        faults.Add(Texts.NoChoice("kind", text, KnownCommands.Ask.Find("kind")!.Choices));
        return null;
    }

    private static int Number(CommandCall call, string option, int otherwise, List<string> faults)
    {
        var text = call.Option(option);
        if (text is null)
            return otherwise;
        if (call.Command.Find(option) is not { } spec)
            return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= spec.Minimum && number <= spec.Maximum)
            return number;
        faults.Add(Texts.NoNumber(option, text, spec.Minimum, spec.Maximum));
        return otherwise;
    }
}

/// <summary>A call as a question, or why it cannot be read.</summary>
/// <param name="Question">Null exactly when there are faults.</param>
/// <param name="Faults">Plain sentences for the person who typed.</param>
internal sealed record ReadQuestion(Question? Question, IReadOnlyList<string> Faults);
