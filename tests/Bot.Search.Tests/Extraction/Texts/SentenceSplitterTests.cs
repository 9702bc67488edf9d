using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Texts;
using Bot.Search.Languages;

namespace Bot.Search.Tests.Extraction.Texts;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("The vote failed. Nobody was surprised.", "The vote failed.|Nobody was surprised.")]
    [InlineData("Mr. Dorn met Mrs. Vale. They talked.", "Mr. Dorn met Mrs. Vale.|They talked.")]
    [InlineData("Mr Dorn met Gen. A. J. Vale at 5 p.m. in St. Orla.", "Mr Dorn met Gen. A. J. Vale at 5 p.m. in St. Orla.")]
    [InlineData("He came at 5 p.m. The hall was full.", "He came at 5 p.m.|The hall was full.")]
    [InlineData("It hurts the U.S. economy. It must stop.", "It hurts the U.S. economy.|It must stop.")]
    [InlineData("He left the U.S. In May he came back.", "He left the U.S.|In May he came back.")]
    [InlineData("\"We lost.\" Then he left.", "\"We lost.\"|Then he left.")]
    [InlineData("“We lost. We will be back.” Then he left.", "“We lost.|We will be back.”|Then he left.")]
    [InlineData("\"Who won?\" Dorn asked. Nobody knew.", "\"Who won?\" Dorn asked.|Nobody knew.")]
    [InlineData("“Stop!” the guard shouted. It was late.", "“Stop!” the guard shouted.|It was late.")]
    [InlineData("\"Who won?\" The crowd had left long before.", "\"Who won?\"|The crowd had left long before.")]
    [InlineData("It cost $2.5 million. It was no. 4 in the list.", "It cost $2.5 million.|It was no. 4 in the list.")]
    [InlineData("The answer was no. She left.", "The answer was no.|She left.")]
    [InlineData("The no-fly zone ended. (It had failed.) Talks went on.", "The no-fly zone ended.|(It had failed.)|Talks went on.")]
    [InlineData("Well... maybe. He shrugged.", "Well... maybe.|He shrugged.")]
    [InlineData("Dorn Inc. said it would pay. Vale Corp. did not.", "Dorn Inc. said it would pay.|Vale Corp. did not.")]
    [InlineData("First line\n\nSecond line", "First line|Second line")]
    [InlineData("‘We lost.’ Then he left.", "‘We lost.’|Then he left.")]
    [InlineData("Visit example.com. It is new.", "Visit example.com.|It is new.")]
    [InlineData("", "")]
    public void A_text_falls_into_sentences(string text, string expected)
    {
        var layer = TextLayerBuilder.Build(text, [], string.Empty, Vocabulary.Of(KnownLanguages.English));

        var sentences = string.Join('|', layer.Sentences.ToArray().Select(s => s.Span.In(text)));

        Assert.Equal(expected, sentences);
    }
}
