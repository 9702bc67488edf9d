using System.Diagnostics;
using System.Text.Json;
using Bot.Search.Domain;
using Bot.Search.Storing;

namespace Bot.Testing;

/// <summary>
/// Runs the program's ingest verb as a process of its own on generated articles, kills it without warning, and looks at
/// what the store holds afterwards.
/// </summary>
public sealed class KilledIngest
{
    private static readonly string[] Questions =
    [
        "/who-said tunnel",
        "/said Lindqvist",
        "/compare ferry line",
        "/timeline hospital",
        "/ask Who wants to close the school?",
        "/verify \"we have to sell the power plant\"",
        "/who-said \"the ground has moved\" outlet:\"Example News 3\"",
    ];

    private readonly string _program;
    private readonly string _data;
    private readonly string _input;
    private readonly List<string> _lines;
    private readonly Dictionary<string, string> _texts = [];

    /// <param name="program">Path of the program's assembly.</param>
    /// <param name="folder">Where input and store lie.</param>
    /// <param name="articles">How many articles are read.</param>
    public KilledIngest(string program, TempFolder folder, int articles)
    {
        _program = program;
        _data = folder.File("data");
        _lines = [.. GeneratedNews.Lines(articles)];
        _input = folder.Write("articles.jsonl", string.Join('\n', _lines) + "\n");
        for (var number = 0; number < articles; number++)
            _texts[IdOf(number).Value] = JsonDocument.Parse(_lines[number]).RootElement.GetProperty("text").GetString()!;
    }

    /// <summary>The folder of the store.</summary>
    public string Data => _data;

    /// <summary>
    /// Starts the program and kills it as soon as it has named <paramref name="rows"/> articles as stored; null lets it
    /// end by itself. The numbers of the articles that it named.
    /// </summary>
    public Task<IReadOnlyList<int>> RunAsync(int? rows, CancellationToken cancellationToken) => RunAsync(_program, _input, _data, rows, cancellationToken);

    /// <summary>
    /// Reads what the store holds now into a fresh store in <paramref name="folder"/>, undisturbed, and gives the
    /// questions that the two answer differently, as <paramref name="ask"/> (data folder, question) has it; empty when
    /// all is well.
    /// </summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync(TempFolder folder, Func<string, string, Task<string>> ask, CancellationToken cancellationToken)
    {
        var stored = (await ListAsync(cancellationToken)).Select(entry => entry.Id).ToHashSet();
        var input = folder.Write("stored.jsonl", string.Concat(_lines.Where((_, number) => stored.Contains(IdOf(number))).Select(line => line + "\n")));
        var fresh = folder.File("fresh");
        await RunAsync(_program, input, fresh, null, cancellationToken);
        var differences = new List<string>();
        foreach (var question in Questions)
        {
            if (await ask(_data, question) != await ask(fresh, question))
                differences.Add($"{question} is answered otherwise than by a fresh store of {stored.Count} articles");
        }
        return differences;
    }

    private static async Task<IReadOnlyList<int>> RunAsync(string program, string input, string data, int? rows, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "ingest", input, "--data", data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var named = new List<int>();
        while ((rows is null || named.Count < rows) && await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("added ", StringComparison.Ordinal) || line.StartsWith("unchanged ", StringComparison.Ordinal))
                named.Add(NumberIn(line));
        }
        if (rows is not null)
            process.Kill();
        await process.WaitForExitAsync(cancellationToken);
        if (rows is null && process.ExitCode != 0)
            throw new InvalidOperationException($"The program ended with {process.ExitCode}: {await errors}");
        return named;
    }

    /// <summary>What is wrong with the store: articles that were named and are missing, twice there, or not whole; empty when all is well.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(IReadOnlyList<int> named, CancellationToken cancellationToken)
    {
        await using var index = Open();
        await using var snapshot = await index.OpenAsync(cancellationToken);
        var faults = new List<string>();
        var listed = await snapshot.ListArticlesAsync(CoverageFilter.None, 0, int.MaxValue, cancellationToken);
        faults.AddRange(listed.GroupBy(entry => entry.Id).Where(group => group.Count() > 1).Select(group => $"{group.Key} is there {group.Count()} times"));
        var known = listed.Select(entry => entry.Id).ToHashSet();
        faults.AddRange(named.Where(number => !known.Contains(IdOf(number))).Select(number => $"article {number} was named and is gone"));
        foreach (var entry in listed)
        {
            var article = await snapshot.FindArticleAsync(entry.Id, null, cancellationToken);
            var units = await snapshot.LoadArticleAsync(entry.Id, cancellationToken);
            var quotes = units.Where(unit => unit.Quote is not null).Select(unit => unit.Quote!.Ordinal).Distinct().Count();
            if (article?.Text != _texts[entry.Id.Value] || article.Version != 1 || quotes != entry.Quotes || units.Count == 0)
                faults.Add($"{entry.Id} is not whole");
        }
        return faults;
    }

    private async Task<IReadOnlyList<ArticleEntry>> ListAsync(CancellationToken cancellationToken)
    {
        await using var index = Open();
        await using var snapshot = await index.OpenAsync(cancellationToken);
        return await snapshot.ListArticlesAsync(CoverageFilter.None, 0, int.MaxValue, cancellationToken);
    }

    private DiskCoverage Open() => new(_data);

    private static ArticleId IdOf(int number) => ArticleId.From(GeneratedNews.Address(number));

    // "added     …/articles.jsonl:17: Title (5 quotes)": lines count from 1.
    private static int NumberIn(string line)
    {
        var start = line.IndexOf(".jsonl:", StringComparison.Ordinal) + ".jsonl:".Length;
        var end = line.IndexOf(':', start);
        return int.Parse(line.AsSpan(start, end - start), System.Globalization.CultureInfo.InvariantCulture) - 1;
    }
}
