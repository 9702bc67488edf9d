using Microsoft.Extensions.Logging;

namespace Bot.Search.Ingestion;

/// <summary>The door at which a fault in a reader or in the extractor ends: it is logged once, and the other items go on.</summary>
internal static class ItemDoor
{
    /// <summary>What the report says of such an item.</summary>
    public const string Sentence = "It could not be processed because of a fault in the program; the log has the details. The rest went on.";

    /// <summary>What <paramref name="work"/> gives; null when it failed.</summary>
    public static T? Run<T>(ILogger log, string location, Func<T> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (Exception fault)
        {
            IngestLog.ItemFailed(log, location, fault);
            return null;
        }
    }
}
