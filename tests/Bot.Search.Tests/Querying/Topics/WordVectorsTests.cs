using Bot.Search.Querying.Topics;

namespace Bot.Search.Tests.Querying.Topics;

public sealed class WordVectorsTests
{
    private readonly WordVectors _vectors = new();

    [Theory]
    [InlineData("doctor", "physician", "bridge")]
    [InlineData("ferry", "boat", "senator")]
    [InlineData("apologised", "regrets", "harbour")]
    [InlineData("concede", "conceding", "weather")]
    [InlineData("soldiers", "troops", "pupils")]
    [InlineData("children", "kids", "harbour")]
    [InlineData("stoves", "oven", "senator")]
    [InlineData("reimbursing", "compensation", "river")]
    [InlineData("bought", "purchase", "weather")]
    [InlineData("grandmothers", "grandfather", "budget")]
    public void Words_of_like_meaning_are_more_alike(string word, string near, string far) =>
        Assert.True(_vectors.Likeness(word, near) > _vectors.Likeness(word, far) + 0.1);

    [Fact]
    public void A_word_is_like_itself_and_an_unknown_one_like_nothing()
    {
        Assert.Equal(1, _vectors.Likeness("ferry", "ferry"));
        Assert.Equal(0, _vectors.Likeness("ferry", "qzxv"));
        Assert.Equal(0, _vectors.Likeness("qzxv", "ferry"));
        Assert.False(_vectors.Knows("qzxv"));
    }

    [Fact]
    public void Frequent_words_tell_less_than_rare_ones()
    {
        Assert.True(_vectors.TellingOf("happened") < _vectors.TellingOf("sabotage"));
        Assert.Equal(1, _vectors.TellingOf("Qzxv"));
    }

    [Fact]
    public void Nearest_words_come_best_first_without_the_word_itself()
    {
        var near = _vectors.Nearest("Doctor", 5, 0.2);
        Assert.Equal(5, near.Count);
        Assert.DoesNotContain("doctor", near);
        Assert.True(_vectors.Likeness("doctor", near[0]) >= _vectors.Likeness("doctor", near[^1]));
        Assert.Empty(_vectors.Nearest("qzxv", 5, 0.2));
    }
}
