using System.CommandLine;
using System.Text;
using Bot.Search.Extraction;

namespace Bot.Host.Cli;

/// <summary>JSON lines in, JSON lines out: the quotes of each text, nothing stored.</summary>
internal static class ExtractVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string?>("file") { Description = "JSON lines of id and text; standard input when missing", Arity = ArgumentArity.ZeroOrOne };
        var explain = new Option<bool>("--explain") { Description = "For people: the cue, the candidates and the scores that decided" };
        var verb = new Command("extract", "Find the quotes in JSON lines of {\"id\",\"text\"}") { file, explain };
        verb.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed, parsed.GetValue(file), parsed.GetValue(explain), surroundings, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, string? file, bool explain, Surroundings surroundings, CancellationToken cancellationToken)
    {
        if (file is not null && !File.Exists(file))
        {
            await surroundings.Errors.WriteLineAsync($"There is no file {file}.");
            return ExitCodes.WrongUsage;
        }
        await using var context = VerbContext.Open(parsed, surroundings);
        using var opened = file is null ? null : new StreamReader(file, Encoding.UTF8);
        var lines = context.Get<ExtractLines>();
        Func<string, IReadOnlyList<string>?> convert =
            explain ? lines.Explain : line => lines.Convert(line) is { } converted ? [converted] : null;
        return await ConvertAsync(convert, opened ?? surroundings.Input, surroundings, cancellationToken);
    }

    private static async Task<int> ConvertAsync(
        Func<string, IReadOnlyList<string>?> convert, TextReader input, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var faults = 0;
        for (var number = 1; await input.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (line.Length == 0)
                continue;
            if (convert(line) is not { } results)
            {
                faults++;
                await surroundings.Errors.WriteLineAsync($"Line {number} is no JSON object with an id and a text.");
                continue;
            }
            foreach (var result in results)
                await surroundings.Output.WriteLineAsync(result);
        }
        await surroundings.Output.FlushAsync(cancellationToken);
        return faults == 0 ? ExitCodes.Answered : ExitCodes.WrongUsage;
    }
}
