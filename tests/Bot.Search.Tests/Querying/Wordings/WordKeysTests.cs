using Bot.Search.Querying.Wordings;

namespace Bot.Search.Tests.Querying.Wordings;

public sealed class WordKeysTests
{
    [Theory]
    [InlineData("cease-fire", "ceasefire")]
    [InlineData("defence", "defense")]
    [InlineData("U.S.", "US")]
    [InlineData("[W]e", "we")]
    [InlineData("1,000", "1000")]
    [InlineData("Kaczyński", "Kaczynski")]
    [InlineData("organised", "organized")]
    [InlineData("programme", "program")]
    public void Spellings_of_one_word_have_one_key(string left, string right) => Assert.Equal(Key(left), Key(right));

    [Theory]
    [InlineData("sail", "sails")]
    [InlineData("can", "can't")]
    [InlineData("1.5", "15")]
    [InlineData("talk", "talked")]
    [InlineData("children", "child")]
    public void Other_words_have_other_keys(string left, string right) => Assert.NotEqual(Key(left), Key(right));

    [Theory]
    [InlineData("a cease fire now", "ceasefire", "a|cease fire|now")]
    [InlineData("a cease, fire now", "ceasefire", "a|cease,|fire|now")]
    [InlineData("it may be so", "maybe", "it|may|be|so")]
    public void Words_are_joined_as_the_other_text_writes_them(string text, string other, string expected)
    {
        var joined = ComparedText.Of(text).JoinedLike(ComparedText.Of(other));

        Assert.Equal(expected, string.Join('|', joined.Words.Select(word => text[word.Span.Start..word.Span.End])));
    }

    private static string Key(string word) => ComparedText.Of(word).Keys[0];
}
