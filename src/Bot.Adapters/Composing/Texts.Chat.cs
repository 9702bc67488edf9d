using System.Globalization;
using Bot.Search.Ingestion;

namespace Bot.Adapters.Composing;

/// <summary>What the bot says around answers: help, limits, faults, and reading articles.</summary>
internal static partial class Texts
{
    public const string HelpHeading = "Who said what, with proof";

    public const string HelpIntroduction =
        "Ask who said what in the stored news coverage. Every answer is copied from an article, with the speaker, the outlet, the date and a link that lands on the words.";

    public const string HelpFilters =
        "Narrow any question with outlet:\"Antiwar.com\", speaker:Putin, after:2022-03-16, before:2022-03-17, kind:direct, limit:10. \u201Cmore\u201D and \u201Cback\u201D turn the page.";

    public const string Examples = "Examples";
    public const string Options = "Options";
    public const string StatusHeading = "What I know, and how fresh it is";

    public const string NothingToTurn = "There is no page to turn: ask something first, for example: who-said ceasefire";
    public const string Forgot = "All right: your next question stands for itself.";
    public const string WhoIsMeant = "I do not know whom you mean. Please ask again with the name.";
    public const string NoFirstPage = "This is the first page already.";
    public const string ButtonTooOld = "This button is too old for me to remember its question. Please ask again.";
    public const string NotHere = "I do not answer in this place: my settings name the channels where I do. Somebody who looks after me can permit it by the place\u2019s id.";
    public const string NotDirectly = "I do not answer direct messages here: my settings name the places where I do. Please ask there.";
    public const string NotForThem = "Only people of certain groups or roles may ask me, and you have none of them. Somebody who looks after me can change that.";
    public const string CannotTellWho = "I cannot find out just now whether you may ask me, because the platform does not tell me your groups. Please try again in a minute.";
    public const string NotListening = "I do not listen to messages in this place. Commands and direct messages work as ever.";
    public const string NotAsked = "This was not for me.";
    public const string NoPermission = "Only people and channels that were permitted by id may change the coverage. Somebody who looks after me can add yours.";
    public const string NothingToCheck = "There are no words to check in that message.";
    public const string NoWordings = "All outlets print these words alike.";

    public static string TooSlow(string reference) =>
        $"That took too long, so I stopped. Please try a narrower question, for example with outlet: or after: (reference {reference}).";

    public static string UnknownCommand(string name, string? near) =>
        $"There is no command \u201C{Short(name, 40)}\u201D. {(near is null ? "" : $"Did you mean {near}? ")}This is what you can ask:";

    public static string Meant(string call) => $"Did you mean: {Short(call)}";

    public static string NeedsSubject(string command, string subject, string example) =>
        $"Please name the {subject} behind {command}. For example: {example}";

    public static string TakesNoWords(string command, string words) =>
        $"{command} takes no words, only filters such as outlet: or after:. I do not know what to do with \u201C{Short(words)}\u201D.";

    public static string SlowDown(TimeSpan wait) => string.Create(
        CultureInfo.InvariantCulture,
        $"That is more questions than I can answer at once. Please ask again in {Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))} s.");

    public static string Failed(string reference) =>
        $"Something went wrong on my side, and it has been noted. Please try again; if it stays, report it with the reference {reference}.";

    public const string NotWritable = "Nothing was changed: the coverage can be asked, but takes nothing in and forgets nothing at the moment. Please try again in a minute.";

    public const string NothingRead = "There was nothing to read there.";

    public static string Forgotten(string article) => $"Forgotten: {Short(article, 200)}. No answer shows it any more.";

    public static string NothingToForget(string article) => $"Nothing is stored under \u201C{Short(article, 200)}\u201D. Give the article\u2019s address or its id.";

    public static string NoAddress(string text) => $"\u201C{Short(text)}\u201D is no web address. It has to begin with https:// or http://.";

    public static string Ingested(IngestItem item)
    {
        var name = SafeText.Label(item.Title is { Length: > 0 } title ? $"\u201C{title}\u201D" : item.Location);
        var remark = SafeText.Label(item.Reason ?? "");
        var sentence = item.Outcome switch
        {
            IngestOutcome.Added => $"Read {name}: {Count(item.Quotes, "quote")}.",
            IngestOutcome.Updated => $"{name} has changed; read again: {Count(item.Quotes, "quote")}.",
            IngestOutcome.Unchanged => $"{name} is known already and has not changed.",
            IngestOutcome.Failed => $"Not read: {name}.",
            _ => throw new System.Diagnostics.UnreachableException(item.Outcome.ToString()),
        };
        return $"{sentence} {remark}".TrimEnd();
    }
}
