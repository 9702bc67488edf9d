using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>How an answer, or the nearest where there is none, stands to the words of the question.</summary>
internal static partial class Texts
{
    /// <summary>How near the results are to the question's words; null when they have them.</summary>
    public static string? NearnessShown(Nearness nearness) => nearness switch
    {
        Nearness.Words => null,
        Nearness.Forms => "Found by other forms of your words.",
        Nearness.NearWords => "Nobody uses these words; this is close:",
        Nearness.Part => "Not all of your words are in it; this is the nearest:",
        _ => throw new System.Diagnostics.UnreachableException(nearness.ToString()),
    };

    public static string NameTaken(TakenName taken) =>
        $"Nobody called \u201C{SafeText.Defuse(Short(taken.Typed, 60))}\u201D is quoted; taken for {SafeText.Label(taken.Name)}.";

    public static string OrderShown(TimeOrder order) => order == TimeOrder.NewestFirst ? "Newest first." : "Oldest first.";

    /// <summary>Something near is there: then nobody may say that it is not in the coverage.</summary>
    public static string NotInTheseWords(NotFoundReason reason, Coverage coverage) => reason == NotFoundReason.NothingOnTopic
        ? $"They are quoted, but not with all of these words, in {CoverageOf(coverage)}. The nearest:"
        : $"Not in these words, in {CoverageOf(coverage)}. The nearest:";

    /// <summary>Why and whether it will be: there is talk of it, and no answer in it.</summary>
    public static string Unsettled(Coverage coverage) =>
        $"I can show who said what; quotes do not settle a question of this kind. What is said on it, in {CoverageOf(coverage)}:";

    public static string NoSuchAct(string verb, Coverage coverage) =>
        $"No sentence has \u201C{SafeText.Defuse(Short(verb, 40))}\u201D or a word like it of this, in {CoverageOf(coverage)}. The nearest:";

    public static string InNearWords(Coverage coverage) => $"Nobody uses these words in {CoverageOf(coverage)}; this is close:";
}
