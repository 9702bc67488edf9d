using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;
using Bot.Search.Languages;

namespace Bot.Training;

/// <summary>An annotated article with what its features need.</summary>
internal sealed class PreparedArticle
{
    public PreparedArticle(GoldArticle gold)
    {
        Gold = gold;
        Text = TextLayerBuilder.Build(gold.Text, [], string.Empty, Vocabulary.Of(KnownLanguages.English));
        Local = new LocalFeatures(new TokenTraits(Text));
        Labels = GoldLabels.Of(gold, Text);
    }

    public GoldArticle Gold { get; }

    public TextLayer Text { get; }

    public LocalFeatures Local { get; }

    public byte[] Labels { get; }
}
