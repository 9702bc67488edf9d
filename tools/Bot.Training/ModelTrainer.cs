using Bot.Search.Extraction.Attributing;
using Bot.Search.Extraction.Tagging;

namespace Bot.Training;

/// <summary>
/// Trains both chains. The second learns from what first chains said of articles that they were not trained on.
/// </summary>
internal sealed class ModelTrainer(ModelSettings settings, Action<string> log)
{
    public QuoteModel Train(IReadOnlyList<PreparedArticle> articles)
    {
        var sequences = articles.Select(article => Sequences(article.Local, article.Labels)).ToList();
        log($"{articles.Count} articles, {sequences.Sum(a => a.Sum(s => s.Length))} tokens");
        var tags = new TagLayer[articles.Count];
        for (var fold = 0; fold < settings.Folds; fold++)
        {
            var chain = TrainChain(sequences.Where((_, i) => i % settings.Folds != fold), settings.First);
            var tagger = new ChainTagger(chain);
            for (var i = fold; i < articles.Count; i += settings.Folds)
                tags[i] = tagger.Tag(articles[i].Local, settings.FirstBias);
            log($"fold {fold + 1} of {settings.Folds}: {chain.Features.RowCount} rows");
        }
        var first = TrainChain(sequences, settings.First with { Runs = settings.Runs });
        log($"first chain: {first.Features.RowCount} rows");
        var stacked = articles.Select((article, i) => Sequences(new StackedFeatures(article.Local, tags[i]), article.Labels)).ToList();
        var second = TrainChain(stacked, settings.Second with { Runs = settings.Runs });
        log($"second chain: {second.Features.RowCount} rows");
        var scenes = Scenes(articles, tags, stacked);
        var speakers = SpeakerTrainer.Train(scenes);
        var confidence = ConfidenceTrainer.Train(scenes, new SpeakerRanker(speakers));
        log("ranking of speakers and confidence");
        return new QuoteModel(first, second, settings.FirstBias, settings.SecondBias, speakers, confidence, settings.LeastConfidence);
    }

    /// <summary>What second chains say of articles that they were not trained on.</summary>
    private List<(GoldArticle, AttributionScene)> Scenes(
        IReadOnlyList<PreparedArticle> articles, TagLayer[] tags, List<List<TrainingSequence>> stacked)
    {
        var scenes = new (GoldArticle, AttributionScene)[articles.Count];
        for (var fold = 0; fold < settings.SecondFolds; fold++)
        {
            var tagger = new ChainTagger(TrainChain(stacked.Where((_, i) => i % settings.SecondFolds != fold), settings.Second));
            for (var i = fold; i < articles.Count; i += settings.SecondFolds)
            {
                var layer = tagger.Tag(new StackedFeatures(articles[i].Local, tags[i]), settings.SecondBias);
                scenes[i] = (articles[i].Gold, new AttributionScene(articles[i].Local.Traits, layer));
            }
            log($"second fold {fold + 1} of {settings.SecondFolds}");
        }
        return [.. scenes];
    }

    private static List<TrainingSequence> Sequences(IFeatureWriter features, byte[] labels)
    {
        var sequences = new List<TrainingSequence>();
        new SequenceBuilder().Append(sequences, features, labels);
        return sequences;
    }

    private static ChainModel TrainChain(IEnumerable<List<TrainingSequence>> articles, ChainSettings settings)
    {
        var sequences = articles.SelectMany(a => a).ToList();
        var index = new FeatureIndex(sequences, settings);
        return ChainTrainer.Train(sequences.ConvertAll(index.Compact), index, settings);
    }
}
