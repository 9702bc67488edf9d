using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Tagging;

/// <summary>Writes the features of one article's tokens.</summary>
internal interface IFeatureWriter
{
    TokenTraits Traits { get; }

    /// <summary>Adds the features of token <paramref name="i"/>, which stands in <paramref name="paragraph"/>.</summary>
    void Write(FeatureRow row, int i, TextParagraph paragraph);
}
