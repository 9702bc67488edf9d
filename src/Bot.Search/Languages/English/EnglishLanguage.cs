using Bot.Search.Languages.Defining;

namespace Bot.Search.Languages.English;

/// <summary>British and American English.</summary>
internal sealed class EnglishLanguage : Language
{
    public override string Code => "en";

    public override string Stemmer => "English";

    public override bool LooksPast(ReadOnlySpan<char> word) => word.EndsWith("ed");

    public override bool LooksParticiple(ReadOnlySpan<char> word) => word.EndsWith("ing");

    public override string Unify(string word) => EnglishSpelling.Unify(word);
}
