using Bot.Search.Languages.Defining;

namespace Bot.Search.Extraction.Lexicon;

/// <summary>
/// The small words by which rules tell the parts of a sentence: what opens a clause, a subject, a description, a condition. As they stand in
/// the text, capitals and all, since a capital tells the opening of a sentence. The words stand in the language's folder.
/// </summary>
internal sealed class ClauseVocabulary(WordSections classes)
{
    /// <summary>Head what a paper takes back.</summary>
    public WordSet Corrections { get; } = classes["corrections"];

    /// <summary>Say that something was printed and is not so.</summary>
    public WordSet Mistakes { get; } = classes["mistakes"];

    /// <summary>Before "version": one that the paper carries no more.</summary>
    public WordSet Former { get; } = classes["former"];

    /// <summary>What a paper prints.</summary>
    public WordSet Printed { get; } = classes["printed"];

    /// <summary>Before what a paper prints, where it is its own.</summary>
    public WordSet Own { get; } = classes["own"];

    /// <summary>Before that: "version of this article".</summary>
    public WordSet Within { get; } = classes["within"];

    /// <summary>Who or what a headline leans on, beside people.</summary>
    public WordSet HeadlineSources { get; } = classes["headline-sources"];

    /// <summary>Verbs that report a clause without "that", beside "said".</summary>
    public WordSet ReportsWithoutThat { get; } = classes["reports-without-that"];

    /// <summary>Give something a name in marks.</summary>
    public WordSet Calls { get; } = classes["calls"];

    /// <summary>Behind such a verb: it calls for something, and names nothing.</summary>
    public WordSet BehindOtherCalls { get; } = classes["behind-other-calls"];

    /// <summary>Before such a verb: what was called so, by nobody here.</summary>
    public WordSet BeforeCalled { get; } = classes["before-called"];

    /// <summary>Give something a name behind "as".</summary>
    public WordSet CallsAs { get; } = classes["calls-as"];

    /// <summary>Before such a verb: it is in the passive.</summary>
    public WordSet BeforeCalledAs { get; } = classes["before-called-as"];

    /// <summary>Give something a name behind "of".</summary>
    public WordSet SpeaksOf { get; } = classes["speaks-of"];

    /// <summary>A relative clause behind them tells of a writing and is nobody's words.</summary>
    public WordSet Writings { get; } = classes["writings"];

    /// <summary>What such a writing does with a clause behind "that", beside saying.</summary>
    public WordSet Findings { get; } = classes["findings"];

    /// <summary>Behind words in marks that end with a comma: the writer goes on.</summary>
    public WordSet BehindComma { get; } = classes["behind-comma"];

    /// <summary>Open a clause of the writer's.</summary>
    public WordSet Contrasts { get; } = classes["contrasts"];

    /// <summary>Behind those: its subject.</summary>
    public WordSet OpensContrast { get; } = classes["opens-contrast"];

    /// <summary>Make a clause of a list, beside what looks like a past.</summary>
    public WordSet ListVerbs { get; } = classes["list-verbs"];

    /// <summary>Behind the comma of "said on Monday,": the words that were broken off do not go on.</summary>
    public WordSet EndsInterruption { get; } = classes["ends-interruption"];

    public WordSet JoinsClauses { get; } = classes["joins-clauses"];

    public WordSet SetBack { get; } = classes["set-back"];

    /// <summary>Do not stand within the phrase that is a subject.</summary>
    public WordSet NoPhraseWords { get; } = classes["no-phrase-words"];

    /// <summary>Open no phrase that is a subject.</summary>
    public WordSet NoPhraseStart { get; } = classes["no-phrase-start"];

    /// <summary>Verbs of saying in a past that does not end as most do.</summary>
    public WordSet OddPasts { get; } = classes["odd-pasts"];

    /// <summary>Verbs with a subject that do not end as most do.</summary>
    public WordSet OddFinites { get; } = classes["odd-finites"];

    /// <summary>Right before a verb: its subject stands elsewhere.</summary>
    public WordSet ClauseOpeners { get; } = classes["clause-openers"];

