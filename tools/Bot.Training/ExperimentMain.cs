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
            Folds = E("FOLDS", 4),
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
        if (Environment.GetEnvironmentVariable("SPEED") is not null)
        {
            Speed(model, dev);
            return;
        }
        foreach (var lean in (Environment.GetEnvironmentVariable("LEANS") ?? "0.4,0").Split(' '))
        {
            var parts = lean.Split(',');
            var extractor = new ArticleExtractor(model with { SecondBias = new(float.Parse(parts[0]), 0f), LeastConfidence = float.Parse(parts[1]) }, new ArticleSpeakers());
            var lines = new ExtractLines(extractor, extractor);
            File.WriteAllLines(output + "_" + lean, JsonLines.Read(dev).Select(l => lines.Convert(l)!));
        }
        Log("done");
    }

    private static void Speed(Bot.Search.Extraction.Tagging.QuoteModel model, string dev)
    {
        double Cpu() { using var p = Process.GetCurrentProcess(); return p.UserProcessorTime.TotalSeconds; }
        Console.WriteLine($"start+load {Cpu():F2}");
        var t0 = Cpu();
        var table = new Bot.Search.Extraction.Tagging.SharedTable(model.First.Features, model.Second.Features);
        Console.WriteLine($"table {Cpu() - t0:F2}");
        var tagger = new Bot.Search.Extraction.Tagging.ModelTagger(model, table);
        var ranker = new Bot.Search.Extraction.Attributing.SpeakerRanker(model.Speakers);
        var all = Corpus.Read(dev).ConvertAll(a => new Bot.Search.Extraction.Tagging.TokenTraits(Bot.Search.Extraction.Texts.TextLayerBuilder.Build(a.Text, [], "")));
        var row = new Bot.Search.Extraction.Tagging.FeatureRow(22);
        var lattice = new Bot.Search.Extraction.Tagging.FactorLattice();
        var ed = new int[4]; var fe = Bot.Search.Extraction.Tagging.FactorLattice.ToFactors(model.First.Edges);
        for (var round = 0; round < 3; round++)
        {
            for (var mode = 0; mode < 6; mode++)
            {
                var a0 = Cpu();
                var n = 0; var acc = 0f;
                foreach (var tr in all)
                {
                    var local = new Bot.Search.Extraction.Tagging.LocalFeatures(tr); var tg = Bot.Search.Extraction.Tagging.TagLayer.Empty(tr.Count);
                    foreach (var p in tr.Text.Paragraphs)
                    {
                        lattice.Reset(p.EndToken - p.FirstToken);
                        for (var i = p.FirstToken; i < p.EndToken; i++)
                        {
                            row.Clear(); local.Write(row, i, p); n++;
                            if (mode == 0) continue;
                            var (x, y) = table.Sum(row.Items); acc += x[0];
                            if (mode == 1) continue;
                            Bot.Search.Extraction.Tagging.EdgeFeatures.Write(ed, tr, i);
                            lattice.Set(i - p.FirstToken, x, fe, ed);
                        }
                        if (mode >= 3) lattice.Finish(tg, p.FirstToken);

                    }
                }
                Console.WriteLine($"mode {mode}: {(Cpu() - a0) * 1e9 / n:F0} ns/token {acc > 0} count {row.Count}");
            }
        }
        var texts = Corpus.Read(dev).ConvertAll(a => a.Text);
        for (var round = 0; round < 4; round++)
        {
            var t = new double[6];
            t[0] = Cpu();
            var layers = texts.ConvertAll(x => Bot.Search.Extraction.Texts.TextLayerBuilder.Build(x, [], ""));
            t[1] = Cpu();
            var traits = layers.ConvertAll(x => new Bot.Search.Extraction.Tagging.TokenTraits(x));
            t[2] = Cpu();
            var tags = traits.ConvertAll(tagger.Tag);
            t[3] = Cpu();
            var quotes = traits.Zip(tags).Select(p => { var scene = new Bot.Search.Extraction.Attributing.AttributionScene(p.First, p.Second); return Bot.Search.Extraction.Attributing.QuoteAssembler.Assemble(scene, ranker.Choose(scene), model); }).ToList();
            t[4] = Cpu();
            var resolver = new ArticleSpeakers();
            var sp = layers.Zip(quotes).Select(p => resolver.Resolve(p.First, p.Second.Where(q => q.Speaker is not null).Select(q => new Bot.Search.Extraction.Speakers.SpeakerMentionCandidate(q.Speaker!.Value.First, q.Speaker.Value.End, p.First.SpanOf(q.Speaker.Value.First, q.Speaker.Value.End), p.First.SpanOf(q.Pieces[0].First, q.Pieces[^1].End))).ToList())).ToList();
            t[5] = Cpu();
            var mb = texts.Sum(x => x.Length) / 1e6;
            Console.WriteLine($"text {t[1] - t[0]:F3} traits {t[2] - t[1]:F3} tag {t[3] - t[2]:F3} attribute {t[4] - t[3]:F3} names {t[5] - t[4]:F3} total {t[5] - t[0]:F3} for {mb:F2} MB = {mb / (t[5] - t[0]):F2} MB/s");
        }
    }

    private static Bot.Search.Extraction.Tagging.QuoteModel Read(string file)
    {
        using var stream = File.OpenRead(file);
        return ModelFile.Read(stream);
    }
}
