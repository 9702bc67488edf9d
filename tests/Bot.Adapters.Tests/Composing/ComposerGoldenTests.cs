using Bot.Adapters.Commands;
using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;
using Bot.Adapters.Terminal;
using Bot.Search.Querying;
using Bot.Testing;

namespace Bot.Adapters.Tests.Composing;

/// <summary>What the console shows for each kind of answer: look at a changed file before accepting it.</summary>
public sealed class ComposerGoldenTests
{
    public static TheoryData<string> Kinds => [.. Answers.Keys];

    private static readonly Dictionary<string, Func<Answer>> Answers = new()
    {
        ["utterances"] = () => Some.Utterances(Some.Ollongren(), Some.Doubtful(), Some.Unknown(), Some.Laanet(), Some.Passage()),
        ["page"] = () => Some.Utterances(Some.Ollongren()) with { Total = 12, Page = 2 },
        ["said"] = () => Some.Utterances(Some.Ollongren()) with { Asked = QuestionKind.SaidBy, Query = "Ollongren" },
        ["missing"] = () => Some.Missing("What did Macron say?", "Macaron", "who-said elections"),
        ["nearest"] = () => Some.Missing("truce") with { NotFound = new NotFound(NotFoundReason.UnknownTopic, "", [Some.Ollongren()], []) },
        ["altered"] = Some.Altered,
        ["exact"] = () => Some.Verdict(VerdictKind.Exact, "Ollongren", Some.Ollongren()),
        ["other-speaker"] = () => Some.Verdict(VerdictKind.OtherSpeaker, "Putin", Some.Ollongren()),
        ["reported"] = () => Some.Verdict(VerdictKind.Reported, null, Some.Laanet()),
        ["not-found"] = () => Some.Verdict(VerdictKind.NotFound, null),
        ["claim-missing"] = () => Some.Verdict(VerdictKind.NotFound, null) with { NotFound = new NotFound(NotFoundReason.UnknownTopic, "", [Some.Laanet()], []) },
        ["empty-page"] = () => Some.Utterances() with { Total = 7, Page = 9 },
        ["comparison"] = Some.Comparison,
        ["timeline"] = Some.Timeline,
        ["sources"] = Some.Sources,
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_answer_reads_well_in_a_pipe(string kind) => Compare(kind, kind, TerminalStyle.Plain);

    [Theory]
    [InlineData("utterances")]
    [InlineData("altered")]
    [InlineData("comparison")]
    public void An_answer_reads_well_in_a_narrow_terminal_with_colour(string kind) =>
        Compare(kind, kind + "-colour", new TerminalStyle(60, true) { IsConversation = true });

    [Theory]
    [InlineData("", "help")]
    [InlineData("verify", "help-verify")]
    public void Help_reads_well(string command, string file)
    {
        var text = new TerminalRenderer(TerminalStyle.Plain).Preview(HelpMessages.For(command, MessageLimits.Roomy));

        Golden.Matches(text, "tests", "Bot.Adapters.Tests", "Composing", "Goldens", $"{file}.golden.txt");
    }

    private static void Compare(string kind, string file, TerminalStyle style)
    {
        var message = AnswerComposer.Compose(Answers[kind](), new ComposeRequest(MessageLimits.Roomy, Some.Call(), 5, 1, CanShare: false));

        var text = WithTurnsOnly(new TerminalRenderer(style).Preview(message).Replace('\u001B', '^'), message);

        Golden.Matches(text, "tests", "Bot.Adapters.Tests", "Composing", "Goldens", $"{file}.golden.txt");
    }

    // The goldens show the page that a button turns to, and of how many results, whatever was asked.
    private static string WithTurnsOnly(string text, OutgoingMessage message) => message.Blocks.OfType<MessageBlock.Choices>()
        .SelectMany(choices => choices.Items).Select(choice => choice.Request).OfType<ChatRequest.Run>()
        .Aggregate(text, (shown, run) => shown.Replace(
            CommandText.Write(run).TrimStart('/'), $"{run.Value.Option("page")} {run.Value.Option("limit")}", StringComparison.Ordinal));
}
