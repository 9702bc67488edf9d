using Bot.Search;
using Bot.Search.Extraction;
using Bot.Search.Extraction.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Training;

/// <summary>Trains and measures quotation extraction; see docs/extraction.md.</summary>
internal static class TrainingMain
{
    private const int WrongUsage = 2;

    private static int Main(string[] args)
    {
        if (args is ["extract", var input, var output])
            return Extract(input, output);
        if (args is ["names", var gold, var resolved])
            return Names(gold, resolved);
        if (args is ["experiment", var train, var dev, var result])
        {
            ExperimentMain.Run(train, dev, result);
            return 0;
        }
        if (args is [var annotated, "--out", var weights])
            return Train(annotated, weights);
        Console.Error.WriteLine("usage: Bot.Training <train.jsonl[.gz]> --out <weights>");
        Console.Error.WriteLine("       Bot.Training extract|names <articles.jsonl[.gz]> <out.jsonl>");
        return WrongUsage;
    }

    private static int Names(string annotated, string resolved)
    {
        NamesReport.Run(annotated, resolved);
        return 0;
    }

    private static int Train(string annotated, string weights)
    {
        var articles = Corpus.Read(annotated).ConvertAll(article => new PreparedArticle(article));
        var model = new ModelTrainer(new ModelSettings(), Console.Error.WriteLine).Train(articles);
        using var file = File.Create(weights);
        ModelFile.Write(file, model);
        Console.Error.WriteLine($"{weights}: {file.Length} bytes");
        return 0;
    }

    private static int Extract(string input, string output)
    {
        using var services = new ServiceCollection().AddBotSearch().BuildServiceProvider();
        var lines = services.GetRequiredService<ExtractLines>();
        using var writer = new StreamWriter(output);
        foreach (var line in JsonLines.Read(input))
            writer.WriteLine(lines.Convert(line) ?? throw new InvalidDataException("A line is no article."));
        return 0;
    }
}
