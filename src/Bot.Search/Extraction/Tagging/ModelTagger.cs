namespace Bot.Search.Extraction.Tagging;

/// <summary>Both chains, one after the other. Not safe for several threads at once.</summary>
internal sealed class ModelTagger(QuoteModel model)
{
    private readonly ChainTagger _first = new(model.First);
    private readonly ChainTagger _second = new(model.Second);

    public TagLayer Tag(TokenTraits traits)
    {
        var local = new LocalFeatures(traits);
        var first = _first.Tag(local, model.FirstBias);
        return _second.Tag(new StackedFeatures(local, first), model.SecondBias);
    }
}
