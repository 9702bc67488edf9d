using System.Globalization;
using Bot.Adapters.Messaging;
using Bot.Search.Ingestion;

namespace Bot.Adapters.Composing;

/// <summary>What the bot says about files and addresses that are read in.</summary>
internal static partial class Texts
{
    private const int MostRows = 10;

    public const string FilesAreForEditors = "Files are read into the coverage for editors only: people and channels that were permitted by id. Somebody who looks after me can add yours.";
    public const string FilesByButton = "Send me the file itself, in a direct message or with my name in a channel, and press the button that I offer.";
    public const string FilesTooSlow = "That took too long, so I stopped; what had come in by then is kept. Press again for the rest, or have large files read where I run: ingest <file>.";
    public const string FileWithoutText = "Pictures, sound and video are not read.";

    public static string Fault(FileFault fault, int mostBytes) => fault switch
    {
        FileFault.NotThere => "It is not there any more.",
        FileFault.Elsewhere => "It lies outside the platform. If it has a public web address, give that to /ingest.",
        FileFault.TooLarge => string.Create(CultureInfo.InvariantCulture, $"It is larger than {mostBytes / 1048576.0:0.#} MB, the limit for one file. Split it, or raise Coverage:Reading:MaxDocumentBytes."),
        FileFault.NotPermitted => "I am not permitted to read files here. Somebody who looks after me finds with doctor what is missing.",
        FileFault.NotGiven => "The platform did not give it to me. Please try again, or give its web address to /ingest.",
        _ => throw new System.Diagnostics.UnreachableException(fault.ToString()),
    };

    public static string FilesOffered(string? name, int count) =>
        $"{(name is null ? Count(count, "file") : Named(name))} can be read into the coverage. Nothing is stored until an editor presses the button.";

    public static string TakeFile(string name) => $"Read {name} in";

    public static string TakeFiles(int count) => string.Create(CultureInfo.InvariantCulture, $"Read {count} files in");

    public static string NotTaken(string name, string why) => $"Not read: {Named(name)}. {why}";

    public static string TooManyFiles(int most) => string.Create(CultureInfo.InvariantCulture, $"Only the first {most} files of a message are looked at.");

    /// <summary>A line for each row, what failed first; where there are many, the rest is counted.</summary>
    public static IEnumerable<string> Ingested(IReadOnlyList<IngestItem> items)
    {
        if (items.Count == 0)
            return [NothingRead];
        var lines = items.OrderByDescending(item => item.Outcome == IngestOutcome.Failed).Take(MostRows).Select(Ingested);
        return items.Count <= MostRows ? lines : lines.Append(Rest(items));
    }

    private static string Rest(IReadOnlyList<IngestItem> items)
    {
        var read = items.Count(item => item.Outcome is IngestOutcome.Added or IngestOutcome.Updated);
        var known = items.Count(item => item.Outcome == IngestOutcome.Unchanged);
        var failed = items.Count - read - known;
        return string.Create(CultureInfo.InvariantCulture, $"{Ellipsis} in all: {read:N0} read, {known:N0} known already, {failed:N0} not read.");
    }

    private static string Named(string name) => $"\u201C{Short(SafeText.Label(name), 120)}\u201D";
}
