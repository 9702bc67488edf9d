using System.Globalization;

namespace Bot.Benchmarks.Loading;

/// <summary>What <c>load</c> is to do: <c>--quotes 1000000 --seed 1 --data DIR --step all|build|ask|fts5|bm25|own|postgres --kind TEXT --keep</c>.</summary>
internal sealed record LoadOptions
{
    public int Quotes { get; init; } = 10_000;

    public int Seed { get; init; } = 1;

    public string Data { get; init; } = Path.Combine(Path.GetTempPath(), "bot-load");

    public string Step { get; init; } = "all";

    /// <summary>Ask only questions whose kind holds this text; empty for all.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Keep what an earlier run built, and leave it.</summary>
    public bool Keep { get; init; }

    public static LoadOptions Parse(IReadOnlyList<string> args)
    {
        var options = new LoadOptions();
        for (var i = 0; i < args.Count; i++)
        {
            var value = i + 1 < args.Count ? args[i + 1] : "";
            options = args[i] switch
            {
                "--quotes" => options with { Quotes = int.Parse(value, CultureInfo.InvariantCulture) },
                "--seed" => options with { Seed = int.Parse(value, CultureInfo.InvariantCulture) },
                "--data" => options with { Data = Path.GetFullPath(value) },
                "--kind" => options with { Kind = value },
                "--step" => options with { Step = value },
                "--keep" => options with { Keep = true },
                _ => options,
            };
        }
        return options;
    }

    public IReadOnlyList<string> ToArguments(string step) =>
        ["load", "--quotes", Quotes.ToString(CultureInfo.InvariantCulture), "--seed", Seed.ToString(CultureInfo.InvariantCulture), "--data", Data, "--step", step, "--keep"];
}
