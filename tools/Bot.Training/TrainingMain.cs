using Bot.Search.Extraction;
using Bot.Search.Extraction.Model;
using Bot.Search.Extraction.Names;
using Bot.Search.Extraction.Tagging;
using Bot.Training.Scoring;
using Bot.Training.Words;

namespace Bot.Training;

/// <summary>Trains and measures quotation extraction; see docs/extraction.md.</summary>
internal static class TrainingMain
{
    private const int WrongUsage = 2;

    private static int Main(string[] args)
    {
        if (args is ["extract", var input, var output, ..])
            return Extract(input, output, args.ElementAtOrDefault(3));
        if (args is ["names", var named, var resolved])
            return Names(named, resolved);
        if (args is ["evaluate", var gold, ..])
            return Evaluate(gold, args.ElementAtOrDefault(2));
        if (args is ["groups", var embeddings, var groups])
            return Groups(embeddings, groups);
        if (args is ["words", var wordNet, var vectors, var families, var near])
            return Words(wordNet, vectors, families, near);
        if (args is ["frequent", var dictionary, var model, var listed])
            return Frequent(dictionary, model, listed);
        if (args is [var annotated, "--out", var weights])
            return Train(annotated, weights);
        Console.Error.WriteLine("usage: Bot.Training <train.jsonl[.gz]> --out <weights>");
        Console.Error.WriteLine("       Bot.Training evaluate <annotated.jsonl[.gz]> [weights]");
        Console.Error.WriteLine("       Bot.Training extract <articles.jsonl[.gz]> <out.jsonl> [weights]");
        Console.Error.WriteLine("       Bot.Training names <articles.jsonl[.gz]> <out.jsonl>");
        Console.Error.WriteLine("       Bot.Training words <folder of WordNet's files> <vectors.json> <families.txt> <near.txt>");
        Console.Error.WriteLine("       Bot.Training groups <vectors.json> <groups.txt>");
        Console.Error.WriteLine("       Bot.Training frequent <folder of WordNet's files> <vectors.json> <words.txt>");
        return WrongUsage;
    }

    private static int Words(string wordNet, string vectors, string families, string near)
    {
        NearWordsMaker.Make(wordNet, vectors, families, near);
        return 0;
    }

    private static int Groups(string vectors, string groups)
    {
        WordGroupMaker.Make(vectors, groups);
        return 0;
    }

    private static int Frequent(string wordNet, string vectors, string listed)
    {
        FrequentWords.Choose(wordNet, vectors, FrequentWords.Most, listed);
        return 0;
    }

    /// <summary>With the built-in weights, or those of a file.</summary>
    private static int Evaluate(string gold, string? weights)
    {
        foreach (var line in Evaluation.Run(gold, Extractor(weights)).Lines())
            Console.WriteLine(line);
        return 0;
    }

    private static ArticleExtractor Extractor(string? weights) =>
        new(new(() => weights is null ? ModelFile.ReadBuiltIn() : ReadModel(weights)), new ArticleSpeakers());

    private static QuoteModel ReadModel(string weights)
    {
        using var file = File.OpenRead(weights);
        return ModelFile.Read(file);
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

    private static int Extract(string input, string output, string? weights)
    {
        var extractor = Extractor(weights);
        var lines = new ExtractLines(extractor, extractor);
        using var writer = new StreamWriter(output);
        foreach (var line in JsonLines.Read(input))
            writer.WriteLine(lines.Convert(line) ?? throw new InvalidDataException("A line is no article."));
        return 0;
    }
}
