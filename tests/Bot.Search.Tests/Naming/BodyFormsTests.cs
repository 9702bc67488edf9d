using Bot.Search.Naming;

namespace Bot.Search.Tests.Naming;

public sealed class BodyFormsTests
{
    [Theory]
    [InlineData("ukraine", 1, "ukrainian")]
    [InlineData("ukrainian", 1, "ukraine")]
    [InlineData("us", 1, "american")]
    [InlineData("united states", 2, "us")]
    [InlineData("british", 1, "united kingdom")]
    [InlineData("south korean", 2, "south korea")]
    [InlineData("united states of america", 4, "american")]
    [InlineData("who", 0, "")]
    [InlineData("harbour", 0, "")]
    public void A_body_is_known_under_all_its_forms(string folded, int words, string form)
    {
        var found = BodyForms.At(folded.Split(' '), 0);

        Assert.Equal(words, found?.Words ?? 0);
        Assert.True(words == 0 || found!.Value.Forms.Contains(form));
    }
}
