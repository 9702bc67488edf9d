using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>How a plain question was understood.</summary>
internal static partial class Texts
{
    public static string PeriodTaken(NamedPeriod period) =>
        $"Dates as I understand your question: published {Dates.Period(period.From, period.To)}.";

    public static string NothingPublished(NamedPeriod period)
    {
        var known = Dates.Range(period.Oldest, period.Newest) is { } range ? $" What I have read was published {range}." : "";
        return $"Not in the coverage: no article was published {Dates.Period(period.From, period.To)}.{known}";
    }

    /// <summary>Whether words of the stance are there; never whose stance it is.</summary>
    public static string StanceShown(StanceNote stance, int total)
    {
        var verb = $"\u201C{SafeText.Defuse(Short(stance.Verb, 40))}\u201D";
        return stance.Held switch
        {
            0 when total == 1 => $"This has no {verb} or a word like it in its sentence: it is what was said without it. I do not judge who stands where.",
            0 => $"None of these has {verb} or a word like it in its sentence: they are what was said without it. I do not judge who stands where.",
            _ when stance.Held >= total => $"{(total == 1 ? "This has" : "These have")} {verb} or a word like it in the sentence. I do not judge who stands where: read it there.",
            1 => $"The first has {verb} or a word like it in its sentence, the others have not. I do not judge who stands where.",
            _ => $"The first {stance.Held} have {verb} or a word like it in their sentence, the others have not. I do not judge who stands where.",
        };
    }

    /// <summary>The sentence around words that do not show the stance themselves.</summary>
    public static string TheSentence(string sentence) => $"The sentence: \u201C{sentence}\u201D";
}
