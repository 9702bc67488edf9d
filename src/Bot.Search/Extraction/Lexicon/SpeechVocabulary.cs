using Bot.Search.Languages.Defining;

namespace Bot.Search.Extraction.Lexicon;

/// <summary>What attributing quotes needs to know of a language. The words stand in its folder.</summary>
internal sealed class SpeechVocabulary(Language language, WordSections classes)
{
    /// <summary>"called" the bell a deaf aunt.</summary>
    public WordSet NamingVerbs { get; } = language.Words("speech/naming-verbs");

    /// <summary>Verbs of saying in all their forms.</summary>
    public WordSet SayVerbs { get; } = language.Words("speech/cue-verbs");

    /// <summary>Which verbs tell of what act.</summary>
    public ActVocabulary Acts { get; } = new(language.Sections("speech/acts"));

    /// <summary>Things that words are written on: "banner", "plaque".</summary>
    public WordSet Carriers { get; } = language.Words("speech/carriers");

    /// <summary>Capitalised, and no name.</summary>
    public WordSet DayNames { get; } = language.Words("texts/day-names");

    /// <summary>Joins a title and a body.</summary>
    public WordSet Of { get; } = classes["of"];

    /// <summary>Within names, in lower case: "da", "von".</summary>
    public WordSet Particles { get; } = classes["particles"];

    /// <summary>Between a role and a firm: "partner at".</summary>
    public WordSet FirmLinks { get; } = classes["firm-links"];

    /// <summary>Between a role and its body: "spokesman for".</summary>
    public WordSet BodyLinks { get; } = classes["body-links"];

    /// <summary>Small words within the name of a body.</summary>
    public WordSet WithinBodies { get; } = classes["within-bodies"];

    /// <summary>Lower-case endings of firms: "plc".</summary>
    public WordSet BodyEndings { get; } = classes["body-endings"];

    /// <summary>Open what describes a role: "a person with …".</summary>
    public WordSet ClauseLinks { get; } = classes["clause-links"];

    /// <summary>The article, in lower case or with a capital.</summary>
    public WordSet AnyThe { get; } = classes["any-the"];

    /// <summary>Open a clause that describes a source: "familiar with the talks".</summary>
    public WordSet OpensClause { get; } = classes["opens-clause"];

    /// <summary>Stand where a verb of saying stands.</summary>
    public WordSet AlsoVerbs { get; } = classes["also-verbs"];

    /// <summary>Go on behind an attribution without being said: "to cheers".</summary>
    public WordSet BehindAttribution { get; } = classes["behind-attribution"];

    /// <summary>Verbs whose subject may be a phrase in marks.</summary>
    public WordSet Predicates { get; } = classes["predicates"];

    /// <summary>The writer.</summary>
    public WordSet I { get; } = classes["i"];

    /// <summary>Asked.</summary>
    public WordSet Asked { get; } = classes["asked"];

    /// <summary>Before an infinitive.</summary>
    public WordSet To { get; } = classes["to"];

    /// <summary>Passive verbs for those who hear.</summary>
    public WordSet Told { get; } = classes["told"];

    /// <summary>Verbs of the passive.</summary>
    public WordSet Passives { get; } = classes["passives"];

    /// <summary>Open the question of others: "Asked whether".</summary>
    public WordSet AskedOpeners { get; } = classes["asked-openers"];

    /// <summary>Open a clause with that question.</summary>
    public WordSet When { get; } = classes["when"];

    /// <summary>Its verbs.</summary>
    public WordSet AskedVerbs { get; } = classes["asked-verbs"];

    /// <summary>Open a label that tells what words are about: "On her opponent:".</summary>
    public WordSet Labels { get; } = classes["labels"];

    /// <summary>As in "not to be named".</summary>
    public WordSet Not { get; } = classes["not"];

    /// <summary>Take back the verb behind them: "did not deny", "never ruled out".</summary>
    public WordSet Negations { get; } = classes.AnyCase("negations");

    /// <summary>As in "not to be named".</summary>
    public WordSet Be { get; } = classes["be"];

    /// <summary>As in "not to be named".</summary>
    public WordSet Unnamed { get; } = classes["unnamed"];

    /// <summary>Open the caption of a picture.</summary>
    public WordSet Captions { get; } = classes["captions"];

