namespace Bot.Search.Querying.Asking;

/// <summary>A sentence read for an act: where its words stand, and what each of them governs.</summary>
/// <param name="Words">The sentence's words without punctuation at their edges, lower case.</param>
/// <param name="Stops">For each word whether a full stop, colon or semicolon ends it.</param>
/// <param name="Terms">The words as terms, null-free, in order.</param>
/// <param name="Acts">Words of the act that nothing takes back, in order; empty when there is none.</param>
internal sealed record ActReading(IReadOnlyList<string> Words, IReadOnlyList<bool> Stops, IReadOnlyList<string> Terms, IReadOnlyList<ActWord> Acts)
{
    private const int ReachOfRelative = 5;
    private const int WordsOfAntecedent = 5;

    /// <summary>True when one of these terms is what the act is done to ("praised X"), or whom it is suffered by ("X was praised by").</summary>
    public bool IsDoneTo(IReadOnlySet<string> target) => Acts.Any(act => ObjectOf(act, isPerson: true) is var done && Terms.Skip(done.From).Take(done.End - done.From).Any(target.Contains));

    /// <summary>
    /// True when the act is done to somebody whom the sentence does not name: "defended him", of a body "defended it". "Would not back it"
    /// behind "the idea" is done to the idea.
    /// </summary>
    /// <param name="isPerson">One person is meant, not a body.</param>
    public bool IsDoneToPronoun(bool isPerson) => Acts.Any(act => act.End < Words.Count && ClauseWords.IsPronoun(Words[act.End])
        && (!ClauseWords.IsOfThings(Words[act.End]) || (!isPerson && !PointsBackBefore(act.At))));

    private bool PointsBackBefore(int at) => Enumerable.Range(0, Math.Max(0, at - 1)).Any(word => ClauseWords.PointsBack(Words[word], Words[word + 1]));

    /// <summary>True when one of these terms stands before the act as whose somebody is: "the daughter of X has defended him".</summary>
    public bool IsOwned(IReadOnlySet<string> target) =>
        Acts.Any(act => Words.Take(act.At).ToList().FindIndex(word => word is "of" or "for") is >= 0 and var of && Terms.Take(act.At).Skip(of).Any(target.Contains));

    /// <summary>What the act is done to, as far as the sentence tells, by the word of it that tells most.</summary>
    /// <param name="isTopic">True for a term of what it is asked about.</param>
    public ActObject Find(Func<string, bool> isTopic) => Acts.Max(act => Find(act, isTopic));

    private ActObject Find(ActWord act, Func<string, bool> isTopic)
    {
        var (from, end) = ObjectOf(act, isPerson: false);
        if (Terms.Skip(from).Take(end - from).Any(isTopic))
            return ActObject.Topic;
        if (from >= end)
            return ActObject.None;
        if (ClauseWords.PointsBack(Words[from], from + 1 < end ? Words[from + 1] : ""))
            return ActObject.ToldBefore;
        if (ClauseWords.IsPronoun(Words[from]) && !(Words[from] == "that" && from + 1 < end))
            return ActObject.ToldBefore;
        // "Sorry that he had doubted her", "denied that it had leaked".
        return !ClauseWords.OpensClause(Words[from]) ? ActObject.Another
            : Words.Skip(from + 1).Take(end - from - 1).Any(ClauseWords.IsPronoun) ? ActObject.ToldBefore : ActObject.Clause;
    }

    // Behind the act up to the next clause; before it where it is suffered, or stands in a relative clause.
    private (int From, int End) ObjectOf(ActWord act, bool isPerson)
    {
        if (act.End < Words.Count && Words[act.End] == "by")
            return (ClauseStart(act.At), act.At);
        // "Nine people are confirmed dead": who suffers it stands before it, what becomes of them behind.
        if (act.IsBare && act.At > 0 && ClauseWords.IsBeing(Words[act.At - 1]))
            return (ClauseStart(act.At), EndOf(act.End, isPerson));
        var behind = act.End < Words.Count && !Stops[act.End - 1] ? Words[act.End] : "";
        if ((behind.Length == 0 || ClauseWords.IsPreposition(behind)) && Relative(act.At) is { } relative)
            return (Math.Max(ClauseStart(relative), relative - WordsOfAntecedent), relative);
        // "Promised for the bridge": what stands behind the preposition is not promised.
        if (act.IsBare && ClauseWords.IsPreposition(behind))
            return (act.End, act.End);
        var from = act.End;
        while (from < Words.Count && !Stops[from - 1] && ClauseWords.IsPreposition(Words[from]) && !ClauseWords.OpensClause(Words[from]))
            from++;
        if (from > 0 && from < Words.Count && Stops[from - 1])
            return (from, from);
        return (from, EndOf(from, isPerson));
    }

    private int EndOf(int from, bool isPerson)
    {
        var end = from;
        while (end < Words.Count && (end == 0 || end == from || !Stops[end - 1]) && !ClauseWords.Ends(Words[end]) && !(isPerson && end > from && ClauseWords.IsAside(Words[end])))
            end++;
        return end;
    }

    private int ClauseStart(int at)
    {
        var start = at;
        while (start > 0 && !Stops[start - 1])
            start--;
        return start;
    }

    private int? Relative(int verb)
    {
        for (var at = verb - 1; at >= Math.Max(1, verb - ReachOfRelative); at--)
        {
            if (ClauseWords.IsRelative(Words[at]))
                return at;
        }
        return null;
    }
}

/// <summary>Where a word of an act stands.</summary>
/// <param name="At">Its first word.</param>
/// <param name="End">Behind its last word: "called for" is two.</param>
/// <param name="IsBare">It takes what it is done to without a preposition.</param>
internal readonly record struct ActWord(int At, int End, bool IsBare);

/// <summary>What an act is done to, from what says least to what says most for the thing that is asked about.</summary>
internal enum ActObject
{
    /// <summary>Something else.</summary>
    Another,

    /// <summary>A clause tells it, and nothing that is asked about stands in it.</summary>
    Clause,

    /// <summary>The sentence does not say.</summary>
    None,

    /// <summary>What was told before: "opposed it", "welcomed the step".</summary>
    ToldBefore,

    /// <summary>What is asked about.</summary>
    Topic,
}
