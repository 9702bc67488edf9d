using Bot.Host.Cli.Json;
using Bot.Search.Querying;
using Bot.Testing;

namespace Bot.Host.Tests.Cli;

public sealed class AnswerJsonTests
{
    public static TheoryData<string> Kinds => [.. Answers.Keys];

    private static readonly Dictionary<string, Func<Answer>> Answers = new()
    {
        ["who-said"] = () => Some.Utterances(Some.Ollongren(), Some.Unknown(), Some.Passage()),
        ["missing"] = () => Some.Missing("What did Macron say?", "Macaron") with
        {
            NotFound = new NotFound(NotFoundReason.UnknownSpeaker, "Not there.", [Some.Ollongren()], ["Macaron"]),
        },
        ["verify-altered"] = Some.Altered,
        ["verify-other-speaker"] = () => Some.Verdict(VerdictKind.OtherSpeaker, "Putin", Some.Ollongren()),
        ["verify-not-found"] = () => Some.Verdict(VerdictKind.NotFound, null),
        ["compare"] = Some.Comparison,
        ["timeline"] = Some.Timeline,
        ["sources"] = Some.Sources,
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_answer_is_one_document_of_the_agreed_form(string kind) =>
        Golden.Matches(AnswerJson.Write(Answers[kind]()), "tests", "Bot.Host.Tests", "Cli", "Goldens", $"{kind}.golden.json");
}
