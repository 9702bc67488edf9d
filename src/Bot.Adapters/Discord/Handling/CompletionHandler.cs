using Bot.Adapters.Commands;
using Bot.Adapters.Discord.Rest;
using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Handling;

/// <summary>Offers values while somebody types.</summary>
internal sealed class CompletionHandler(ICompletionSource completions, Access access, DiscordApi api, TimeProvider clock)
{
    // An offer that comes late is useless, and an empty one is better than a red line.
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(1500);

    public async Task HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        var option = interaction.Data?.Options?.FirstOrDefault(candidate => candidate is { Focused: true, Name: not null });
        var offers = option is null || interaction.Data?.Name is not { } command
            ? []
            : await OffersAsync(interaction, command, option, cancellationToken);
        var choices = offers
            .Where(offer => offer.Trim().Length > 0 && offer.Length <= DiscordLimits.ChoiceText)
            .Distinct()
            .Take(DiscordLimits.Choices)
            .Select(offer => new CommandChoice(TextCut.Plain(offer.Trim(), DiscordLimits.ChoiceText), offer));
        var response = new InteractionResponse(InteractionResponse.Autocomplete, new AutocompleteData([.. choices]));
        await api.RespondAsync(interaction, response, cancellationToken);
    }

    private async Task<IReadOnlyList<string>> OffersAsync(
        Interaction interaction, string command, InteractionOption option, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            // Names of the coverage are for those who may ask.
            if (await access.MayAskAsync(InteractionReader.Basics(interaction), both.Token) is not null)
                return [];
            return await completions.CompleteAsync(command, option.Name!, option.Text, DiscordLimits.Choices, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [];
        }
    }
}
