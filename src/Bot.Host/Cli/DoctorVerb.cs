using System.CommandLine;
using System.Diagnostics;
using Bot.Adapters.Messaging;
using Bot.Host.Cli.Json;
using Bot.Host.Configuration;
using Bot.Host.Health;

namespace Bot.Host.Cli;

/// <summary>Says what works and what is missing, in words or as one document.</summary>
internal static class DoctorVerb
{
    private static readonly Option<bool> Deep = new("--deep") { Description = "Look at every row of the store too" };

    public static Command Create(Surroundings surroundings)
    {
        var verb = new Command("doctor", "Say what works and what is missing, and what to do about it") { Deep, SharedOptions.Json };
        verb.SetAction((parsed, cancellationToken) => parsed.GetValue(SharedOptions.Json)
            ? WriteAsync(parsed, surroundings, cancellationToken)
            : TellAsync(parsed, surroundings, cancellationToken));
        return verb;
    }

    private static async Task<int> TellAsync(ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        await using var context = Open(parsed, surroundings);
        var worst = CheckState.Good;
        foreach (var check in context.Get<Checkup>().Checks)
        {
            await surroundings.Output.WriteLineAsync(check.Name);
            foreach (var result in await check.CheckAsync(cancellationToken))
            {
                await surroundings.Output.WriteLineAsync($"  {Sign(result.State)} {result.Text}");
                worst = Worse(worst, result.State);
            }
        }
        return ExitCode(worst);
    }

    private static async Task<int> WriteAsync(ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var (checks, worst) = await CheckAsync(parsed, surroundings, cancellationToken);
        var document = new DoctorDocument("doctor", JsonText.Lower(worst), checks);
        await surroundings.Output.WriteAsync(JsonText.Write(document, JsonText.Context.DoctorDocument));
        return ExitCode(worst);
    }

    private static async Task<(IReadOnlyList<CheckDocument> Checks, CheckState Worst)> CheckAsync(
        ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = Open(parsed, surroundings);
            var checks = new List<CheckDocument>();
            var worst = CheckState.Good;
            foreach (var check in context.Get<Checkup>().Checks)
            {
                var results = await check.CheckAsync(cancellationToken);
                worst = results.Aggregate(worst, (state, result) => Worse(state, result.State));
                checks.Add(new CheckDocument(check.Name, [.. results.Select(result => Result(result.State, result.Text))]));
            }
            return (checks, worst);
        }
        catch (BadConfigurationException bad)
        {
            return ([new CheckDocument("configuration", [.. bad.Faults.Select(fault => Result(CheckState.Wrong, fault))])], CheckState.Wrong);
        }
    }

    private static VerbContext Open(ParseResult parsed, Surroundings surroundings)
    {
        var context = VerbContext.Open(parsed, surroundings);
        context.Get<CheckDepth>().IsDeep = parsed.GetValue(Deep);
        return context;
    }

    private static CheckResultDocument Result(CheckState state, string text) => new(JsonText.Lower(state), text);

    // What is switched off is no worse than what works.
    private static CheckState Worse(CheckState one, CheckState other) =>
        other is CheckState.Warning or CheckState.Wrong && other > one ? other : one;

    private static int ExitCode(CheckState worst) => worst == CheckState.Wrong ? ExitCodes.BadConfiguration : ExitCodes.Answered;

    private static string Sign(CheckState state) => state switch
    {
        CheckState.Good => "ok     ",
        CheckState.Off => "off    ",
        CheckState.Warning => "look   ",
        CheckState.Wrong => "WRONG  ",
        _ => throw new UnreachableException(state.ToString()),
    };
}
