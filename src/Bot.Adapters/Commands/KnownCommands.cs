using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Commands;

/// <summary>The commands themselves.</summary>
internal static class KnownCommands
{
    private static readonly OptionSpec Speaker = new()
    {
        Name = "speaker",
        Summary = "Only this speaker, under any form of the name",
        Completes = true,
        Aliases = ["by"],
    };

    private static readonly OptionSpec Outlet = new()
    {
        Name = "outlet",
        Summary = "Only this outlet",
        Completes = true,
    };

    private static readonly OptionSpec After = new()
    {
        Name = "after",
        Summary = "Published on this day or later (2022-03-16)",
        Type = OptionType.Date,
        Aliases = ["since", "from"],
    };

    private static readonly OptionSpec Before = new()
    {
        Name = "before",
        Summary = "Published on this day or earlier (2022-03-17)",
        Type = OptionType.Date,
        Aliases = ["until"],
    };

    private static readonly OptionSpec Kind = new()
    {
        Name = "kind",
        Summary = "Only quotes of this kind",
        Type = OptionType.Choice,
        Choices = ["direct", "mixed", "indirect"],
    };

    private static readonly OptionSpec Limit = new()
    {
        Name = "limit",
        Summary = "How many results on a page",
        Type = OptionType.Number,
        Maximum = QuestionFilters.MaxLimit,
    };

    private static readonly OptionSpec Page = new()
    {
        Name = "page",
        Summary = "Which page, from 1",
        Type = OptionType.Number,
        Maximum = 100_000,
    };

    private static readonly OptionSpec[] Where = [Outlet, After, Before, Kind, Limit, Page];

    public static readonly CommandSpec WhoSaid = new()
    {
        Name = "who-said",
        Summary = "Who said something about a topic, in their own words, with sources",
        Group = CommandGroup.Question,
        Options = [Subject("topic", "Words to look for; a phrase in quotation marks", completes: true), Speaker, .. Where],
        Examples = ["who-said ceasefire", "who-said \"security guarantees\"", "who-said ceasefire outlet:\"Antiwar.com\""],
    };

    public static readonly CommandSpec Said = new()
    {
        Name = "said",
        Summary = "What one person, organisation or country said",
        Group = CommandGroup.Question,
        Options =
        [
            Subject("person", "Any form of the name", completes: true),
            new() { Name = "topic", Summary = "Only on this topic", Completes = true, Aliases = ["about", "on"] },
            .. Where,
        ],
        Examples = ["said Zelenskyy", "said Wallace about peacekeeping"],
    };

    public static readonly CommandSpec Ask = new()
    {
        Name = "ask",
        Summary = "A question in your own words, answered with quotes and sentences from the coverage",
        Group = CommandGroup.Question,
        Options = [Subject("question", "What you want to know"), Speaker, .. Where],
        Examples = ["ask What did the US defence secretary promise Ukraine?"],
    };

    public static readonly CommandSpec Verify = new()
    {
        Name = "verify",
        Summary = "Whether words were said so, by whom, and how the wording differs",
        Group = CommandGroup.Question,
        Options = [Subject("words", "The words to check, best in quotation marks"), Speaker, Outlet, After, Before],
        Examples = ["verify \"We have to see a withdrawal by Russia\"", "verify \"We support their ability to defend themselves\" Putin"],
    };

    public static readonly CommandSpec Compare = new()
    {
        Name = "compare",
        Summary = "How the outlets differ on a topic: who is quoted, what only one has",
        Group = CommandGroup.Question,
        Options = [Subject("topic", "What to compare", completes: true), Speaker, .. Where],
        Examples = ["compare \"peace mission\""],
    };

    public static readonly CommandSpec Timeline = new()
    {
        Name = "timeline",
        Summary = "What was said on a topic or by a person, by date, first carrier marked",
        Group = CommandGroup.Question,
        Options = [Subject("subject", "A topic or a person", completes: true), Speaker, .. Where],
        Examples = ["timeline peacekeeping", "timeline Lavrov"],
    };

    public static readonly CommandSpec Sources = new()
    {
        Name = "sources",
        Summary = "What the bot has read: articles, outlets, dates, origins",
        Group = CommandGroup.Question,
        Options = [Outlet, After, Before, Limit, Page],
        Examples = ["sources", "sources outlet:SpaceWar.com"],
    };

    public static readonly CommandSpec Help = new()
    {
        Name = "help",
        Summary = "What you can ask, with examples",
        Group = CommandGroup.Information,
        Options = [new() { Name = "command", Summary = "One command to explain", IsSubject = true }],
        Examples = ["help", "help verify"],
    };

    public static readonly CommandSpec Status = new()
    {
        Name = "status",
        Summary = "What the bot knows and how fresh it is",
        Group = CommandGroup.Information,
        Examples = ["status"],
    };

    public static readonly CommandSpec Ingest = new()
    {
        Name = "ingest",
        Summary = "Read an article into the coverage (permitted people only)",
        Group = CommandGroup.Administration,
        Options = [Subject("address", "The article's web address")],
        Examples = ["ingest https://news.example.org/article"],
    };

    public static readonly CommandSpec Forget = new()
    {
        Name = "forget",
        Summary = "Take an article out of the coverage (permitted people only)",
        Group = CommandGroup.Administration,
        Options = [Subject("address", "The article's web address or id")],
        Examples = ["forget https://news.example.org/article"],
    };

    public static readonly CommandSpec Unanswered = new()
    {
        Name = "unanswered",
        Summary = "Questions that found nothing and answers called wrong, newest first (permitted people only)",
        Group = CommandGroup.Administration,
        Options = [Page],
        Examples = ["unanswered"],
    };

    private static OptionSpec Subject(string name, string summary, bool completes = false) => new()
    {
        Name = name,
        Summary = summary,
        IsSubject = true,
        Required = true,
        Completes = completes,
    };
}
