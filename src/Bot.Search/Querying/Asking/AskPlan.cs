using Bot.Search.Indexing;
using Bot.Search.Querying.Handling;
using Bot.Search.Querying.Topics;

namespace Bot.Search.Querying.Asking;

/// <summary>A plain question understood: its form, with names looked up in the coverage.</summary>
internal sealed record AskPlan
{
    public required AskKind Kind { get; init; }

    /// <summary>It asks what people said: a sentence that nobody is quoted with is no answer.</summary>
    public bool OnlyQuotes { get; init; }

    /// <summary>The question's scope, narrowed by the outlets and dates that its text names.</summary>
    public required QuestionScope Scope { get; init; }

    public required TopicQuery Topic { get; init; }

    /// <summary>Its text names days or an outlet, so that it asks for something even without a topic.</summary>
    public bool IsNarrowed { get; init; }

    /// <summary>The stance it asks for; null when it asks for none.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Whom it asks about; empty when the text names nobody who is quoted.</summary>
    public IReadOnlyList<SpeakerEntry> Who { get; init; } = [];

    /// <summary>The name of somebody who is not quoted, as typed; null when there is none.</summary>
    public string? UnknownSpeaker { get; init; }

    /// <summary>The topic to fall back on when nothing is found for <see cref="Who"/>: the name as words; null when the form names the speaker.</summary>
    public TopicQuery? WithName { get; init; }
}
