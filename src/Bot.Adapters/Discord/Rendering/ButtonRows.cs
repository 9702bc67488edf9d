using Bot.Adapters.Commands;
using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Rendering;

/// <summary>Buttons in rows of five, links last.</summary>
internal static class ButtonRows
{
    public static IReadOnlyList<ActionRow> Of(IEnumerable<Choice> choices, Dictionary<string, string> states)
    {
        var buttons = choices
            .OrderBy(choice => choice.Link is null ? 0 : 1)
            .Select((choice, index) => ToButton(choice, index, states))
            .OfType<Button>()
            .Take(DiscordLimits.ActionRows * DiscordLimits.ButtonsPerRow);
        return [.. buttons.Chunk(DiscordLimits.ButtonsPerRow).Select(row => new ActionRow(row))];
    }

    private static Button? ToButton(Choice choice, int index, Dictionary<string, string> states)
    {
        var label = TextCut.Plain(choice.Label.Trim(), DiscordLimits.ButtonLabel);
        if (label.Length == 0)
            return null;
        if (choice.Link is { } link)
            return LinkButton(label, link);
        var value = choice.Request is { } request ? CommandText.Write(request) : "";
        var id = CustomIds.Write(index, value, out var state);
        if (state is not null)
            states[state] = value;
        return new Button { Style = StyleOf(choice.Kind), Label = label, CustomId = id };
    }

    // A button's address is short and strict; one that does not fit stands in the text anyway.
    private static Button? LinkButton(string label, Uri link)
    {
        if (!link.IsAbsoluteUri || link.Scheme is not ("http" or "https"))
            return null;
        var address = link.AbsoluteUri;
        if (address.Length > DiscordLimits.ButtonUrl)
            address = new UriBuilder(link) { Fragment = "" }.Uri.AbsoluteUri;
        return address.Length > DiscordLimits.ButtonUrl
            ? null
            : new Button { Style = Button.Link, Label = label, Url = address };
    }

    private static int StyleOf(ChoiceKind kind) => kind is ChoiceKind.More or ChoiceKind.Share or ChoiceKind.Take ? Button.Primary : Button.Secondary;
}
