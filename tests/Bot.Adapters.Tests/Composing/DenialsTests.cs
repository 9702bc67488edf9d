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

    [Theory]
    [InlineData("Airlie never said \"I am above the law\", her lawyer said.", "I am above the law", true)]
    [InlineData("Pike denied having ever told anybody: \"Burn the files.\"", "Burn the files.", true)]
    [InlineData("She didn’t say “I resign”.", "I resign", true)]
    [InlineData("Pike, who denied any wrongdoing, said: \"I sleep well.\"", "I sleep well.", false)]
    [InlineData("Pike denied it. \"I sleep well,\" he said.", "I sleep well,", false)]
    [InlineData("\"I did not,\" he said, \"resign.\"", "resign.", false)]
    public void Very_words_that_nobody_is_said_to_have_said_are_told(string sentence, string words, bool disowned)
    {
        var citation = Some.Citation("The Straits Times", words) with { Context = sentence };

        Assert.Equal(disowned, Denials.IsDisowned(citation));
    }
}
