using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;
using Bot.Search.Ingestion;

namespace Bot.Adapters.Commands;

/// <summary>What permitted people may do to the coverage from a chat. Web addresses only: a chat never names a file of ours.</summary>
internal sealed class CoverageEditor(IIngestService ingest)
{
    public async Task<OutgoingMessage> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        try
        {
            return await EditAsync(call, cancellationToken);
        }
        catch (IntakeClosedException)
        {
            return SimpleMessages.Refused(Texts.NotWritable);
        }
    }

    private async Task<OutgoingMessage> EditAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var address = call.Subject.Trim('<', '>', ' ');
        if (call.Command == KnownCommands.Forget)
            return await ForgetAsync(address, cancellationToken);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            return SimpleMessages.Refused(Texts.NoAddress(address));
        var report = await ingest.IngestAsync([url.AbsoluteUri], null, cancellationToken);
        var outcome = report.Items.Any(item => item.Outcome != IngestOutcome.Failed) ? MessageOutcome.Information : MessageOutcome.Refused;
        return SimpleMessages.Of(string.Join('\n', Texts.Ingested(report.Items)), outcome);
    }

    private async Task<OutgoingMessage> ForgetAsync(string addressOrId, CancellationToken cancellationToken) =>
        await ingest.ForgetAsync(addressOrId, cancellationToken)
            ? SimpleMessages.Of(Texts.Forgotten(addressOrId), MessageOutcome.Information)
            : SimpleMessages.Refused(Texts.NothingToForget(addressOrId));
}
