using Bot.Search.Ingestion;

namespace Bot.Adapters.Composing;

/// <summary>What the bot says about reading articles.</summary>
internal static partial class Texts
{
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
