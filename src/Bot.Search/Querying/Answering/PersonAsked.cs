using Bot.Search.Indexing;
using Bot.Search.Querying.Scoping;

namespace Bot.Search.Querying.Answering;

/// <summary>Reads who is meant, and on what, from what stands behind "said".</summary>
internal sealed class PersonAsked(SpeakerFinder speakers, FiltersInWords filters)
{
    private const int MaxNameWords = 5;

    /// <summary>The question with person and topic apart, the scope that outlets and days in its words leave, whom it means (nobody when nobody is quoted so).</summary>
    public async Task<PersonRead> ReadAsync(Question.SaidBy question, QuestionScope scope, CancellationToken cancellationToken)
    {
        var isWhole = string.IsNullOrWhiteSpace(question.Topic);
        (var text, scope) = await filters.TakeAsync(isWhole ? question.Person : question.Topic!, scope, cancellationToken);
        question = isWhole ? question with { Person = text } : question with { Topic = text };
        var (named, who) = await ReadNamedAsync(question, scope, cancellationToken);
        if (who.Count > 0)
            return new PersonRead(named, scope, who, null);
        var (likely, taken, meant) = await LikelyAsync(named, scope, cancellationToken);
        return new PersonRead(meant, scope, likely, taken);
    }

    // "said kaczynski peace mission": the longest beginning that names somebody is the person, what is left the topic.
    private async Task<(Question.SaidBy Question, IReadOnlyList<SpeakerEntry> Who)> ReadNamedAsync(
        Question.SaidBy question, QuestionScope scope, CancellationToken cancellationToken)
    {
        // "Ukraine's President", "president of Ukraine": neither Ukraine nor a president, but who is both.
        var shortest = RoleAsked.Parse($"{question.Person} {question.Topic}").Length;
        if (!string.IsNullOrWhiteSpace(question.Topic) && shortest > question.Person.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length)
            question = question with { Person = $"{question.Person} {question.Topic}", Topic = null };
        // "the UN aid coordinator": what looks like a name and a topic may be one printed role.
        var whole = $"{question.Person} {question.Topic}".Trim();
        if (!string.IsNullOrWhiteSpace(question.Topic) && await speakers.FindByPrintedRoleAsync(scope.Snapshot, whole, cancellationToken) is { Count: > 0 } role)
            return (question with { Person = whole, Topic = null }, role);
        var who = await speakers.FindAsync(scope.Snapshot, question.Person, cancellationToken);
        var words = question.Person.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (who.Count > 0 || !string.IsNullOrWhiteSpace(question.Topic))
            return (question, who);
        if (await SeveralAsync(scope, question.Person, cancellationToken) is { Count: > 0 } several)
            return (question, several);
        for (var length = Math.Min(words.Length - 1, Math.Max(MaxNameWords, shortest)); length >= Math.Max(1, shortest); length--)
        {
            var name = string.Join(' ', words[..length]);
            who = await speakers.FindAsync(scope.Snapshot, name, cancellationToken);
            if (who.Count > 0)
                return (question with { Person = name, Topic = string.Join(' ', words[length..]) }, who);
        }
        return (question, []);
    }

    // "Biden and Trump": both, when both are quoted.
    private async Task<IReadOnlyList<SpeakerEntry>> SeveralAsync(QuestionScope scope, string person, CancellationToken cancellationToken)
    {
        var who = new List<SpeakerEntry>();
        var names = person.Split(" and ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var name in names.Length > 1 ? names : [])
        {
            var found = await speakers.FindAsync(scope.Snapshot, name, cancellationToken);
            if (found.Count == 0)
                return [];
            who.AddRange(found);
        }
        return [.. who.DistinctBy(entry => entry.Key)];
    }

    // "said Watrai sabotage": nobody is called so, but one name is written nearly so.
    private static async Task<(IReadOnlyList<SpeakerEntry> Who, TakenName? Taken, Question.SaidBy Question)> LikelyAsync(
        Question.SaidBy question, QuestionScope scope, CancellationToken cancellationToken)
    {
        var words = question.Person.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var shortest = string.IsNullOrWhiteSpace(question.Topic) ? 1 : words.Length;
        for (var length = Math.Min(words.Length, MaxNameWords); length >= Math.Min(shortest, MaxNameWords); length--)
        {
            var typed = string.Join(' ', words[..length]);
            if (await LikelyName.FindAsync(scope.Snapshot, typed, cancellationToken) is { Count: > 0 } meant)
            {
                var topic = length < words.Length ? string.Join(' ', words[length..]) : question.Topic;
                return (meant, LikelyName.Taken(typed, meant), question with { Person = typed, Topic = topic });
            }
        }
        return ([], null, question);
    }
}

/// <summary>What stands behind "said", read.</summary>
/// <param name="Question">With person and topic apart.</param>
/// <param name="Scope">Narrowed by the outlets and days in its words.</param>
/// <param name="Who">Whom it means; empty when nobody is quoted so.</param>
/// <param name="Taken">Set when the name was taken for one that is written nearly so.</param>
internal sealed record PersonRead(Question.SaidBy Question, QuestionScope Scope, IReadOnlyList<SpeakerEntry> Who, TakenName? Taken);
