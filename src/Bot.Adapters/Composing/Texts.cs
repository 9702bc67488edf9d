using System.Globalization;
using Bot.Adapters.Messaging;
using Bot.Search.Domain;
using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>Every sentence the bot says about answers. It never says that something is false.</summary>
internal static partial class Texts
{
    public const string Ellipsis = "\u2026";

    public const string UnknownSpeaker = "Speaker unknown";
    public const string ReportedSpeech = "reported speech, not their own words";
    public const string PartlyQuoted = "partly their own words, partly the outlet\u2019s";
    public const string FromTheArticle = "from the article, not a quote";
    public const string Denied = "the sentence denies, rejects or leaves open what follows: read it in the article";

    /// <summary>What the attributing verb tells beyond "said"; null for that.</summary>
    public static string? ActOf(SpeechAct? act) => act switch
    {
        null or SpeechAct.Said => null,
        SpeechAct.Denied => "denied this",
        SpeechAct.Asked => "asked",
        SpeechAct.Promised => "promised",
        SpeechAct.Demanded => "demanded",
        SpeechAct.CalledFor => "called for",
        SpeechAct.Warned => "warned",
        SpeechAct.Criticised => "criticised",
        SpeechAct.Praised => "praised",
        SpeechAct.Rejected => "rejected this",
        _ => throw new System.Diagnostics.UnreachableException(act.ToString()),
    };

    /// <summary>"at 1:02:03" of a recording, "p. 12" of a document.</summary>
    public static string Place(Landmark at) => at.Kind == LandmarkKind.Second ? $"at {at.Label}" : at.Label;

    public const string UncertainSpeaker = "uncertain who said this";
    public const string BesideTheWords = "The topic stands in the sentence around these words.";
    public const string NearTheWords = "The topic stands in the paragraph around these words.";
    public const string InTheHeadline = "The topic stands in the article, not near these words.";
    public const string Nearest = "Nearest in the coverage";
    public const string FirstCarrier = "first";
    public const string NoDate = "no date";

    public const string More = "More";
    public const string Back = "Back";
    public const string Share = "Share with channel";
    public const string ShowWordings = "Show wordings";
    public const string Good = "\U0001F44D";
    public const string Bad = "\U0001F44E";

    /// <summary>What a link button opens.</summary>
    /// <param name="outlet">Whose page it is.</param>
    /// <param name="number">Which of several quotes it belongs to; null for the only one.</param>
    public static string Open(string outlet, int? number) =>
        number is { } of ? string.Create(CultureInfo.InvariantCulture, $"Open {outlet} ({of})") : $"Open {outlet}";

    public static string AllSources(int sources) => string.Create(CultureInfo.InvariantCulture, $"All {sources} sources");

    public static string EverySourceHeading(string heading) => $"Every source: {heading}";

    public static string WhoSaidHeading(string topic) => $"Who said \u201C{topic}\u201D";

    public const string EmptyHeading = "Nothing to look for";

    public static string SaidHeading(string person, string? topic) =>
        topic is null ? $"What {person} said" : $"What {person} said about \u201C{topic}\u201D";

    public static string AskHeading(string question) => question;

    public static string VerifyHeading(string claim, string? speaker) =>
        speaker is null ? $"Was it said? \u201C{claim}\u201D" : $"Did {speaker} say \u201C{claim}\u201D?";

    public static string CompareHeading(string topic) => $"How the outlets differ on \u201C{topic}\u201D";

    public static string TimelineHeading(string subject) => $"Timeline of \u201C{subject}\u201D";

    public const string SourcesHeading = "What the coverage holds";

    /// <summary>No origins where they were not counted (0).</summary>
    public static string Summary(int outlets, int origins) =>
        origins == 0 ? Count(outlets, "outlet") : $"{Count(outlets, "outlet")}, {Count(origins, "origin")}";

    public static string SummaryWithRest(int outlets, int origins, int hidden) =>
        $"{Summary(outlets, origins)}; {Count(hidden, "more source")} not shown";

    /// <summary>What is stored and was left out of a search.</summary>
    public static string NotSearched(Coverage coverage)
    {
        var pending = coverage.Pending > 0 ? $"The index is being made: {Count(coverage.Pending, "stored article")} could not be searched yet, ask again later. " : "";
        var withheld = coverage.Withheld > 0 ? $"{Count(coverage.Withheld, "stored article")} left out, because what is stored is damaged; an editor should look at doctor." : "";
        return (pending + withheld).TrimEnd();
    }

    public static string Searched(Coverage coverage) => $"Searched {CoverageOf(coverage)}.";

    public static string Shown(int first, int last, int total, Coverage coverage)
    {
        var which = (total, first, last) switch
        {
            _ when total == last - first + 1 => Count(total, "result"),
            _ when first == last => string.Create(CultureInfo.InvariantCulture, $"Result {first} of {total}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"Results {first}\u2013{last} of {total}"),
        };
        return $"{which} in {CoverageOf(coverage)}.";
    }

    /// <summary>For a page behind the last one.</summary>
    public static string NoSuchPage(int page, int pages, int total, string thing = "result") => string.Create(
        CultureInfo.InvariantCulture, $"There is no page {page:N0}: {Count(total, thing)} {(total == 1 ? "makes" : "make")} {Count(pages, "page")} of this size.");

    public static string CoverageOf(Coverage coverage)
    {
        var counted = $"{Count(coverage.Articles, "article")} from {Count(coverage.Outlets, "outlet")}";
        var dates = Dates.Range(coverage.From, coverage.To);
        return dates is null ? counted : $"{counted}, {dates}";
    }

    public static string Count(int number, string thing) => string.Create(
        CultureInfo.InvariantCulture, $"{number:N0} {thing}{(number == 1 ? "" : "s")}");

    public static string Removed(DateTimeOffset by) => $"removed from the article by {Dates.Day(DateOnly.FromDateTime(by.UtcDateTime))}";

    /// <summary>Who told the words on.</summary>
    public static string Through(string mention) => $"according to {mention}";

    /// <summary>Two or more whom the mention may stand for.</summary>
    public static string MayBe(IReadOnlyList<string> names) => $"{string.Join(" or ", names)}: the article does not make clear which";

    public static string WrittenAs(string mention) => $"named only as \u201C{mention}\u201D";

    public static string OnlyIn(string outlet) => $"Only in {outlet}";

    public static string In(IReadOnlyList<string> outlets) => $"In {Join(outlets)}";

    public static string Join(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1],
    };

    public static string NoDay(string option, string text) =>
        $"I could not read {option}:{Short(text)} as a day. Write it like {option}:2022-03-16, {option}:2022-03 or {option}:2022.";

    public static string NoChoice(string option, string text, IReadOnlyList<string> choices) =>
        $"{option}:{Short(text)} is not known. It can be {string.Join(", ", choices)}.";

    public static string NoNumber(string option, string text, int smallest, int largest) => string.Create(
        CultureInfo.InvariantCulture, $"I could not read {option}:{Short(text)} as a whole number from {smallest} to {largest}.");

    /// <summary>A text for a heading or a sentence: at most so many characters.</summary>
    public static string Short(string text, int characters = 80) =>
        text.Length <= characters ? text : TextCut.AtWord(text, characters - Ellipsis.Length) + Ellipsis;
}
