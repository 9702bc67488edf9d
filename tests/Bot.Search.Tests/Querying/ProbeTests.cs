using Bot.Search.Querying;
using Bot.Testing;
using Xunit.Abstractions;

namespace Bot.Search.Tests.Querying;

public sealed class ProbeTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Probe()
    {
        using var rig = await SearchRig.WithAsync("in-memory", RepositoryRoot.File("seeds"));
        foreach (var line in File.ReadAllLines(Environment.GetEnvironmentVariable("PROBE")!))
        {
            var p = line.Split('|');
            Question q = p[0] switch
            {
                "w" => new Question.WhoSaid(p[1]),
                "s" => new Question.SaidBy(p[1], p.Length > 2 ? p[2] : null),
                "a" => new Question.Ask(p[1]),
                "v" => new Question.Verify(p[1], p.Length > 2 ? p[2] : null),
                "c" => new Question.Compare(p[1]),
                "t" => new Question.Timeline(p[1]),
                _ => new Question.Sources(),
            };
            output.WriteLine("#### " + line);
            Show(await rig.AskAsync(q with { Filters = new QuestionFilters { Limit = 8 } }));
        }
    }

    private void Show(Answer answer)
    {
        if (answer.NotFound is { } n)
            output.WriteLine($"  NOT FOUND {n.Reason}: {n.Message} nearest[{string.Join(" / ", n.Nearest.Select(Line))}] suggest[{string.Join(", ", n.Suggestions)}]");
        switch (answer)
        {
            case Answer.Utterances u:
                output.WriteLine($"  total {u.Total}");
                foreach (var i in u.Items) output.WriteLine("  - " + Line(i));
                break;
            case Answer.Verdict v:
                output.WriteLine($"  {v.Kind} diff: {string.Join(" ", v.Difference.Select(d => d.Operation.ToString()[0] + "[" + d.Text + "]"))}");
                foreach (var i in v.Items) output.WriteLine("  - " + Line(i));
                break;
            case Answer.Comparison c:
                foreach (var o in c.Outlets) { output.WriteLine($"  == {o.Outlet} {o.Articles}: {string.Join(", ", o.Speakers.Select(s => s.Name))}"); foreach (var i in o.Only) output.WriteLine("    only " + Line(i)); }
                foreach (var i in c.Shared) output.WriteLine("    shared " + Line(i));
                break;
            case Answer.Timeline t:
                foreach (var e in t.Entries) output.WriteLine($"  {e.Published} {e.FirstCarrier.Outlet} {Line(e.Utterance)}");
                break;
            case Answer.Sources s:
                output.WriteLine($"  {s.Quotes} quotes {s.Speakers} speakers {s.Origins} origins: {string.Join("; ", s.Articles.Select(a => a.Outlet + " #" + a.Origin))}");
                break;
        }
    }

    private static string Line(UtteranceResult i) => $"{i.Score:0.00} {i.Place} {i.Speaker?.Name} ({i.Speaker?.Role}) {i.Kind} o{i.Outlets}/{i.Origins} \"{i.Text.ReplaceLineEndings(" ")}\" w{i.Wordings.Count} hl[{string.Join(",", i.Highlights.Select(h => h.In(i.Text)))}] <{string.Join(",", i.Citations.Select(c => c.Outlet))}>";
}
