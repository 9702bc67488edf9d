using Bot.Adapters.Composing;
using Bot.Testing;

namespace Bot.Adapters.Tests.Composing;

public sealed class DenialsTests
{
    [Theory]
    [InlineData("The mayor denied that fees would rise.", "that fees would rise", true)]
    [InlineData("Silva rejected claims that the bank was insolvent.", "that the bank was insolvent", true)]
    [InlineData("Petrov did not say that the war was lost.", "that the war was lost", true)]
    [InlineData("Petrov didn’t say the war was lost.", "the war was lost", true)]
    [InlineData("Grant refused to say whether he would stay.", "whether he would stay", true)]
    [InlineData("The mayor said fees would rise.", "fees would rise", false)]
    [InlineData("The mayor, who was not at the meeting on Tuesday night, said fees would rise.", "fees would rise", false)]
    [InlineData("Putin said the leadership was not serious.", "the leadership was not serious", false)]
    [InlineData("", "words without a sentence", false)]
    public void Reported_words_that_their_sentence_denies_are_told(string sentence, string words, bool denied)
    {
        var citation = Some.Citation("The Straits Times", words) with { Context = sentence };

        Assert.Equal(denied, Denials.IsDenied(citation));
    }
}
