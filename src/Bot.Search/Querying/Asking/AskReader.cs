using Bot.Search.Indexing;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Asking;

/// <summary>Understands a plain question: its form, then speaker, role, outlet and dates as the coverage knows them.</summary>
internal sealed class AskReader(AskedNames names, TopicReader topics, StanceTable stances, MeantSpeaker meant, TimeProvider clock)
{
    public async Task<AskPlan> ReadAsync(string text, QuestionScope scope, CancellationToken cancellationToken)
    {
        var (today, newest) = Days.Of(scope, clock);
        var outlets = await scope.Snapshot.ListOutletsAsync(cancellationToken);
        text = await topics.MendAskingAsync(scope.Snapshot, text, cancellationToken);
        var leading = OutletInWords.TakeLeading(text, outlets);
        var parsed = AskParser.Parse(leading?.Left ?? text, today, newest);
        (parsed, var outlet) = OutletPhrases.Take(parsed, outlets);
        outlet ??= leading?.Outlet;
        var narrowed = await NarrowAsync(scope, parsed, outlet, cancellationToken);
        var stance = stances.Find(parsed.Verb);
        var plan = parsed.Speaker is { } speaker
            ? await WithSpeakerAsync(parsed, speaker, narrowed, cancellationToken)
            : await WithoutSpeakerAsync(stance is not null && parsed.BehindVerb is { } behind ? parsed with { Topic = behind } : parsed, narrowed, cancellationToken);
        var topic = await topics.MendAsync(narrowed.Snapshot, plan.Topic, cancellationToken);
        plan = plan with { Topic = topic with { IsQuestion = AskParser.IsQuestion(text), IsOfFacts = stance is null && !plan.OnlyQuotes && plan.Who.Count == 0 } };
        return plan with { Stance = stance, IsNarrowed = narrowed.Index != scope.Index, Order = parsed.Order, Counts = parsed.Counts, IsMeasure = parsed.IsMeasure, IsReply = parsed.Verb is { } verb && ClauseWords.IsReply(verb.Split(' ')[0]) };
    }

