using System.Diagnostics;
using Bot.Search.Extraction;
using Bot.Search.Extraction.Model;
using Bot.Search.Extraction.Names;

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
        var model = Environment.GetEnvironmentVariable("MODEL") is { } file ? Read(file)
            : new ModelTrainer(settings, Log).Train([.. Corpus.Read(train).Select(a => new PreparedArticle(a))]);
        if (Environment.GetEnvironmentVariable("SAVE") is { } save)
        {
            using var stream = File.Create(save);
            ModelFile.Write(stream, model);
        }
        foreach (var bias in new[] { model.SecondBias - 0.4f, model.SecondBias, model.SecondBias + 0.4f })
        {
            var lines = new ExtractLines(new ArticleExtractor(model with { SecondBias = bias }, new ArticleSpeakers()));
            File.WriteAllLines(output + bias.ToString("F1"), JsonLines.Read(dev).Select(l => lines.Convert(l)!));
        }
        Log("done");
    }

    private static Bot.Search.Extraction.Tagging.QuoteModel Read(string file)
    {
        using var stream = File.OpenRead(file);
        return ModelFile.Read(stream);
    }
}
