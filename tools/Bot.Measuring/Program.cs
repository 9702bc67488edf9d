using Bot.Measuring;
using Bot.Search.Querying;
using Bot.Testing.Newsrooms;

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
        QuestionSet? part = Option("--set") is { } named ? Enum.Parse<QuestionSet>(named, ignoreCase: true) : null;
        var wanted = new QuestionsWanted(Option("--kind"), part, args.Contains("--misses"), Option("--words") is { } tier ? Enum.Parse<Nearness>(tier, ignoreCase: true) : Nearness.NearWords)
        {
            Newsrooms = Option("--newsrooms")?.Split(',') ?? [],
            Each = args.Contains("--each"),
        };
        await QuestionsReport.PrintAsync(Console.Out, wanted, CancellationToken.None);
        return 0;
    case ["claims", ..]:
        await QuestionsReport.PrintClaimsAsync(Console.Out, args.Contains("--misses"), CancellationToken.None);
        return 0;
    default:
        Console.Error.WriteLine("usage: Bot.Measuring retrieval <articles.jsonl[.gz] with gold quotes> [--misses N]");
        Console.Error.WriteLine("       Bot.Measuring questions [--kind KIND] [--set first|later|kept|fresh] [--newsrooms NAME,NAME] [--words words|forms|nearwords] [--misses] [--each]");
        Console.Error.WriteLine("       Bot.Measuring claims [--misses]");
        return 2;
}

string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
