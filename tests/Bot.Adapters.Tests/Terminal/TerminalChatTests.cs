using Bot.Adapters.Messaging;
using Bot.Adapters.Terminal;
using Bot.Testing;

namespace Bot.Adapters.Tests.Terminal;

public sealed class TerminalChatTests
{
    [Fact]
    public async Task Lines_of_a_pipe_are_answered_one_after_another_until_exit()
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Utterances(Some.Ollongren())));
        var output = new StringWriter();
        var terminal = new TerminalChat(new ReaderLines(new StringReader("who said ceasefire?\n\nhelp\nexit\nwho said x?\n"), null), output, TerminalStyle.Plain, isInteractive: false);

        await terminal.RunAsync(chat.Get<IMessageHandler>(), "", CancellationToken.None);

        var text = output.ToString();
        Assert.Equal(2, text.Split("Kajsa Ollongren").Length);
        Assert.Contains("who-said <topic>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_of_input_ends_the_conversation()
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Sources()));
        var output = new StringWriter();

        await new TerminalChat(new ReaderLines(new StringReader("sources"), null), output, TerminalStyle.Plain, isInteractive: true)
            .RunAsync(chat.Get<IMessageHandler>(), "Hello", CancellationToken.None);

        Assert.StartsWith("Hello", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("SpaceWar.com", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_at_the_machine_itself_is_rate_limited()
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Sources()), options => options.QuestionsPerUserAndMinute = 1);
        var output = new StringWriter();

        await new TerminalChat(new ReaderLines(new StringReader("sources\nsources\nsources"), null), output, TerminalStyle.Plain, isInteractive: false)
            .RunAsync(chat.Get<IMessageHandler>(), "", CancellationToken.None);

        Assert.Equal(3, output.ToString().Split("What the coverage holds").Length - 1);
    }

    [Theory]
    [InlineData("What did Ollongren say?", true, 1)]
    [InlineData("what did ollongren say", true, 1)]
    [InlineData("What did Ollongren say?", false, 1)]
    public async Task Whoever_typed_a_question_does_not_read_it_again_above_the_answer(string question, bool isInteractive, int expected)
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Utterances(Some.Ollongren()) with { Asked = Bot.Search.Querying.QuestionKind.Ask, Query = question.TrimEnd('?') + "?" }));
        var output = new StringWriter();

        await new TerminalChat(new ReaderLines(new StringReader(question), null), output, TerminalStyle.Plain, isInteractive)
            .RunAsync(chat.Get<IMessageHandler>(), "", CancellationToken.None);

        Assert.Equal(isInteractive ? 0 : expected, output.ToString().ToUpperInvariant().Split(question.ToUpperInvariant()).Length - 1);
    }
}
