using System.Diagnostics;
using System.Text.Json.Nodes;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Training;

internal static class ExperimentMain
{
    public static void Run(string train, string dev, string output)
    {
        var watch = Stopwatch.StartNew();
        void Log(string s) => Console.Error.WriteLine($"{watch.Elapsed.TotalSeconds:F1}s {s}");
        int E(string n, int d) => Environment.GetEnvironmentVariable(n) is { } v ? int.Parse(v) : d;
        float F(string n, double d) => Environment.GetEnvironmentVariable(n) is { } v ? float.Parse(v) : (float)d;
        var settings = new ModelSettings
        {
            Folds = E("FOLDS", 4), FirstBias = F("BIAS1", 0.8), SecondBias = F("BIAS2", 0.8),
            First = new(E("EPOCHS1", 6), F("RATE1", 0.03), F("DROP1", 0.5), E("MIN1", 2), F("SMALL", 0.02), 1),
            Second = new(E("EPOCHS2", 6), F("RATE2", 0.03), F("DROP2", 0.5), E("MIN2", 2), F("SMALL", 0.02), 2),
        };
        var model = new ModelTrainer(settings, Log).Train([.. Corpus.Read(train).Select(a => new PreparedArticle(a))]);
        foreach (var pass in new[] { 1, 2 })
        {
            var tagger = new ModelTagger(model);
            var firstTagger = new ChainTagger(model.First);
            using var writer = new StreamWriter(pass == 1 ? output + "1" : output);
            foreach (var article in Corpus.Read(dev))
            {
                var text = TextLayerBuilder.Build(article.Text, [], "");
                var tags = pass == 2 ? tagger.Tag(text) : firstTagger.Tag(new LocalFeatures(new TokenTraits(text)), model.FirstBias);
                Write(writer, article, text, tags.Labels);
            }
            Log("done");
        }
    }

    private static void Write(StreamWriter writer, GoldArticle article, TextLayer text, byte[] labels)
    {
        var quotes = new JsonArray();
        var sources = Runs(labels, text, 3).ToList();
        foreach (var piece in Runs(labels, text, 5))
        {
            var span = text.SpanOf(piece.First, piece.End);
            var speaker = sources.Where(s => text.ParagraphOf(s.First) == text.ParagraphOf(piece.First))
                .OrderBy(s => s.First > piece.First ? (s.First - piece.End) : piece.First - s.End).Select(s => (TokenRange?)s).FirstOrDefault();
            var kind = QuoteKinds.Of(text, [piece]).ToString().ToLowerInvariant();
            quotes.Add((JsonNode)new JsonObject { ["start"] = span.Start, ["end"] = span.End, ["type"] = kind,
                ["speaker"] = speaker is { } sp ? text.SpanOf(sp.First, sp.End).In(text.Text) : null });
        }
        writer.WriteLine(new JsonObject { ["id"] = article.Id, ["quotes"] = quotes }.ToJsonString());
    }

    private static IEnumerable<TokenRange> Runs(byte[] labels, TextLayer text, int begin)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != begin) continue;
            var e = i + 1;
            while (e < labels.Length && labels[e] == begin + 1 && text.ParagraphOf(e) == text.ParagraphOf(i)) e++;
            yield return new TokenRange(i, e);
        }
    }
}
