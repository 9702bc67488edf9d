using System.CommandLine;
using System.Globalization;
using Bot.Search.Indexing;
using Bot.Search.Storing;
using Bot.Search.Storing.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Host.Cli;

/// <summary>What an operator does with a store as a whole.</summary>
internal static class StoreVerb
{
    /// <summary>Stands for the store of the configuration: its password need not be written on the command line.</summary>
    private const string Configured = "configured";

    public static Command Create(Surroundings surroundings)
    {
        var from = Place("--from", "Data folder or PostgreSQL connection string that is copied; \"configured\" for that of the settings");
        var to = Place("--to", "An empty one, or an unfinished copy");
        var copy = new Command("copy", "Take a store with everything in it to another place, on the same engine or another one") { from, to };
        copy.SetAction((parsed, cancellationToken) => CopyAsync(parsed, parsed.GetValue(from)!, parsed.GetValue(to)!, surroundings, cancellationToken));
        return new Command("store", "Look after the store as a whole") { copy, CopyIndex(surroundings) };
    }

    private static Command CopyIndex(Surroundings surroundings)
    {
        var from = Place("--from", "Data folder of a copy of the bot that has the index; it may run");
        var to = Place("--to", "Data folder of a new copy");
        var copy = new Command("copy-index", "Give a new copy of the bot the index of another one, which it else makes from the whole store") { from, to };
        copy.SetAction(async (parsed, cancellationToken) =>
        {
            await using var context = VerbContext.Open(parsed, surroundings);
            var copied = await context.Get<IIndexCopier>().CopyAsync(parsed.GetValue(from)!, parsed.GetValue(to)!, cancellationToken);
            await surroundings.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Copied: an index as of change {copied.Sequence:N0}; {copied.Files} files, {copied.Bytes:N0} bytes. What has changed since it takes in by itself."));
            return ExitCodes.Answered;
        });
        return copy;
    }

    private static Option<string> Place(string name, string description) => new(name) { Description = description, Required = true };

    private static async Task<int> CopyAsync(ParseResult parsed, string from, string to, Surroundings surroundings, CancellationToken cancellationToken)
    {
        await using var context = VerbContext.Open(parsed, surroundings);
        var (source, target) = (OptionsOf(from, context), OptionsOf(to, context));
        foreach (var options in new[] { source, target })
        {
            if (ConnectionFaults.Of(options.Kind, options.ConnectionString) is not { } fault)
                continue;
            await surroundings.Errors.WriteLineAsync($"A connection string {fault}");
            return ExitCodes.BadConfiguration;
        }
        var output = surroundings.Output;
        var copied = await context.Get<IStoreCopier>().CopyAsync(source, target, table => output.WriteLine(Describe(table)), cancellationToken);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Copied: {copied.Single(table => table.Name == "article").Rows:N0} versions of articles; {copied.Count} tables, each alike in both stores."));
        return ExitCodes.Answered;
    }

    private static string Describe(CopiedTable table) =>
        string.Create(CultureInfo.InvariantCulture, $"{table.Name,-13} {table.Rows,12:N0} rows  {table.Hash:x16}");

    private static StoreOptions OptionsOf(string place, VerbContext context)
    {
        if (place == Configured)
            return context.Services.GetRequiredService<IOptions<StoreOptions>>().Value;
        var folder = context.Services.GetRequiredService<IOptions<StoreOptions>>().Value.DataDirectory;
        return place.Contains('=', StringComparison.Ordinal)
            ? new StoreOptions { Kind = StoreKind.Postgres, ConnectionString = place, DataDirectory = folder }
            : new StoreOptions { DataDirectory = place };
    }
}
