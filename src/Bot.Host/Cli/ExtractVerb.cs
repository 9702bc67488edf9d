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
        var verb = new Command("extract", "Find the quotes in JSON lines of {\"id\",\"text\"}") { file };
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed, parsed.GetValue(file), surroundings, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, string? file, Surroundings surroundings, CancellationToken cancellationToken)
    {
        if (file is not null && !File.Exists(file))
        {
            await surroundings.Errors.WriteLineAsync($"There is no file {file}.");
            return ExitCodes.WrongUsage;
        }
        await using var context = VerbContext.Open(parsed, surroundings);
        using var opened = file is null ? null : new StreamReader(file, Encoding.UTF8);
        return await ConvertAsync(context.Get<ExtractLines>(), opened ?? surroundings.Input, surroundings, cancellationToken);
    }

    private static async Task<int> ConvertAsync(
        ExtractLines lines, TextReader input, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var faults = 0;
        for (var number = 1; await input.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (line.Length == 0)
                continue;
            if (lines.Convert(line) is { } converted)
                await surroundings.Output.WriteLineAsync(converted);
            else
            {
                faults++;
                await surroundings.Errors.WriteLineAsync($"Line {number} is no JSON object with an id and a text.");
            }
        }
        await surroundings.Output.FlushAsync(cancellationToken);
        return faults == 0 ? ExitCodes.Answered : ExitCodes.WrongUsage;
    }
}
