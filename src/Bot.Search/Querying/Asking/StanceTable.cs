using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Languages;
using Bot.Search.Querying.Wordings;

namespace Bot.Search.Querying.Asking;

/// <summary>
/// Which words speak for one stance, from a small table (questions/stances), and whether a sentence has one of them.
/// No more: whose stance it is and towards what, only a reader can tell.
/// </summary>
internal sealed class StanceTable
{
    private const string Withheld = "withheld: ";
    private const string Related = "near: ";
    private const string OfThings = "things: ";
    private const string ForPeople = "for: ";
    private const string AgainstPeople = "against: ";
    private const string Bare = "bare: ";
    private const string ByOffice = "office: ";

    // "refused yesterday to back": how many words may stand between what takes a stance back and the stance.
    private const int Reach = 4;

    // "Ms." ends no sentence.
    private const int ShortestSentenceEnd = 4;

    private readonly ITermAnalyzer _analyzer;
    private readonly List<IReadOnlyList<IReadOnlyList<string>>> _families;
    private readonly Dictionary<string, List<string>> _related;
    private readonly HashSet<string> _withheld;
    private readonly HashSet<string> _acts;
    private readonly HashSet<string> _ofThings;
    private readonly HashSet<string> _for;
    private readonly HashSet<string> _against;
    private readonly HashSet<string> _bare;
    private readonly HashSet<string> _office;

