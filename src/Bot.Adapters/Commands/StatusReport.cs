using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>Everything that status sources tell, in one message.</summary>
internal sealed class StatusReport(IEnumerable<IStatusSource> sources)
{
    public async Task<OutgoingMessage> ReadAsync(CancellationToken cancellationToken)
    {
        var fields = new List<Field>();
        foreach (var source in sources.OrderBy(source => source.Order))
            fields.AddRange(await source.ReadAsync(cancellationToken));
        return new OutgoingMessage
        {
            Blocks = [new MessageBlock.Heading(Texts.StatusHeading), new MessageBlock.Fields(fields)],
            Outcome = MessageOutcome.Information,
        };
    }
}
