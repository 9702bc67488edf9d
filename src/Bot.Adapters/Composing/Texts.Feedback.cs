using System.Globalization;

namespace Bot.Adapters.Composing;

/// <summary>What the bot says about what people think of its answers, and what editors read of it.</summary>
internal static partial class Texts
{
    public const string ThankYou = "Thank you, noted.";
    public const string WhatIsWrong = "Thank you. What is wrong with it?";
    public const string SharedAlready = "This answer has been shared here already.";
    public const string WithoutFilters = "Search without filters";
    public const string WhatIsThere = "What I have read";
    public const string OtherWordings = "Other wordings: ";
    public const string UnansweredHeading = "Questions without an answer, and answers called wrong";
    public const string OnlyPrivately = "That is for your eyes only: please use the command, or write to me directly.";
    public const string NothingUnanswered = "Nothing so far: every question found something, and no answer was called wrong.";
    public const string NotKept = "(not kept in that place: Chat:KeepQuestions)";

    /// <summary>Reasons that people can choose from: what is written down, and what they see.</summary>
    public static IReadOnlyList<(string Word, string Label)> Reasons { get; } =
    [
        ("wrong-person", "Wrong person"),
        ("wrong-words", "Wrong words"),
        ("beside-the-point", "Not what I asked"),
        ("incomplete", "Something is missing"),
    ];

    /// <summary>Which entries of the log these are.</summary>
    public static string UnansweredShown(int first, int last, int total) => string.Create(
        CultureInfo.InvariantCulture, $"{first}\u2013{last} of {total:N0}, newest first; kept for 30 days.");
}