    /// <summary>The plan with whom its speaker's description means, where nobody is called so; else unchanged.</summary>
    public async Task<AskPlan> DescribeAsync(AskPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Scope.Blocked is not null || (plan.UnknownSpeaker ?? plan.Described) is not { } asked || KinSpeakers.Read(asked) is not null)
            return plan;
        var topic = topics.Read(plan.AskedOf?.Topic ?? "");
        return await meant.FindAsync(plan.Scope, asked, topic, cancellationToken) is { } one
            ? Of(plan, await NamedSpeakers.WholeAsync(plan.Scope.Snapshot, [one], cancellationToken), one.Name, plan.AskedOf?.Topic ?? "") with { Topic = topic, UnknownSpeaker = null, TakenFor = new TakenName(asked, one.Name) }
            : plan;
    }

    private static async Task<QuestionScope> NarrowAsync(
        QuestionScope scope, ParsedAsk parsed, string? outlet, CancellationToken cancellationToken)
    {
        var index = outlet is not null && scope.Index.Outlets is null ? scope.Index with { Outlets = [outlet] } : scope.Index;
        if (parsed.Period != Period.Always)
            return await PeriodScope.NarrowAsync(
                scope, index, new NamedDates(parsed.Period, [], parsed.IsYearOpen), parsed.Speaker is not null || parsed.IsAboutSpeech, cancellationToken);
        return index == scope.Index ? scope : await ScopeOpener.NarrowAsync(scope, index, cancellationToken);
    }

    private async Task<AskPlan> WithSpeakerAsync(ParsedAsk parsed, string speaker, QuestionScope scope, CancellationToken cancellationToken)
    {
        var who = await names.FindAllAsync(scope.Snapshot, speaker, cancellationToken);
        var plan = new AskPlan { Kind = parsed.Kind, Scope = scope, AskedOf = new AskedOf(speaker, parsed.Topic), Topic = topics.Read(parsed.Topic), WithName = parsed.Kind == AskKind.HowMany ? topics.ReadWords($"{parsed.Topic} {speaker}") : null };
        if (who.Count > 0)
            return Of(plan, who, speaker, parsed.Topic);
        if (await names.SpotAsync(scope.Snapshot, speaker, cancellationToken) is { } spotted)
            return Of(plan, spotted.Who, spotted.Name, $"{spotted.Topic} {parsed.Topic}".Trim()) with { Topic = topics.Read($"{spotted.Topic} {parsed.Topic}"), WithName = topics.ReadWords($"{speaker} {parsed.Topic}") };
        if (await AskedNames.LikelyAsync(scope.Snapshot, speaker, cancellationToken) is { } likely)
            return Of(plan, likely.Who, speaker, parsed.Topic) with { TakenFor = likely.Taken };
        if (await names.AtSeatAsync(scope.Snapshot, speaker, cancellationToken) is { Count: > 0 } seated)
            return Of(plan, seated, speaker, parsed.Topic);
        if (KinSpeakers.Read(speaker) is not null || RoleAsked.Parse(speaker).Words.Any(word => word.Sort == RoleWordSort.Office))
            return plan with { UnknownSpeaker = speaker, DescribedTopic = speaker.Any(char.IsUpper) ? null : WithDescription(speaker, plan.Topic) };
        // A common noun ("the talks", "the report") is something that the question is about; a name is somebody unknown.
        if (!speaker.Any(char.IsUpper))
            return plan with { Topic = WithDescription(speaker, plan.Topic), OnlyQuotes = false, Described = speaker };
        return parsed.Kind == AskKind.HowMany ? plan with { Topic = plan.WithName! } : plan with { UnknownSpeaker = speaker };
    }

    private static AskPlan DescribedBy(AskPlan plan, string described, string topic) =>
        plan with { Described = described, AskedOf = new AskedOf(null, topic), WithName = plan.Topic };

    // Every word of a description must be somewhere: it says who is meant.
    private TopicQuery WithDescription(string speaker, TopicQuery topic)
    {
        return topic with { Parts = [.. meant.Read(speaker).Parts.Concat(topic.Parts).DistinctBy(part => part.Label)] };
    }

    private static AskPlan Of(AskPlan plan, IReadOnlyList<SpeakerEntry> who, string typed, string topic) =>
        plan with { Who = who, AskedOf = new AskedOf(who.Count == 1 ? who[0].Name : typed, topic) };

    // A fragment: "watari sabotage".
    private async Task<AskPlan> HurriedAsync(AskPlan plan, string topic, CancellationToken cancellationToken) =>
        await names.HurriedAsync(plan.Scope.Snapshot, topic, cancellationToken) is { } found
            ? Of(plan, found.Spotted.Who, found.Spotted.Name, found.Spotted.Topic) with
            {
                Topic = topics.Read(found.Spotted.Topic),
                WithName = plan.Topic,
                TakenFor = found.Taken,
            }
            : plan;

    private async Task<AskPlan> WithoutSpeakerAsync(ParsedAsk parsed, QuestionScope scope, CancellationToken cancellationToken)
    {
        var plan = new AskPlan { Kind = parsed.Kind, OnlyQuotes = parsed.IsAboutSpeech && !parsed.IsPrinted, Scope = scope, AskedOf = new AskedOf(null, parsed.Topic), Topic = topics.Read(parsed.Topic) };
        if (parsed.Verb is { } verb && parsed.Topic.Length > 0 && !stances.IsOfThings(verb))
            plan = plan with { Target = await names.TargetAsync(scope.Snapshot, parsed.Topic, cancellationToken) };
        if (parsed.IsOfAnybody || parsed.Kind is AskKind.Who or AskKind.DidAnyone or AskKind.WhichOutlet or AskKind.Unanswerable)
            return plan;
        if (parsed.Clause is { } clause && await names.SubjectAsync(scope.Snapshot, clause, cancellationToken) is { } subject)
            return subject.Who.Count == 0 ? DescribedBy(plan, subject.Name, subject.Topic) with { IsOfClause = true }
                : Of(plan, subject.Who, subject.Name, subject.Topic) with { Topic = topics.Read(subject.Topic), WithName = plan.Topic, IsOfClause = true };
        var described = parsed.Kind == AskKind.What && parsed.Clause is null ? DescriptionForms.Read(parsed.Topic) : null;
        // "Tetteh's old teacher" is not Tetteh.
        if (described is { } owned && owned.Described.Contains('\'', StringComparison.Ordinal) && await names.FindAllAsync(scope.Snapshot, owned.Described, cancellationToken) is not { Count: > 0 })
            return DescribedBy(plan, owned.Described, owned.Topic);
        if (await names.SpotAsync(scope.Snapshot, parsed.Topic, cancellationToken) is not { } spotted)
        {
            var named = parsed.Kind == AskKind.What ? await HurriedAsync(plan, parsed.Topic, cancellationToken) : plan;
            if (named.Who.Count == 0 && described is null && parsed.Kind == AskKind.What && await names.OwnerAsync(scope.Snapshot, parsed.Topic, cancellationToken) is { } owner)
                return Of(plan, owner.Who, owner.Name, owner.Topic) with { Topic = topics.Read(owner.Topic), WithName = plan.Topic, IsOfClause = true };
            return named.Who.Count == 0 && described is { } one ? DescribedBy(plan, one.Described, one.Topic) : named;
        }
        return Of(plan, spotted.Who, spotted.Name, spotted.Topic) with { Topic = topics.Read(spotted.Topic), WithName = plan.Topic };
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

    /// <summary>Words in the place of a speaker that may describe one, or what is asked about ("the talks"); null when there are none.</summary>
    public string? Described { get; init; }

    /// <summary>The topic with the words of a role that nobody has; null where no such role is asked for.</summary>
    public TopicQuery? DescribedTopic { get; init; }

    /// <summary>What sort of number it asks for, where it asks for one.</summary>
    public CountOf Counts { get; init; }

    /// <summary>Whom it asks about stands before a verb that is none of saying: it may be told by others what they did.</summary>
    public bool IsOfClause { get; init; }

    /// <summary>It names a measure, which may be told of without a number.</summary>
    public bool IsMeasure { get; init; }

    /// <summary>The order in time that it asks for.</summary>
    public AskedOrder Order { get; init; }

    /// <summary>Who the question's stance may be taken towards; empty when its topic names nobody who is quoted.</summary>
    public IReadOnlyList<SpeakerEntry> Target { get; init; } = [];

    /// <summary>It asks what somebody said back to what others said.</summary>
    public bool IsReply { get; init; }

    /// <summary>Whom and what it asks, in words.</summary>
    public AskedOf? AskedOf { get; init; }

    /// <summary>Set when nobody has the name typed and it was taken for one that is written nearly so.</summary>
    public TakenName? TakenFor { get; init; }

    /// <summary>Quotes of those asked for, within the scope.</summary>
    public CoverageFilter BySpeaker => QuoteKinds.OnlyQuotes(Scope.Index with { Speakers = [.. Who.Select(entry => entry.Key)] });

    /// <summary>The topic to fall back on when nothing is found for <see cref="Who"/>: the name as words; null when the form names the speaker.</summary>
    public TopicQuery? WithName { get; init; }
}
