using System.CommandLine;
using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Adapters.Terminal;
using Bot.Host.Cli.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host.Cli;

/// <summary>One question: every question of the catalogue is such a verb.</summary>
internal static class QuestionVerb
{
    private static readonly Option<string> As = new("--as")
    {
        Description = "What a platform would be sent: console, discord or slack",
        HelpName = "PLATFORM",
        DefaultValueFactory = _ => TerminalChat.Platform,
    };

    public static Command Create(CommandSpec spec, Surroundings surroundings)
    {
        var verb = new Command(spec.Name, spec.Summary);
        var words = new Argument<string[]>(spec.Subject?.Name ?? "filters")
        {
            Description = spec.Subject?.Summary ?? "Filters as in chat: outlet:… after:…",
            Arity = ArgumentArity.ZeroOrMore,
        };
        words.Validators.Add(result =>
        {
            // A mistyped option must not become a word of the question.
            foreach (var token in result.Tokens.Where(token => LooksLikeOption(token.Value)))
                result.AddError($"There is no option {token.Value}.");
        });
        verb.Arguments.Add(words);
        var options = spec.Options.Where(option => !option.IsSubject).ToDictionary(option => option.Name, Option);
        foreach (var option in options.Values)
            verb.Options.Add(option);
        verb.Options.Add(SharedOptions.Json);
        verb.Options.Add(As);
        verb.SetAction((parsed, cancellationToken) =>
        {
            var call = ShellText.Read(spec, parsed.GetValue(words) ?? []);
            foreach (var (name, option) in options)
            {
                if (parsed.GetValue(option) is { } value)
                    call = call.With(name, value);
            }
            return AnswerAsync(call, parsed, surroundings, cancellationToken);
        });
        return verb;
    }

    private static bool LooksLikeOption(string token) =>
        token.Length > 2 && token.StartsWith("--", StringComparison.Ordinal) && token.Skip(2).All(c => char.IsAsciiLetter(c) || c == '-');

    private static Option<string?> Option(OptionSpec spec) => new("--" + spec.Name) { Description = spec.Summary };

    private static async Task<int> AnswerAsync(
        CommandCall call, ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        await using var context = await VerbContext.OpenPreparedAsync(parsed, surroundings, cancellationToken);
        var name = parsed.GetValue(As)!;
        var preview = Previews(context, surroundings).FirstOrDefault(preview => preview.Name == name);
        if (preview is null)
        {
            await surroundings.Errors.WriteLineAsync($"--as {name} is not known. It can be console, discord or slack.");
            return ExitCodes.WrongUsage;
        }
        var result = await context.Get<ICommandRunner>().RunAsync(call, preview.Limits, canShare: name != TerminalChat.Platform, cancellationToken);
        if (result.Answer is null)
        {
            await surroundings.Errors.WriteLineAsync(FallbackText.Of(result.Message, preview.Limits.Fallback));
            return ExitCodes.WrongUsage;
        }
        await surroundings.Output.WriteAsync(parsed.GetValue(SharedOptions.Json) ? AnswerJson.Write(result.Answer) : preview.Preview(result.Message));
        return result.Message.Outcome == MessageOutcome.NotFound ? ExitCodes.NotInCoverage : ExitCodes.Answered;
    }

    private static IEnumerable<IMessagePreview> Previews(VerbContext context, Surroundings surroundings) =>
        [new TerminalRenderer(surroundings.Style()), .. context.Services.GetServices<IMessagePreview>()];
}
