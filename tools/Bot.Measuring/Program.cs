using Bot.Measuring;

if (args is not ["retrieval", var gold, ..])
{
    Console.Error.WriteLine("usage: Bot.Measuring retrieval <articles.jsonl[.gz] with gold quotes> [--misses N]");
    return 2;
}
await using var rig = new MeasuredIndex();
var articles = GoldArticle.Read(gold);
await rig.AddAsync(articles, CancellationToken.None);
var report = await RetrievalRun.MeasureAsync(rig, articles, int.Parse(Option("--misses") ?? "0"), CancellationToken.None);
report.Print(Console.Out);
return 0;

string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
