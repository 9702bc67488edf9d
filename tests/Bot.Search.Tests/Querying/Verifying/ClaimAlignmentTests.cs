using Bot.Search.Querying.Verifying;
using Bot.Search.Querying.Wordings;

namespace Bot.Search.Tests.Querying.Verifying;

public sealed class ClaimAlignmentTests
{
    private const string Ollongren =
        "First we have to have a ceasefire. We have to see a withdrawal by Russia. There has to be some kind of agreement";

    [Theory]
    [InlineData("We have to see a withdrawal by Russia", Ollongren, "We have to see a withdrawal by Russia.", true)]
    [InlineData("we HAVE to see\n a withdrawal by Russia.", Ollongren, "We have to see a withdrawal by Russia.", true)]
    [InlineData("have a ceasefire. We have to see", Ollongren, "have a ceasefire. We have to see", true)]
    [InlineData("have a ceasefire, we have to see", Ollongren, "have a ceasefire. We have to see", false)]
    [InlineData("We must see a withdrawal from Ukraine", Ollongren, "We have to see a withdrawal by Russia.", false)]
    [InlineData("the “Ukrainian” model", "only the 'Ukrainian' model", "the 'Ukrainian' model", true)]
    [InlineData("mission – Nato, possibly", "peace mission - Nato, possibly some", "mission - Nato, possibly", true)]
    [InlineData("have a cease-fire", Ollongren, "have a ceasefire.", true)]
    [InlineData("sees a withdrawal by Russia", Ollongren, "see a withdrawal by Russia.", false)]
    [InlineData("[W]e have to see a withdrawal", Ollongren, "We have to see a withdrawal", true)]
    [InlineData("have a ceasefire … a withdrawal by Russia", Ollongren, "have a ceasefire. We have to see a withdrawal by Russia.", true)]
    [InlineData("have a ceasefire [. . .] a withdrawal by Russia", Ollongren, "have a ceasefire. We have to see a withdrawal by Russia.", true)]
    [InlineData("a withdrawal by Russia … have a ceasefire", Ollongren, "a withdrawal by Russia. There has to", false)]
    public void Claim_is_laid_on_its_best_stretch(string claim, string text, string stretch, bool exact)
    {
        var words = ComparedText.Of(text);

        var alignment = ClaimAlignment.Of(ClaimWords.Of(claim), words);

        Assert.Equal(stretch, words.Between(alignment.First, alignment.End));
        Assert.Equal(exact, alignment.IsExact);
    }

    [Theory]
    [InlineData("We must see a withdrawal from Ukraine", 0.3, 0.8)]
    [InlineData("Bananas are cheaper than oranges", 0, 0.3)]
    [InlineData("We have to see withdrawal by Russia", 0.9, 1)]
    public void Similarity_follows_shared_meaning(string claim, double low, double high)
    {
        var similarity = ClaimAlignment.Of(ClaimWords.Of(claim), ComparedText.Of(Ollongren)).Similarity;

        Assert.InRange(similarity, low, high);
    }

    [Theory]
    [InlineData("", Ollongren)]
    [InlineData("words", "")]
    public void Nothing_aligns_with_nothing(string claim, string text) =>
        Assert.Equal(0, ClaimAlignment.Of(ClaimWords.Of(claim), ComparedText.Of(text)).Similarity);
}
