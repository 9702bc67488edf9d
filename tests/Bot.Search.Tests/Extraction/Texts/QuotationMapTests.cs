using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Texts;
using Bot.Search.Languages;

namespace Bot.Search.Tests.Extraction.Texts;

public sealed class QuotationMapTests
{
    [Theory]
    [InlineData("He said \"we lost\" and left.", "1:we lost")]
    [InlineData("He said “we lost” and left.", "1:we lost")]
    [InlineData("He said ''we lost'' and left.", "1:we lost")]
    [InlineData("He said ``we lost'' and left.", "1:we lost")]
    [InlineData("He said 'we lost' and left.", "1:we lost")]
    [InlineData("He said ‘we lost’ and left.", "1:we lost")]
    [InlineData("He said «we lost» and left.", "1:we lost")]
    [InlineData("He said „we lost“ and left.", "1:we lost")]
    [InlineData("The allies' plan didn't survive Dorn's speech.", "")]
    [InlineData("The allies’ plan didn’t survive Dorn’s speech.", "")]
    [InlineData("'The allies' plan is dead,' he said.", "1:The allies' plan is dead,")]
    [InlineData("‘The allies’ plan is dead,’ he said.", "1:The allies’ plan is dead,")]
    [InlineData("‘It’s over,’ said Dorn. ‘We’re done.’", "1:It’s over,|1:We’re done.")]
    [InlineData("'It's over,' said Dorn. 'We're done.'", "1:It's over,|1:We're done.")]
    [InlineData("‘He told me “no” twice,’ she said.", "1:He told me “no” twice,|2:no")]
    [InlineData("“He told me ‘no’ twice,” she said.", "1:He told me ‘no’ twice,|2:no")]
    [InlineData("\"The model can only be 'Ukrainian',\" he said.", "1:The model can only be 'Ukrainian',|2:Ukrainian")]
    [InlineData("Back in the '90s they sang 'n' danced.", "")]
    [InlineData("Rock ’n’ roll got ’em in the ’60s.", "")]
    [InlineData("“We lost, he said.", "1:We lost, he said.")]
    [InlineData("“We lost. “We will be back,” he said.", "1:We lost.|1:We will be back,")]
    [InlineData("\"We lost,\" he said. \"Badly.\"", "1:We lost,|1:Badly.")]
    [InlineData("“We lost.\n\n“We will be back,” he said.", "1:We lost.+|1:+We will be back,")]
    [InlineData("\"We lost.\n\n\"We will be back,\" he said.", "1:We lost.+|1:+We will be back,")]
    [InlineData("‘We lost.\n\n‘We will be back,’ he said.", "1:We lost.+|1:+We will be back,")]
    [InlineData("He said: 'We lost.\n\n'We will be back.'", "1:We lost.+|1:+We will be back.")]
    [InlineData("She was calm. ‘We lost.\n\n‘We will be back.’", "1:We lost.+|1:+We will be back.")]
    [InlineData("He said: 'We back the workers' demands.\n\n'We will be back.'", "1:We back the workers' demands.+|1:+We will be back.")]
    [InlineData("He blamed 'the Reds' alone.\n\n'We lost,' he said.", "1:the Reds|1:We lost,")]
    [InlineData("'We knew in '22 and we know now,' he said.", "1:We knew in '22 and we know now,")]
    [InlineData("'22 men died,' he said.", "1:22 men died,")]
    [InlineData("'They've 'managed' plenty already,' said Dorn. 'We're done.'", "1:They've 'managed' plenty already,|2:managed|1:We're done.")]
    [InlineData("‘They’ve ‘managed’ plenty already,’ said Dorn. ‘We’re done.’", "1:They’ve ‘managed’ plenty already,|2:managed|1:We’re done.")]
    [InlineData("'We met the boys,' he said. 'The boys' mother came.'", "1:We met the boys,|1:The boys' mother came.")]
    [InlineData("— We are leaving, says Dorn.\n\n— At once?\n\n— At once, she answers.", "1:We are leaving|1:At once?|1:At once")]
    [InlineData("— At once?\n\n— Who is there? asks the mayor.\n\n— Fresh bread", "1:At once?|1:Who is there?")]
    [InlineData("— We are leaving, says Dorn. — At once.", "1:We are leaving|1:At once.")]
    [InlineData("– They come, he says, – and then they go.", "1:They come|1:and then they go.")]
    [InlineData("— Who is there? she asked.", "1:Who is there?")]
    [InlineData("— We are leaving, said Dorn. He shut the door.", "1:We are leaving")]
    [InlineData("– Fresh bread\n\n– Butter, two pounds", "")]
    [InlineData("a \" b", "1:b")]
    [InlineData("\"\"", "")]
    [InlineData("”", "")]
    public void Marks_pair_up(string text, string expected)
    {
        var layer = TextLayerBuilder.Build(text, [], string.Empty, Vocabulary.Of(KnownLanguages.English));

        var found = string.Join('|', layer.Quotations.ToArray().Select(q =>
            $"{q.Depth}:{(q.Reopened ? "+" : "")}{layer.SpanOf(q.FirstToken, q.EndToken).In(text)}{(q.Continues ? "+" : "")}"));

        Assert.Equal(expected, found);
    }
}
