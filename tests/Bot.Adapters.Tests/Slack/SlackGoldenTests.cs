using Bot.Adapters.Commands;
using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack;
using Bot.Search.Querying;
using Bot.Testing;

namespace Bot.Adapters.Tests.Slack;

/// <summary>What Slack is sent for each kind of answer: look at a changed file before accepting it.</summary>
public sealed class SlackGoldenTests
{
    private const string Folder = "tests/Bot.Adapters.Tests/Slack/Goldens";

    private static readonly SlackRenderer Preview = new();

    private static readonly Dictionary<string, Func<OutgoingMessage>> Messages = new()
    {
        ["who-said"] = () => Of(Some.Utterances(Some.Ollongren(), Some.Doubtful(), Some.Unknown(), Some.Laanet(), Some.Passage())),
        ["said-page"] = () => Of(Some.Utterances(Some.Ollongren()) with { Asked = QuestionKind.SaidBy, Query = "Ollongren", Total = 12, Page = 2 }),
        ["ask"] = () => Of(Some.Utterances(Some.Passage(), Some.Ollongren()) with { Asked = QuestionKind.Ask, Query = "Who wants a ceasefire?" }),
        ["verify-exact"] = () => Of(Some.Verdict(VerdictKind.Exact, "Ollongren", Some.Ollongren())),
        ["verify-altered"] = () => Of(Some.Altered()),
        ["verify-other-speaker"] = () => Of(Some.Verdict(VerdictKind.OtherSpeaker, "Putin", Some.Ollongren())),
        ["verify-reported"] = () => Of(Some.Verdict(VerdictKind.Reported, null, Some.Laanet())),
        ["verify-not-found"] = () => Of(Some.Verdict(VerdictKind.NotFound, null)),
        ["compare"] = () => Of(Some.Comparison()),
        ["timeline"] = () => Of(Some.Timeline()),
        ["sources"] = () => Of(Some.Sources()),
        ["not-found"] = () => Of(Some.Missing("What did Macron say?", "Macaron", "who-said elections")),
        ["shared"] = () => Of(Some.Utterances(Some.Ollongren())) with { SharedBy = "alice", Visibility = MessageVisibility.Public },
        ["help"] = () => HelpMessages.For("", SlackLimits.ForComposing),
        ["refused"] = () => SimpleMessages.Refused(Texts.SlowDown(TimeSpan.FromSeconds(12))),
        ["failed"] = () => SimpleMessages.Failed("R-2F7K"),
    };

    public static TheoryData<string> Kinds => [.. Messages.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_message_becomes_this_payload(string kind) =>
        Golden.Matches(Preview.Preview(Messages[kind]()) + "\n", Folder, $"{kind}.golden.json");

    [SlackTypesFact]
    public Task Every_payload_is_of_Slacks_own_types() => Properties.HoldsAsync(async random =>
    {
        var messages = Messages.ToDictionary(message => message.Key, message => Preview.Preview(message.Value()));
        for (var number = 0; number < 20; number++)
            messages[$"any {number}"] = Preview.Preview(MessageMaker.Any(random));
        var home = HomeJson.Of(Messages["help"]());

        Assert.Empty(await SlackTypes.CheckAsync(messages, new Dictionary<string, string> { ["home"] = home }));
    });

    [SlackTypesFact]
    public async Task The_compiler_does_look()
    {
        const string wrong = """{"text":"x","unfurl_links":false,"unfurl_media":false,"blocks":[{"type":"section","txt":{"type":"mrkdwn","text":"x"}}]}""";

        var said = await SlackTypes.CheckAsync(new Dictionary<string, string> { ["wrong"] = wrong }, new Dictionary<string, string>());

        Assert.Contains("txt", said, StringComparison.Ordinal);
    }

    private static OutgoingMessage Of(Answer answer)
    {
        var call = new CommandCall { Command = CommandCatalog.Of(answer.Asked), Subject = answer.Query };
        return AnswerComposer.Compose(answer, new ComposeRequest(SlackLimits.ForComposing, call, 5, 1, CanShare: true)
        {
            Suggested = SuggestedCalls.Of(answer.NotFound, call),
        });
    }
}
