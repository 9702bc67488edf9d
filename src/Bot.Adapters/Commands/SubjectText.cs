using Bot.Adapters.Messaging;
namespace Bot.Adapters.Commands;

/// <summary>Gives the free text of a command its form: a topic without filler words, a person and a topic, a claim and a speaker.</summary>
internal static class SubjectText
{
    private static readonly string[] TopicFillers =
    [
        "something about ", "anything about ", "something on ", "anything on ", "what about ", "about ", "that ",
        "anything ", "something ",
    ];

    private static readonly string[] Separators = [" about ", " on ", " regarding ", " concerning "];

    // Small words inside names.
    private static readonly HashSet<string> Particles =
        ["de", "da", "di", "du", "del", "della", "van", "von", "der", "den", "ter", "bin", "ibn", "al", "el", "la", "le", "of", "the", "and"];

    public static CommandCall Shape(CommandCall call)
    {
        if (call.Command.Name == KnownCommands.WhoSaid.Name)
            return Topic(call);
        if (call.Command.Name == KnownCommands.Said.Name)
            return Person(call);
        return call.Command.Name == KnownCommands.Verify.Name ? Claim(call) : call;
    }

    // "who-said speaker:Putin" names no topic: it asks what Putin said.
    private static CommandCall Topic(CommandCall call)
    {
        if (call.Subject.Length > 0 || call.Option("speaker") is not { } speaker)
            return call with { Subject = Topic(call.Subject) };
        var options = call.Options.Where(option => option.Key != "speaker").ToDictionary(option => option.Key, option => option.Value);
        return new CommandCall { Command = KnownCommands.Said, Subject = speaker, Options = options };
    }

    private static string Topic(string text)
    {
        var topic = text.TrimEnd('?', ' ');
        foreach (var filler in TopicFillers)
        {
            if (topic.Length > filler.Length && topic.StartsWith(filler, StringComparison.OrdinalIgnoreCase))
                return topic[filler.Length..].TrimStart();
        }
        return topic;
    }

    private static CommandCall Person(CommandCall call)
    {
        var text = call.Subject.TrimEnd('?', ' ');
        if (call.Option("topic") is not null)
            return call with { Subject = WithoutMarks(text) };
        var (person, topic) = SplitPerson(text);
        var named = call with { Subject = WithoutMarks(person) };
        return topic.Length == 0 ? named : named.With("topic", topic);
    }

    private static (string Person, string Topic) SplitPerson(string text)
    {
        if (text.Length > 1 && QuotationMarks.Contains(text[0]) && QuotationMarks.Next(text, 1) is var close and > 1)
            return (text[1..close], WithoutSeparator(text[(close + 1)..]));
        foreach (var separator in Separators)
        {
            var at = text.IndexOf(separator, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
                return (text[..at], text[(at + separator.Length)..].Trim());
        }
        return SplitByCapitals(text);
    }

    // "Lloyd Austin weapons": the name ends where the capitals end. All small letters stay one name.
    private static (string Person, string Topic) SplitByCapitals(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var end = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (char.IsUpper(words[i][0]))
                end = i + 1;
            else if (!Particles.Contains(words[i].ToLowerInvariant()))
                break;
        }
        return end == 0
            ? (text, "")
            : (string.Join(' ', words[..end]).TrimEnd(','), WithoutSeparator(string.Join(' ', words[end..])));
    }

    private static string WithoutSeparator(string text)
    {
        var padded = " " + text.Trim(' ', ',');
        var separator = Separators.FirstOrDefault(word => padded.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return (separator is null ? padded : padded[separator.Length..]).Trim();
    }

    // "…words…" Speaker. Marks inside the words are common, so the words reach from the first mark to the last.
    private static CommandCall Claim(CommandCall call)
    {
        var text = call.Subject;
        var first = QuotationMarks.Next(text, 0);
        if (first < 0)
            return call with { Subject = WithoutOuterMarks(text) };
        var last = QuotationMarks.Last(text);
        if (last <= first)
            return call with { Subject = WithoutMarks(text) };
        // What was pasted with its own marks between those of a shell or a form has two pairs.
        var words = WithoutOuterMarks(text[(first + 1)..last].Trim());
        var before = text[..first].Trim(' ', ':', ',');
        var after = text[(last + 1)..].Trim(' ', ',', '-', '\u2013', '\u2014', '?', '.');
        var claim = call with { Subject = words };
        var speaker = WithoutBy(after.Length > 0 ? after : before);
        return speaker.Length == 0 || call.Option("speaker") is not null ? claim : claim.With("speaker", speaker);
    }

    private static string WithoutOuterMarks(string claim)
    {
        var inner = claim;
        while (inner.Length > 2 && IsPair(inner[0], inner[^1]) && !inner[1..^1].Any(c => IsOuterMark(c) && c is not ('\u2019' or '\'')))
            inner = inner[1..^1].Trim();
        return inner;
    }

    private static bool IsOuterMark(char c) => QuotationMarks.Contains(c) || c is '\u2018' or '\u2019' or '\'';

    private static bool IsPair(char first, char last) => first switch
    {
        '\u2018' => last is '\u2019',
        '\'' => last is '\'',
        _ => QuotationMarks.Contains(first) && QuotationMarks.Contains(last),
    };

    private static string WithoutBy(string speaker) =>
        speaker.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? speaker[3..].TrimStart() : speaker;

    private static string WithoutMarks(string text) => text.Trim([.. QuotationMarks.All, ' ']);
}
