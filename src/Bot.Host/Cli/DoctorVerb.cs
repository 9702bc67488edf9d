using System.CommandLine;
using Bot.Adapters.Messaging;
using Bot.Host.Composition;

namespace Bot.Host.Cli;

/// <summary>Says what works and what is missing, in words.</summary>
internal static class DoctorVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var verb = new Command("doctor", "Say what works and what is missing, and what to do about it");
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed, surroundings, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        await using var context = VerbContext.Open(parsed, surroundings);
        var worst = CheckState.Good;
        foreach (var check in context.Get<Checkup>().Checks)
        {
            await surroundings.Output.WriteLineAsync(check.Name);
            foreach (var result in await check.CheckAsync(cancellationToken))
            {
                await surroundings.Output.WriteLineAsync($"  {Sign(result.State)} {result.Text}");
                worst = result.State > worst ? result.State : worst;
            }
        }
        return worst == CheckState.Wrong ? ExitCodes.BadConfiguration : ExitCodes.Answered;
    }

    private static string Sign(CheckState state) => state switch
    {
        CheckState.Good => "ok     ",
        CheckState.Off => "off    ",
        CheckState.Warning => "look   ",
        CheckState.Wrong => "WRONG  ",
        _ => throw new System.Diagnostics.UnreachableException(state.ToString()),
    };
}
