using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;

namespace Bot.Search.Querying.Asking;

/// <summary>Understands a plain question: its form, then speaker, role, outlet and dates as the coverage knows them.</summary>
internal sealed class AskReader(SpeakerFinder speakers, TopicQueryBuilder builder, StanceTable stances, TimeProvider clock)
{
    public async Task<AskPlan> ReadAsync(string text, QuestionScope scope, CancellationToken cancellationToken)
    {
        var today = scope.Counts.To ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var parsed = AskParser.Parse(text, today);
        var outlets = await scope.Snapshot.ListOutletsAsync(cancellationToken);
        (parsed, var outlet) = OutletPhrases.Take(parsed, outlets);
        var narrowed = await NarrowAsync(scope, parsed, outlet, cancellationToken);
        var plan = parsed.Speaker is { } speaker
            ? await WithSpeakerAsync(parsed, speaker, narrowed, cancellationToken)
            : await WithoutSpeakerAsync(parsed, narrowed, cancellationToken);
        return plan with { Stance = stances.Find(parsed.Verb), IsNarrowed = narrowed.Index != scope.Index };
    }

    private static async Task<QuestionScope> NarrowAsync(
        QuestionScope scope, ParsedAsk parsed, string? outlet, CancellationToken cancellationToken)
    {
        var index = outlet is not null && scope.Index.Outlets is null ? scope.Index with { Outlets = [outlet] } : scope.Index;
        if (parsed.Period != Period.Always)
            return await PeriodScope.NarrowAsync(scope, index, parsed, cancellationToken);
        return index == scope.Index ? scope : await ScopeOpener.NarrowAsync(scope, index, cancellationToken);
    }

    private async Task<AskPlan> WithSpeakerAsync(ParsedAsk parsed, string speaker, QuestionScope scope, CancellationToken cancellationToken)
    {
        var who = new List<SpeakerEntry>();
        foreach (var name in speaker.Split([" and ", " or ", ", "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            who.AddRange(await speakers.FindAsync(scope.Snapshot, name, cancellationToken));
        var plan = new AskPlan { Kind = parsed.Kind, Scope = scope, Topic = builder.BuildFromWords(parsed.Topic) };
        if (who.Count > 0)
            return plan with { Who = [.. who.DistinctBy(entry => entry.Key)] };
        // A common noun ("the talks", "the report") is something that the question is about; a name is somebody unknown.
        return speaker.Any(char.IsUpper)
            ? plan with { UnknownSpeaker = speaker }
            : plan with { Topic = builder.BuildFromWords($"{speaker} {parsed.Topic}") };
    }

    private async Task<AskPlan> WithoutSpeakerAsync(ParsedAsk parsed, QuestionScope scope, CancellationToken cancellationToken)
    {
        var plan = new AskPlan { Kind = parsed.Kind, OnlyQuotes = parsed.IsAboutSpeech, Scope = scope, Topic = builder.Build(TopicParser.Parse(parsed.Topic)) };
        if (parsed.Kind is AskKind.Who or AskKind.DidAnyone or AskKind.WhichOutlet or AskKind.Unanswerable)
            return plan;
        foreach (var name in NamesIn(parsed.Topic))
        {
            var who = await SpeakerFinder.FindByNameAsync(scope.Snapshot, name, cancellationToken);
            var people = who.Where(entry => entry.Kind == SpeakerKind.Person).ToList();
            if (people.Count == 0)
                continue;
            var left = builder.Build(TopicParser.Parse(parsed.Topic.Replace(name, " ", StringComparison.Ordinal)));
            return plan with { Who = people, Topic = left, WithName = plan.Topic };
        }
        return plan;
    }

    /// <summary>Runs of capitalised words, longest first.</summary>
    private static IEnumerable<string> NamesIn(string topic)
    {
        var runs = new List<string>();
        var run = new List<string>();
        foreach (var word in topic.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(""))
        {
            if (word.Length > 1 && char.IsUpper(word[0]))
            {
                run.Add(word);
                continue;
            }
            if (run.Count > 0)
                runs.Add(string.Join(' ', run));
            run.Clear();
        }
        return runs.OrderByDescending(name => name.Length);
    }
}

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
