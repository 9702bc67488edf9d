using Bot.Search.Querying.Scoping;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Asking;

/// <summary>Finds the outlet that a plain question names: as who speaks ("What did Antiwar.com report") or in its words.</summary>
internal static class OutletPhrases
{
    /// <summary>The outlet that the question names, and the question without it; null when it names none.</summary>
    public static (ParsedAsk Parsed, string? Outlet) Take(ParsedAsk parsed, IReadOnlyList<OutletEntry> outlets)
    {
        if (parsed.Speaker is { } speaker && OutletInWords.Named(speaker, outlets) is { } speaking)
            return (parsed with { Speaker = null, IsAboutSpeech = true, IsPrinted = true }, speaking);
        if (parsed.Source is { } source && OutletInWords.Named(source, outlets) is { } telling)
            return (parsed, telling);
        var (topic, outlet) = OutletInWords.Take(parsed.Topic, outlets);
        return (parsed with { Topic = topic }, outlet);
    }
}