    /// <summary>Between a subject and its verb.</summary>
    public WordSet BeforeVerbs { get; } = classes["before-verbs"];

    /// <summary>Verbs, beside those that look like a past.</summary>
    public WordSet Verbals { get; } = classes["verbals"];

    /// <summary>What they open says more than when, where or to whom.</summary>
    public WordSet NoAdjuncts { get; } = classes["no-adjuncts"];

    /// <summary>Open what says when, where or to whom.</summary>
    public WordSet Adjuncts { get; } = classes["adjuncts"];

    /// <summary>To whom it was said, without a preposition.</summary>
    public WordSet AdjunctHearers { get; } = classes["adjunct-hearers"];

    /// <summary>Open a sentence with what is no clause of its own.</summary>
    public WordSet Openings { get; } = classes["openings"];

    /// <summary>Make a clause of the words around them.</summary>
    public WordSet ClauseHolders { get; } = classes["clause-holders"];

    /// <summary>Stand beside a verb only.</summary>
    public WordSet VerbAdverbs { get; } = classes["verb-adverbs"];

    /// <summary>Open what says when something was said.</summary>
    public WordSet OpensTime { get; } = classes["opens-time"];

    /// <summary>Begin "many years later".</summary>
    public WordSet TimeStarts { get; } = classes["time-starts"];

    /// <summary>End "many years later".</summary>
    public WordSet TimeEnds { get; } = classes["time-ends"];

    /// <summary>Before those: "a moment later".</summary>
    public WordSet TimeNouns { get; } = classes["time-nouns"];

    /// <summary>What was not done: "declined to say".</summary>
    public WordSet Disclosures { get; } = classes["disclosures"];

    /// <summary>Before "to say": nothing was said.</summary>
    public WordSet Refusals { get; } = classes["refusals"];

    /// <summary>Nobody.</summary>
    public WordSet Nobody { get; } = classes["nobody"];

    /// <summary>Open a condition.</summary>
    public WordSet Conditions { get; } = classes["conditions"];

    /// <summary>Open a clause that stands before the main one.</summary>
    public WordSet Subordinates { get; } = classes["subordinates"];

    /// <summary>Join a sentence to the one before.</summary>
    public WordSet JoinsSentences { get; } = classes["joins-sentences"];

    /// <summary>Behind a name and before "that": the verb of what somebody finds, knows or sees to, and does not say.</summary>
    public WordSet KnowsThat { get; } = classes["knows-that"];

    /// <summary>Say when, behind a subject: "yesterday".</summary>
    public WordSet TimeAdverbs { get; } = classes["time-adverbs"];

    /// <summary>Before the noun of a time: "this week".</summary>
    public WordSet BeforeTimeNouns { get; } = classes["before-time-nouns"];

    /// <summary>Say something with "out" behind them: "pointed out".</summary>
    public WordSet SaysWithOut { get; } = classes["says-with-out"];

    /// <summary>Say something with "it" behind them and "as" before their subject: "as he put it".</summary>
    public WordSet SaysWithIt { get; } = classes["says-with-it"];

    /// <summary>Before a subject that says it: "everything he says".</summary>
    public WordSet AllThatIsSaid { get; } = classes["all-that-is-said"];

    /// <summary>Stand where a subject stands, and are nobody.</summary>
    public WordSet Impersonals { get; } = classes["impersonals"];

    /// <summary>Before a verb of saying that is nobody's: "it goes without saying".</summary>
    public WordSet BeforeImpersonals { get; } = classes["before-impersonals"];

    /// <summary>Take back the verb of saying.</summary>
    public WordSet Denials { get; } = classes["denials"];

    /// <summary>Open a question.</summary>
    public WordSet QuestionOpeners { get; } = classes["question-openers"];

    /// <summary>Before the name of a thing.</summary>
    public WordSet Titles { get; } = classes["titles"];

    /// <summary>Before those: the thing has the name.</summary>
    public WordSet BeforeTitles { get; } = classes["before-titles"];

