using Bot.Search.Languages;
using Bot.Search.Languages.Defining;

namespace Bot.Search.Querying.Asking;

/// <summary>A sentence read for an act: where its verb stands, and whether it is done to somebody.</summary>
/// <param name="Terms">The sentence's words as terms, null-free, in order.</param>
/// <param name="Verbs">Where words of the act stand that nothing takes back; empty when none does.</param>
internal sealed record ActReading(IReadOnlyList<string> Terms, IReadOnlyList<int> Verbs)
{
    private static readonly WordSet Pronouns = KnownLanguages.Asked.Sections("questions/pronouns")["acted-on"];

    /// <summary>True when one of these terms stands behind the verb ("praised X"), or before it where the act is suffered ("was praised by").</summary>
    public bool IsDoneTo(IReadOnlySet<string> target) => Verbs.Any(verb => HasObject(verb, target.Contains));

    /// <summary>True when the act is done to somebody whom the sentence does not name: "defended him".</summary>
    public bool IsDoneToPronoun => Verbs.Any(verb => verb + 1 < Terms.Count && Pronouns.Contains(Terms[verb + 1]));

    /// <summary>True when what stands behind the verb is something that was told before: "opposed it", "welcomed the step".</summary>
    public bool PointsBack => Verbs.Any(verb => verb + 1 < Terms.Count && (Pronouns.Contains(Terms[verb + 1]) || Terms[verb + 1] is "the" or "this" or "that"));

    /// <summary>True when one of these terms stands before the verb as whose somebody is: "the daughter of X has defended him".</summary>
    public bool IsOwned(IReadOnlySet<string> target) =>
        Verbs.Any(verb => Terms.Take(verb).ToList().FindIndex(term => term is "of" or "for") is >= 0 and var of && Terms.Take(verb).Skip(of).Any(target.Contains));

    private bool HasObject(int verb, Func<string, bool> isTarget)
    {
        var suffered = verb + 1 < Terms.Count && Terms[verb + 1] == "by";
        return suffered ? Terms.Take(verb).Any(isTarget) : Terms.Skip(verb + 1).Any(isTarget);
    }
}
