using Bot.Search.Languages.Defining;

namespace Bot.Search.Extraction.Lexicon;

/// <summary>What cutting a text into tokens, sentences, marks and dialogue needs to know of a language. The words stand in its folder.</summary>
internal sealed class TextVocabulary(Language language, WordSections classes)
{
    /// <summary>Keep their stop: "Mr".</summary>
    public WordSet Abbreviations { get; } = language.Words("texts/abbreviations");

    /// <summary>Of these, words of their own: "No".</summary>
    public WordSet AbbreviationsThatAreWords { get; } = language.Words("texts/abbreviations-words");

    /// <summary>May end a sentence: "U.S.".</summary>
    public WordSet FinalAbbreviations { get; } = language.Words("texts/abbreviations-final");

    /// <summary>Behind such an abbreviation they begin a sentence.</summary>
    public WordSet SentenceStarters { get; } = language.Words("texts/sentence-starters");

    /// <summary>Verbs of saying in all their forms.</summary>
    public WordSet SayVerbs { get; } = language.Words("speech/cue-verbs");

    /// <summary>Small words that a subject may begin with: "he", "the".</summary>
    public WordSet Subjects { get; } = classes["subjects"];

    /// <summary>Behind an attribution and its stop they go on with the report, not with the speech.</summary>
    public WordSet ClosesTurn { get; } = classes["closes-turn"];

    /// <summary>Words before a year without its century: "in '22".</summary>
    public WordSet BeforeYears { get; } = classes["before-years"];

    /// <summary>Endings split off behind an apostrophe: "'s", "'ll".</summary>
    public WordSet Clitics { get; } = classes["clitics"];

    /// <summary>Words that lose their first letter to an apostrophe: "'em".</summary>
    public WordSet Elided { get; } = classes.AnyCase("elided");
}