    /// <summary>What words in marks are, when nobody says them.</summary>
    public WordSet Inscribed { get; } = classes["inscribed"];

    /// <summary>What a thing that is written on does.</summary>
    public WordSet Inscriptions { get; } = classes["inscriptions"];

    /// <summary>Open a sentence whose subject stands behind the comma.</summary>
    public WordSet SubjectBehindComma { get; } = classes["subject-behind-comma"];

    /// <summary>Speak of a man.</summary>
    public WordSet OfHim { get; } = classes["of-him"];

    /// <summary>Speak of a woman.</summary>
    public WordSet OfHer { get; } = classes["of-her"];

    /// <summary>Speak of a thing.</summary>
    public WordSet OfThings { get; } = classes["of-things"];

    /// <summary>Articles that open a text in capitals.</summary>
    public WordSet CapitalArticles { get; } = classes["capital-articles"];

    /// <summary>Begin the subject of a narrating clause.</summary>
    public WordSet NarrativeOpeners { get; } = classes["narrative-openers"];

    /// <summary>The pronoun that such a clause is about.</summary>
    public WordSet NarrativePronouns { get; } = classes["narrative-pronouns"];

    /// <summary>Begin a subject that is told of by what it is.</summary>
    public WordSet NoNarrativeStart { get; } = classes["no-narrative-start"];

    /// <summary>Papers that say something, and are no person.</summary>
    public WordSet PaperSources { get; } = classes["paper-sources"];

    /// <summary>Before somebody who was not told of yet.</summary>
    public WordSet AnyOne { get; } = classes["any-one"];

    /// <summary>The indefinite article in any capitals.</summary>
    public WordSet IndefiniteArticles { get; } = classes["indefinite-articles"];

    /// <summary>Before one more of a kind.</summary>
    public WordSet AnyOther { get; } = classes["any-other"];

    /// <summary>Between a name and what its bearer is.</summary>
    public WordSet Copulas { get; } = classes["copulas"];

    /// <summary>Begin a description: articles and possessives.</summary>
    public WordSet Determiners { get; } = classes["determiners"];

    /// <summary>Articles.</summary>
    public WordSet Articles { get; } = classes["articles"];

    /// <summary>Do not stand within a description in front of a name.</summary>
    public WordSet NoDescription { get; } = classes["no-description"];

    /// <summary>Begin the office behind "as".</summary>
    public WordSet BeginsOffice { get; } = classes["begins-office"];

    /// <summary>Begin what somebody is.</summary>
    public WordSet BehindCopula { get; } = classes["behind-copula"];

    /// <summary>End a description behind a name.</summary>
    public WordSet EndsDescription { get; } = classes["ends-description"];

    /// <summary>Before "asked": the one who stands there hears the question.</summary>
    public WordSet AskedOfOthers { get; } = classes["asked-of-others"];

    /// <summary>What a statement does, beside saying.</summary>
    public WordSet StatementVerbs { get; } = classes["statement-verbs"];

    /// <summary>Pronouns that are a subject.</summary>
    public WordSet SubjectPronouns { get; } = classes["subject-pronouns"];

    /// <summary>Between a body and its place: "police in".</summary>
    public WordSet PlaceLinks { get; } = classes["place-links"];

    /// <summary>Before a body that carried words, and did not say them.</summary>
    public WordSet BeforePlatforms { get; } = classes["before-platforms"];

    /// <summary>Between "who" and the name of somebody described.</summary>
    public WordSet Namings { get; } = classes["namings"];

    /// <summary>Stand in front of a mention and are no part of it.</summary>
    public WordSet MentionConjunctions { get; } = classes["mention-conjunctions"];

    /// <summary>Before a colon: a label, and nobody who speaks.</summary>
    public WordSet LabelWords { get; } = classes["label-words"];

    /// <summary>Behind a hyphen they make a description of a name: "Nagoya-based".</summary>
    public WordSet BasedEndings { get; } = classes["based-endings"];
}
