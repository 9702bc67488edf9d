using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;
using Bot.Search.Querying.Completing;

namespace Bot.Adapters.Commands;

/// <summary>Chooses what is completed for an option of the catalogue. A late completion is none.</summary>
internal sealed class CompletionSource(ICoverageCompletion coverage, TimeProvider clock) : ICompletionSource
{
    private const int MostTyped = 100;

    // Discord wants an answer within three seconds, and somebody who types does not wait even that long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    public async Task<IReadOnlyList<string>> CompleteAsync(
        string commandName, string optionName, string typed, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (CommandCatalog.Find(commandName)?.Find(optionName) is not { Completes: true } option)
            return [];
        using var late = new CancellationTokenSource(Patience, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            var text = SafeText.Clean(typed.Length > MostTyped ? typed[..MostTyped] : typed);
            return await coverage.CompleteAsync(KindOf(option.Name), text, limit, linked.Token);
        }
        catch (OperationCanceledException)
        {
            return [];
        }
    }

    private static CompletionKind KindOf(string option) => option switch
    {
        "speaker" or "person" => CompletionKind.Speaker,
        "outlet" => CompletionKind.Outlet,
        _ => CompletionKind.Topic,
    };
}
