using Bot.Search.Naming;

namespace Bot.Search.Tests.Naming;

public sealed class TitlesTests
{
    [Theory]
    [InlineData("Mr Roe", 1)]
    [InlineData("Roe", 0)]
    [InlineData("", 0)]
    [InlineData("Ann Roe", 0)]
    [InlineData("the minister", 2)]
    [InlineData("The Minister", 2)]
    [InlineData("a baker", 1)]
    [InlineData("the", 0)]
    [InlineData("Secretary of State Ann Roe", 3)]
    [InlineData("minister for foreign affairs Ann Roe", 4)]
    [InlineData("President of the European Commission Ann Roe", 5)]
    [InlineData("President of Ruritania Ann Roe", 3)]
    [InlineData("President of", 2)]
    [InlineData("Prime Minister Ann Roe", 2)]
    [InlineData("Dutch Prime Minister Ann Roe", 3)]
    [InlineData("King Ann", 1)]
    [InlineData("Ann King", 0)]
    [InlineData("Ann Roe King", 0)]
    [InlineData("Dr Ann King", 1)]
    [InlineData("Mr", 1)]
    [InlineData("Minister", 1)]
    public void The_words_in_front_of_a_name_are_its_title(string printed, int length)
    {
        var words = printed.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(length, TitleSpan.Length(words, [.. words.Select(NameFolding.Fold)]));
    }

    [Theory]
    [InlineData("mr", 1, nameof(Gender.Male))]
    [InlineData("mrs", 1, nameof(Gender.Female))]
    [InlineData("dr", 1, nameof(Gender.Unknown))]
    [InlineData("spokeswoman dr", 2, nameof(Gender.Female))]
    [InlineData("spokeswoman mr", 2, nameof(Gender.Male))]
    [InlineData("spokeswoman mr", 1, nameof(Gender.Female))]
    [InlineData("mr", 0, nameof(Gender.Unknown))]
    [InlineData("minister", 1, nameof(Gender.Unknown))]
    public void The_last_word_that_tells_a_gender_tells_it(string folded, int count, string gender) =>
        Assert.Equal(gender, TitleSpan.GenderOf(folded.Split(' '), count).ToString());

    [Fact]
    public void Title_words_are_told_by_what_they_do()
    {
        Assert.True(TitleWords.IsTitleNoun("minister"));
        Assert.False(TitleWords.IsTitleNoun("harbour"));
        Assert.True(TitleWords.IsWeak("king"));
        Assert.False(TitleWords.IsWeak("minister"));
        Assert.True(TitleWords.IsPortfolio("defence"));
        Assert.False(TitleWords.IsPortfolio("minister"));
        Assert.True(TitleWords.IsHonorific("mrs", out var gender));
        Assert.Equal(Gender.Female, gender);
        Assert.False(TitleWords.IsHonorific("minister", out gender));
        Assert.Equal(Gender.Unknown, gender);
        Assert.Equal(Gender.Male, TitleWords.GenderOf("spokesman"));
        Assert.Equal(Gender.Unknown, TitleWords.GenderOf("minister"));
    }

    [Theory]
    [InlineData("US Secretary of Defense", "defence secretary united states")]
    [InlineData("the former Dutch prime minister", "former minister netherlands prime")]
    [InlineData("premier", "minister prime")]
    [InlineData("PM's spokesman", "minister prime spokesman")]
    [InlineData("workers' leader", "leader workers")]
    [InlineData("minister, minister", "minister")]
    [InlineData("vice-chairman", "chairman deputy")]
    [InlineData("", "")]
    [InlineData("of the", "")]
    public void A_role_is_compared_word_by_word(string role, string words) => Assert.Equal(words, string.Join(' ', RoleText.Words(role)));

    [Theory]
    [InlineData("secretary", "minister", true)]
    [InlineData("minister", "secretary", true)]
    [InlineData("spokeswoman", "spokesman", true)]
    [InlineData("minister", "minister defence", true)]
    [InlineData("minister defence", "minister", false)]
    [InlineData("baker", "minister", false)]
    [InlineData("", "minister", false)]
    public void A_rank_stands_for_its_like(string wanted, string words, bool fits) => Assert.Equal(fits, RoleText.Fits(Cut(wanted), Cut(words)));

    [Theory]
    [InlineData("minister", "minister defence", true)]
    [InlineData("secretary", "minister", false)]
    [InlineData("", "minister", false)]
    public void Words_that_must_stand_there_themselves_have_no_like(string wanted, string words, bool holds) =>
        Assert.Equal(holds, RoleText.Holds(Cut(words), Cut(wanted)));

    [Theory]
    [InlineData("Roe's", "Roe")]
    [InlineData("Roe’s", "Roe")]
    [InlineData("workers'", "workers")]
    [InlineData("workers’", "workers")]
    [InlineData("Roe", "Roe")]
    [InlineData("", "")]
    public void A_possessive_falls(string word, string plain) => Assert.Equal(plain, RoleText.DropPossessive(word));

    [Fact]
    public void American_spelling_is_compared_as_British()
    {
        Assert.Equal("defence", RoleText.Modern("defense"));
        Assert.Equal("harbour", RoleText.Modern("harbour"));
    }

    private static string[] Cut(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
