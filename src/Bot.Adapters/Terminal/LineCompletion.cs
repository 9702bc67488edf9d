using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Terminal;

/// <summary>
/// What Tab offers for a line: commands, their options, and for those that the coverage can complete its speakers, outlets and topics.
/// </summary>
internal sealed class LineCompletion(ICompletionSource source)
{
    private const int Most = 12;

    /// <summary>What could stand in place of the end of what is typed.</summary>
    public async Task<LineOffers> OffersAsync(string typed, CancellationToken cancellationToken)
    {
        var start = typed.TrimStart().TrimStart('/');
        var space = start.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
            return new LineOffers(start.Length, [.. CommandCatalog.All.Select(command => command.Name + " ").Where(name => Begins(name, start))]);
        if (Command(start) is not { } found)
            return LineOffers.None;
        var (command, rest) = found;
        var word = rest[(rest.LastIndexOf(' ') + 1)..];
        if (OptionIn(command, rest) is var (option, value))
            return await ValuesAsync(command, option, value, quotes: true, cancellationToken);
        var options = word.Length == 0 ? [] : command.Options.Where(one => !one.IsSubject && Begins(one.Name, word)).Select(one => one.Name + ":").ToList();
        var subject = command.Subject is { Completes: true } about && !rest.Contains(':', StringComparison.Ordinal)
            ? await ValuesAsync(command, about, rest, quotes: false, cancellationToken)
            : LineOffers.None;
        if (subject.Offers.Count > 0)
            return subject;
        if (command.Name == KnownCommands.Help.Name)
            options = [.. CommandCatalog.All.Select(one => one.Name).Where(name => Begins(name, word))];
        return new LineOffers(word.Length, options);
    }

    private async Task<LineOffers> ValuesAsync(CommandSpec command, OptionSpec option, string typed, bool quotes, CancellationToken cancellationToken)
    {
        var bare = typed.TrimStart('"');
        var values = option.Choices.Count > 0
            ? option.Choices.Where(choice => Begins(choice, bare))
            : await source.CompleteAsync(command.Name, option.Name, bare, Most, cancellationToken);
        // A line holds nothing that would move the cursor.
        var shown = values.Select(OneLine.Of).Where(value => value.Length > 0 && !value.Contains('"', StringComparison.Ordinal)).Distinct();
        return new LineOffers(typed.Length, [.. shown.Select(value => quotes && value.Contains(' ', StringComparison.Ordinal) ? $"\"{value}\" " : value + (quotes ? " " : ""))]);
    }

    private static (CommandSpec Command, string Behind)? Command(string start)
    {
        foreach (var command in CommandCatalog.All)
        {
            foreach (var name in new[] { command.Name, command.Name.Replace('-', ' ') })
            {
                if (start.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase))
                    return (command, start[(name.Length + 1)..].TrimStart());
            }
        }
        return null;
    }

    // The option whose value is being typed: nothing but the value stands behind its colon, inside quotation marks or without blanks.
    private static (OptionSpec Option, string Value)? OptionIn(CommandSpec command, string rest)
    {
        var colon = rest.LastIndexOf(':');
        if (colon < 0 || rest[..colon].Split(' ')[^1] is not { Length: > 0 } name || command.Find(name) is not { } option)
            return null;
        var value = rest[(colon + 1)..];
        var isOpen = value.StartsWith('"') ? value.Count(c => c == '"') == 1 : !value.Contains(' ', StringComparison.Ordinal);
        return isOpen ? (option, value) : null;
    }

    private static bool Begins(string name, string typed) => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What could be put in place of the last letters before the cursor.</summary>
/// <param name="Length">How many code units are replaced.</param>
/// <param name="Offers">Best first; empty when nothing fits.</param>
internal sealed record LineOffers(int Length, IReadOnlyList<string> Offers)
{
    public static LineOffers None { get; } = new(0, []);

    /// <summary>What all offers begin with.</summary>
    public string Common
    {
        get
        {
            if (Offers.Count == 0)
                return "";
            var length = Offers.Min(offer => offer.Length);
            while (length > 0 && Offers.Any(offer => !offer.AsSpan(0, length).Equals(Offers[0].AsSpan(0, length), StringComparison.OrdinalIgnoreCase)))
                length--;
            return Offers[0][..length];
        }
    }
}
