using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;
using Bot.Search.Ingestion;

namespace Bot.Adapters.Commands;

/// <summary>Gets files from their platform and has them read, by the readers and within the size that hold for every file.</summary>
internal sealed class FileIntake(IIngestService ingest, IEnumerable<IAttachedFiles> platforms, DeadlineClock deadlines)
{
    /// <summary>Of one message; platforms take about as many.</summary>
    public const int MostFiles = 10;

    private readonly Dictionary<string, IAttachedFiles> _platforms = platforms.ToDictionary(of => of.Platform, StringComparer.Ordinal);

    /// <summary>Why a file is not read, as far as its size and its kind tell; null when it may be.</summary>
    public string? FaultOf(AttachedFile file)
    {
        if (file.Bytes > ingest.MaxFileBytes)
            return Texts.Fault(FileFault.TooLarge, ingest.MaxFileBytes);
        return file.MediaType?.Split('/')[0] is "image" or "audio" or "video" or "font" ? Texts.FileWithoutText : null;
    }

    /// <summary>Reads files in; what became of each in a line.</summary>
    public async Task<OutgoingMessage> TakeAsync(IReadOnlyList<string> references, IncomingMessage asked, CancellationToken cancellationToken)
    {
        if (!_platforms.TryGetValue(asked.Platform, out var platform))
            return SimpleMessages.Refused(Texts.FilesByButton);
        try
        {
            return await deadlines.RunAsync(token => TakeAsync(platform, references, asked, token), cancellationToken);
        }
        catch (QuestionTimeoutException)
        {
            return SimpleMessages.Refused(Texts.FilesTooSlow);
        }
        catch (IntakeClosedException)
        {
            return SimpleMessages.Refused(Texts.NotWritable);
        }
    }

    private async Task<OutgoingMessage> TakeAsync(
        IAttachedFiles platform, IReadOnlyList<string> references, IncomingMessage asked, CancellationToken cancellationToken)
    {
        var (files, faults) = (new List<GivenFile>(), new List<string>());
        foreach (var reference in references.Take(MostFiles))
        {
            var fetched = await platform.FetchAsync(asked, reference, ingest.MaxFileBytes, cancellationToken);
            if (fetched.Content is { } content)
                files.Add(new GivenFile(fetched.Name, content));
            else
                faults.Add(Texts.NotTaken(fetched.Name, Texts.Fault(fetched.Fault ?? FileFault.NotGiven, ingest.MaxFileBytes)));
        }
        var report = files.Count == 0 ? null : await ingest.IngestFilesAsync(files, cancellationToken);
        var isIn = report?.Items.Any(item => item.Outcome != IngestOutcome.Failed) == true;
        var sentences = report is null ? faults : faults.Concat(Texts.Ingested(report.Items));
        return SimpleMessages.Of(string.Join('\n', sentences), isIn ? MessageOutcome.Information : MessageOutcome.Refused);
    }
}
