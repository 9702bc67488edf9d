using Bot.Adapters.Discord;
using Bot.Adapters.Messaging;
using Bot.Search.Querying;
using Bot.Testing;

namespace Bot.Adapters.Tests.Discord;

/// <summary>One message of each kind, composed by the real composer to Discord's room.</summary>
internal static class SomeAnswers
{
    private static readonly Dictionary<string, (string Text, Func<Answer> Answer)> Questions = new()
    {
        ["who-said"] = ("/who-said ceasefire", () => Some.Utterances(Some.Ollongren(), Some.Doubtful(), Some.Unknown(), Some.Laanet())),
        ["who-said-page"] = ("/who-said ceasefire limit:5 page:2", () => Some.Many(5, 200) with { Page = 2, Total = 40 }),
        ["who-said-long"] = ("/who-said withdrawal", () => Some.Many(5, 3000)),
        ["said"] = ("/said Ollongren", () => Some.Utterances(Some.Ollongren()) with { Asked = QuestionKind.SaidBy, Query = "Ollongren" }),
        ["ask"] = ("/ask Did Nato intervene?", () => Some.Utterances(Some.Passage()) with { Asked = QuestionKind.Ask, Query = "Did Nato intervene?" }),
        ["not-in-the-coverage"] = ("/ask What did Macron say?", () => Some.Missing("What did Macron say?", "Macaron", "who-said elections")),
        ["verify-altered"] = ("/verify \"We must see a withdrawal from Ukraine\"", Some.Altered),
        ["verify-exact"] = ("/verify \"We have to see a withdrawal by Russia\"", () => Some.Verdict(VerdictKind.Exact, "Ollongren", Some.Ollongren())),
        ["verify-other-speaker"] = ("/verify \"We have to see a withdrawal by Russia\" speaker:Putin", () => Some.Verdict(VerdictKind.OtherSpeaker, "Putin", Some.Ollongren())),
        ["verify-not-found"] = ("/verify \"We have to see a withdrawal by Russia\"", () => Some.Verdict(VerdictKind.NotFound, null)),
        ["compare"] = ("/compare \"peace mission\"", Some.Comparison),
        ["timeline"] = ("/timeline ceasefire", Some.Timeline),
        ["sources"] = ("/sources", Some.Sources),
        ["help"] = ("/help", Some.Sources),
        ["help-verify"] = ("/help verify", Some.Sources),
        ["refused"] = ("/forget https://news.example.org/a", Some.Sources),
        ["failed"] = ("/sources", () => throw new InvalidOperationException("broken")),
        ["wordings"] = ("wordings:1 /who-said ceasefire", () => Some.Utterances(Some.Ollongren())),
        ["shared"] = ("share /who-said ceasefire", () => Some.Utterances(Some.Ollongren())),
    };

    public static IEnumerable<string> Kinds => Questions.Keys;

    public static async Task<OutgoingMessage> ComposeAsync(string kind)
    {
        var (text, answer) = Questions[kind];
        using var chat = new ChatFlow(new ScriptedQueries((_, _) => Task.FromResult(answer()))) { Limits = DiscordLimits.ForComposing };
        var isButton = kind is "wordings" or "shared";
        return await chat.Says(text, message => message with
        {
            Platform = "discord",
            User = "100000000000000001",
            Kind = isButton ? MessageKind.Button : MessageKind.Command,
        });
    }
}
