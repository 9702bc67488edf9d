using System.Collections.Frozen;
using Bot.Search.Languages;
using Bot.Search.Languages.Defining;

namespace Bot.Search.Extraction.Lexicon;

/// <summary>One language's words, as the rules of this room ask for them. Immutable; made once for each language.</summary>
internal sealed class Vocabulary
{
    private static readonly FrozenDictionary<Language, Vocabulary> Known =
        KnownLanguages.All.Append(KnownLanguages.Unknown).ToFrozenDictionary(language => language, language => new Vocabulary(language));

    private Vocabulary(Language language)
    {
        Language = language;
        Classes = new WordClasses(language);
        Texts = new TextVocabulary(language, language.Sections("texts/classes"));
        Names = new NameVocabulary(language, language.Sections("names/classes"));
        Speech = new SpeechVocabulary(language, language.Sections("speech/classes"));
        Clauses = new ClauseVocabulary(language.Sections("speech/clauses"));
    }

    public Language Language { get; }

    public WordClasses Classes { get; }

    public TextVocabulary Texts { get; }

    public NameVocabulary Names { get; }

    public SpeechVocabulary Speech { get; }

    public ClauseVocabulary Clauses { get; }

    /// <summary>The words of a language; none at all for the unknown one.</summary>
    public static Vocabulary Of(Language language) => Known[language];
}
