using Bot.Measuring;

switch (args)
{
    case ["retrieval", var gold, ..]:
        await using (var rig = new MeasuredIndex())
        {
            var articles = GoldArticle.Read(gold);
            await rig.AddAsync(articles, CancellationToken.None);
            var report = await RetrievalRun.MeasureAsync(rig, articles, int.Parse(Option("--misses") ?? "0"), CancellationToken.None);
            report.Print(Console.Out);
        }
        return 0;
    case ["questions", ..]:
        await QuestionsReport.PrintAsync(Console.Out, Option("--kind"), args.Contains("--misses"), CancellationToken.None);
        return 0;
    default:
        Console.Error.WriteLine("usage: Bot.Measuring retrieval <articles.jsonl[.gz] with gold quotes> [--misses N]");
        Console.Error.WriteLine("       Bot.Measuring questions [--kind KIND] [--misses]");
        return 2;
}

string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
