namespace Bot.Search.Languages.English;

/// <summary>British and American English.</summary>
internal sealed class EnglishLanguage : Language
{
    public override string Code => "en";

    public override string Stemmer => "English";

    public override string Unify(string word) => EnglishSpelling.Unify(word);
}
