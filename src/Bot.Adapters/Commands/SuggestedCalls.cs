using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Commands;

/// <summary>What each suggestion of an answer asks: another speaker, outlet or subject for the same command, or a whole question of its own.</summary>
internal static class SuggestedCalls
{
    /// <summary>One call for each suggestion, in their order.</summary>
    public static IReadOnlyList<CommandCall> Of(NotFound? missing, CommandCall call) =>
        missing is null ? [] : [.. missing.Suggestions.Select(suggestion => Of(SafeText.Clean(suggestion), missing.Reason, call))];

    /// <summary>What can be asked wherever nothing was found: the same without what narrows it, and what there is at all.</summary>
    public static IReadOnlyList<Choice> WaysOn(CommandCall call)
    {
        var wide = call with { Options = call.Options.Where(option => !Narrowing.Contains(option.Key)).ToDictionary() };
        var ways = new List<Choice>();
        if (wide.Options.Count < call.Options.Count && (call.Subject.Length > 0 || call.Command.Subject is null))
            ways.Add(Way(Texts.WithoutFilters, wide));
        if (call.Command != KnownCommands.Sources)
            ways.Add(Way(Texts.WhatIsThere, new CommandCall { Command = KnownCommands.Sources }));
        return ways;
    }

    /// <summary>A call that was probably meant.</summary>
    public static Choice Meant(CommandCall call) => Way(Texts.Meant(SafeText.Label(CommandText.Write(call).TrimStart('/'))), call);

    private static readonly HashSet<string> Narrowing = ["speaker", "outlet", "after", "before", "kind", "page"];

    private static Choice Way(string label, CommandCall call) =>
        new() { Kind = ChoiceKind.Suggestion, Label = label, Request = new ChatRequest.Run(call) };

    private static CommandCall Of(string suggestion, NotFoundReason reason, CommandCall call) => reason switch
    {
        NotFoundReason.UnknownSpeaker => Speaker(suggestion, call),
        NotFoundReason.FilteredOut or NotFoundReason.AmbiguousOutlet => call.With("outlet", suggestion),
        _ => CommandText.Parse(suggestion) is ChatRequest.Run run && run.Value.Command != KnownCommands.Ask
            ? run.Value
            : call with { Subject = suggestion },
    };

    // Who named nobody by an option named somebody in the text itself.
    private static CommandCall Speaker(string name, CommandCall call)
    {
        if (call.Option("speaker") is not null)
            return call.With("speaker", name);
        return call.Command == KnownCommands.Said ? call with { Subject = name } : new CommandCall { Command = KnownCommands.Said, Subject = name };
    }
}