    /// <summary>Behind the name of a signature: "in", "from".</summary>
    public WordSet BehindSignature { get; } = classes["behind-signature"];

    /// <summary>Of which a clause with "that" tells what others say: "the notion that".</summary>
    public WordSet Notions { get; } = classes["notions"];

    /// <summary>Behind "pleaded": an answer to a charge, and nothing that is asked for.</summary>
    public WordSet Pleas { get; } = classes["pleas"];

    /// <summary>Before the name that ends a letter: "Yours".</summary>
    public WordSet LetterEnds { get; } = classes["letter-ends"];

    /// <summary>Within such a name.</summary>
    public WordSet SignatureParticles { get; } = classes["signature-particles"];

    /// <summary>Behind the verb: "called for".</summary>
    public WordSet CalledFor { get; } = classes["called-for"];

    /// <summary>Behind speech in marks they go on with the sentence, not with its attribution.</summary>
    public WordSet GoesOnWith { get; } = classes["goes-on-with"];

    /// <summary>Open what the writer draws from it: ", making it".</summary>
    public WordSet Comments { get; } = classes["comments"];

    /// <summary>Open a clause of time or reason.</summary>
    public WordSet Adverbials { get; } = classes["adverbials"];

    /// <summary>Verbs of saying in such a clause.</summary>
    public WordSet ClauseVerbs { get; } = classes["clause-verbs"];

    /// <summary>Behind a comma they end what was said.</summary>
    public WordSet SaidOrSays { get; } = classes["said-or-says"];

    /// <summary>"reporters", "us": those who are told something, where no article stands before them.</summary>
    public WordSet Hearers { get; } = classes["hearers"];

    /// <summary>"was", "would": make a clause of a subject that stands close before them.</summary>
    public WordSet Auxiliaries { get; } = classes["auxiliaries"];

    /// <summary>Pronouns that open a reported clause, beside he, she and it.</summary>
    public WordSet ClausePronouns { get; } = classes["clause-pronouns"];

    /// <summary>Behind "called": what is wished for follows at once.</summary>
    public WordSet For { get; } = classes["for"];

    /// <summary>Behind "called": those who are to do it follow.</summary>
    public WordSet CalledOn { get; } = classes["called-on"];

    /// <summary>"ordered": an act of speech only with "to" behind it, since one orders food as well.</summary>
    public WordSet NeedsTo { get; } = classes["needs-to"];

    /// <summary>Blames somebody "of" something.</summary>
    public WordSet Accuses { get; } = classes["accuses"];

    /// <summary>Begins a subject: "her lawyer".</summary>
    public WordSet Her { get; } = classes["her"];

    /// <summary>End the subject behind a verb.</summary>
    public WordSet Links { get; } = classes["links"];

    /// <summary>Opens a clause of content.</summary>
    public WordSet That { get; } = classes["that"];

    /// <summary>Names a source: "according to".</summary>
    public WordSet According { get; } = classes.AnyCase("according");

    /// <summary>As in "quoted him as saying".</summary>
    public WordSet Saying { get; } = classes["saying"];

    /// <summary>As in "quoted him as saying".</summary>
    public WordSet As { get; } = classes["as"];

    /// <summary>Open a sentence that says when: "Ahead of the talks".</summary>
    public WordSet Settings { get; } = classes.AnyCase("settings");

    /// <summary>Relative pronoun.</summary>
    public WordSet Who { get; } = classes.AnyCase("who");

    /// <summary>"I", "we", "you" and their forms: outside of marks they are words of somebody who speaks.</summary>
    public WordSet SpeaksOfSelf { get; } = classes["speaks-of-self"];

    /// <summary>"I" and its forms.</summary>
    public WordSet Oneself { get; } = classes["oneself"];

    /// <summary>"you" and its forms.</summary>
    public WordSet Addresses { get; } = classes["addresses"];

    /// <summary>"Q": the question of a transcript.</summary>
    public WordSet QuestionLetter { get; } = classes["question-letter"];

    /// <summary>"A": its answer.</summary>
    public WordSet AnswerLetter { get; } = classes["answer-letter"];

    /// <summary>"EXAMINATION BY MR. JONES".</summary>
    public WordSet By { get; } = classes["by"];
}