    public StanceTable(ITermAnalyzer analyzer)
    {
        _analyzer = analyzer;
        var lines = KnownLanguages.Asked.Lines("questions/stances").ToList();
        _related = lines.FindAll(line => line.StartsWith(Related, StringComparison.Ordinal))
            .Select(line => line[Related.Length..].Split('|'))
            .ToDictionary(words => TermsOf(words[0])[0], words => words[1..].Select(word => TermsOf(word)[0]).ToList(), StringComparer.Ordinal);
        _families = lines.FindAll(line => !new[] { Withheld, Related, OfThings, ForPeople, AgainstPeople, Bare, ByOffice }.Any(label => line.StartsWith(label, StringComparison.Ordinal)))
            .ConvertAll(line => (IReadOnlyList<IReadOnlyList<string>>)[.. line.Split('|').Select(TermsOf)]);
        HashSet<string> Labelled(string label) => lines.FindAll(line => line.StartsWith(label, StringComparison.Ordinal))
            .SelectMany(line => line[label.Length..].Split('|'))
            .Select(word => TermsOf(word)[0])
            .ToHashSet(StringComparer.Ordinal);
        (_withheld, _ofThings, _for, _against, _bare, _office) = (Labelled(Withheld), Labelled(OfThings), Labelled(ForPeople), Labelled(AgainstPeople), Labelled(Bare), Labelled(ByOffice));
        var neutral = KnownLanguages.Asked.Lines("questions/neutral-verbs").Select(word => TermsOf(word)[0]).ToHashSet(StringComparer.Ordinal);
        _acts = KnownLanguages.Asked.Lines("speech/cue-verbs").Select(line => TermsOf(line.Split([' ', '|'])[0])[0]).Where(term => !neutral.Contains(term)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The stance of a verb as typed; null for verbs that only say that something was said.</summary>
    public Stance? Find(string? verb)
    {
        if (string.IsNullOrWhiteSpace(verb))
            return null;
        var terms = TermsOf(verb);
        if (_families.Find(forms => forms.Any(form => form.SequenceEqual(terms))) is { } whole)
            return new Stance(verb, whole);
        var family = _families.Find(forms => forms.Any(form => form.Count == 1 && form[0] == terms[0]));
        if (family is not null)
            return new Stance(verb.Split(' ')[0], family);
        return _acts.Contains(terms[0]) ? new Stance(verb.Split(' ')[0], [[terms[0]]]) : null;
    }

    /// <summary>True for acts that are done about something and never to somebody: who denied that X fired may be X.</summary>
    public bool IsOfThings(string verb) => _ofThings.Contains(TermsOf(verb)[0]);

    /// <summary>The stance with those that are near to it: who dismissed what X said may be who criticised X. Null when none is.</summary>
    public Stance? Widen(Stance stance)
    {
        var own = _families.Find(forms => forms.SequenceEqual(stance.Forms)) is { } family ? family[0][0] : null;
        if (own is null || !_related.TryGetValue(own, out var others))
            return null;
        var more = _families.Where(forms => others.Contains(forms[0][0])).SelectMany(forms => forms);
        return stance with { Forms = [.. stance.Forms, .. more] };
    }

    /// <summary>True for stances that speak for somebody or something.</summary>
    public bool IsFor(Stance stance) => stance.Forms.Any(form => _for.Contains(form[0]));

    /// <summary>True for stances that whoever speaks on somebody's behalf takes by it: a lawyer defends.</summary>
    public bool IsTakenByOffice(Stance stance) => stance.Forms.Any(form => _office.Contains(form[0]));

    /// <summary>Acts of saying that are the opposite of a stance taken for or against somebody; null for stances that are neither.</summary>
    public IReadOnlySet<SpeechAct>? Against(Stance stance)
    {
        var terms = stance.Forms.Select(form => form[0]).ToHashSet(StringComparer.Ordinal);
        if (terms.Overlaps(_for))
            return new HashSet<SpeechAct> { SpeechAct.Criticised, SpeechAct.Rejected, SpeechAct.Denied, SpeechAct.CalledFor, SpeechAct.Demanded, SpeechAct.Warned };
        return terms.Overlaps(_against) ? new HashSet<SpeechAct> { SpeechAct.Praised } : null;
    }

    /// <summary>What speaks for the opposite of a stance taken for or against somebody or something; null for stances that are neither.</summary>
    public Stance? Opposite(Stance stance)
    {
        var labels = IsFor(stance) ? _against : stance.Forms.Any(form => _against.Contains(form[0])) ? _for : null;
        return labels is null ? null : new Stance(stance.Verb, [.. _families.Where(forms => labels.Contains(forms[0][0])).SelectMany(forms => forms)]);
    }

    /// <summary>True when the sentence has a word of the stance that nothing shortly before takes back.</summary>
    public bool Holds(string sentence, Stance stance) => Read(sentence, stance).Acts.Count > 0;

    /// <summary>The sentence's words, and where words of the stance stand that nothing shortly before takes back.</summary>
    public ActReading Read(string sentence, Stance stance) => Read(sentence, stance, isTakenBack: false);

    /// <summary>The same for words of the stance that are taken back: "did not thank him", "refused to back it".</summary>
    public ActReading ReadTakenBack(string sentence, Stance stance) => Read(sentence, stance, isTakenBack: true);

    private ActReading Read(string sentence, Stance stance, bool isTakenBack)
    {
        var text = ComparedText.Of(sentence);
        var words = text.Words.Select(word => word.Loose).ToList();
        var terms = words.ConvertAll(word => _analyzer.TermOf(word) ?? "");
        var acts = new List<ActWord>();
        for (var at = 0; at < terms.Count; at++)
        {
            var forms = stance.Forms.Where(form => StandsAt(terms, at, form)).ToList();
            if (forms.Count > 0 && IsTakenBack(text, terms, at) == isTakenBack)
                acts.Add(new ActWord(at, at + forms.Max(form => form.Count), _bare.Contains(terms[at])));
        }
        return new ActReading(words, StopsOf(text), terms, acts);
    }

    /// <summary>For each word whether a full stop, colon or semicolon ends it.</summary>
    public static IReadOnlyList<bool> StopsOf(ComparedText text) =>
        [.. text.Words.Select(word => word.Strict.TrimEnd('\'', ')') is [.., '.' or ';' or ':' or '!' or '?'] && word.Strict.Length > ShortestSentenceEnd)];

    private bool IsTakenBack(ComparedText text, List<string> terms, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - Reach); before--)
        {
            if (_withheld.Contains(terms[before]) || Negations.IsNegation(text, before))
                return true;
        }
        return false;
    }

    private static bool StandsAt(List<string> terms, int at, IReadOnlyList<string> form)
    {
        for (var i = 0; i < form.Count; i++)
        {
            if (at + i >= terms.Count || terms[at + i] != form[i])
                return false;
        }
        return true;
    }

    private List<string> TermsOf(string words) => [.. words.Split(' ').Select(word => _analyzer.TermOf(word) ?? word)];
}

/// <summary>A stance that a question asks for.</summary>
/// <param name="Verb">As typed: "opposed", "called for".</param>
/// <param name="Forms">The words that speak for it, each as its terms in order.</param>
internal sealed record Stance(string Verb, IReadOnlyList<IReadOnlyList<string>> Forms);
