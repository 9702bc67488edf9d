using System.CommandLine;
using Bot.Adapters.Commands;
using Bot.Host.Cli;
using Bot.Host.Configuration;
using Bot.Search.Storing;

namespace Bot.Host;

/// <summary>The program without its process: what a test starts. The last door: nothing is thrown out of it.</summary>
internal static class BotApp
{
    /// <summary>How long a verb that was told to stop may take to end what it has begun and to say how far it came.</summary>
    private static readonly TimeSpan EndingTime = TimeSpan.FromSeconds(8);

    /// <summary>Runs one command line and gives the exit code.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, TextReader input, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        // The progress of an intake is drawn on errors, over and over: by one carriage return, which passes.
        (output, errors) = (new SafeWriter(output, hasLooks: true), new SafeWriter(errors, hasLooks: true));
        var surroundings = new Surroundings(input, output, errors);
        var parsed = BotCommands.Create(surroundings).Parse(arguments, new ParserConfiguration
        {
            // Chat text may begin with @ or hold letters behind one hyphen; it is text here.
            ResponseFileTokenReplacer = null,
            EnablePosixBundling = false,
        });
        if (parsed.Errors.Count > 0)
        {
            foreach (var fault in parsed.Errors)
                await errors.WriteLineAsync(fault.Message);
            await errors.WriteLineAsync("Run with --help to see what can be asked.");
            return ExitCodes.WrongUsage;
        }
        try
        {
            var invocation = new InvocationConfiguration
            {
                Output = output,
                Error = errors,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = EndingTime,
            };
            return await parsed.InvokeAsync(invocation, cancellationToken);
        }
        catch (BadConfigurationException bad)
        {
            await errors.WriteLineAsync(bad.Message);
            return ExitCodes.BadConfiguration;
        }
        catch (CoverageUnusableException unusable)
        {
            await errors.WriteLineAsync(unusable.Message);
            return ExitCodes.BadConfiguration;
        }
        catch (QuestionTimeoutException late)
        {
            await errors.WriteLineAsync(late.Message);
            return ExitCodes.InternalFault;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Cancelled;
        }
        catch (Exception fault)
        {
            await errors.WriteLineAsync(Redactor(parsed).Redact($"Internal fault: {fault}"));
            return ExitCodes.InternalFault;
        }
    }

    private static SecretRedactor Redactor(ParseResult parsed) => new(BotConfiguration.Load(SharedOptions.SettingsOf(parsed)));
}
