using Bot.Search.Naming;

namespace Bot.Search.Tests.Naming;

public sealed class FamilyNamesTests
{
    [Theory]
    [InlineData("xi jinping", true)]
    [InlineData("wang yi", true)]
    [InlineData("xi", false)]
    [InlineData("xi a b c", false)]
    [InlineData("xi jin ping", true)]
    [InlineData("xi j", false)]
    [InlineData("ann roe", false)]
    [InlineData("kim jong-un", true)]
    [InlineData("kim kardashian", false)]
    public void Some_family_names_come_first(string folded, bool first) => Assert.Equal(first, FamilyFirst.Applies(folded.Split(' ')));

    [Theory]
    [InlineData("Kim Dae-sung", true)]
    [InlineData("Kim Dae-Sung", false)]
    [InlineData("Kim Daesung", false)]
    [InlineData("Kim Dae-", false)]
    [InlineData("-kim Dae", false)]
    [InlineData("Roe Dae-sung", true)]
    [InlineData("Hsu Chien-kuo", true)]
    [InlineData("Mary Anne-marie", false)]
    [InlineData("Khalid al-hamad", false)]
    [InlineData("Roe Al-hamad", false)]
    [InlineData("Kim Dae-sung Roe", false)]
    public void A_small_letter_behind_the_hyphen_tells_it_too(string printed, bool first) =>
        Assert.Equal(first, FamilyFirst.ShowsIn(printed, printed.ToLowerInvariant().Split(' ')));

    [Theory]
    [InlineData("Edmund Poon Lai-ming", "poon")]
    [InlineData("Regina Ip Lau Suk-yee", "ip")]
    [InlineData("Poon Lai-ming", "poon")]
    [InlineData("Edmund Poon Smith-Jones", "smith-jones")]
    [InlineData("Edmund Poon", "poon")]
    public void A_given_name_of_two_worlds_stands_around_the_family_name(string printed, string family) => Assert.Equal(family, PersonName.Parse(printed).Family);

    [Theory]
    [InlineData("von der leyen", "leyen")]
    [InlineData("al-assad", "assad")]
    [InlineData("van dijk", "dijk")]
    [InlineData("ocasio-cortez", "ocasiocortez")]
    [InlineData("zelenskyy", "selenskyj")]
    public void Particles_do_not_count_in_a_family_name(string left, string right) => Assert.Equal(FamilyKeys.Of(left), FamilyKeys.Of(right));

    [Fact]
    public void A_particle_alone_is_the_name_and_no_name_has_no_key()
    {
        Assert.Equal(SoundKey.Of("van"), FamilyKeys.Of("van"));
        Assert.Equal(SoundKey.Of("van"), FamilyKeys.Of("de van"));
        Assert.Equal("", FamilyKeys.Of(""));
        Assert.True(FamilyKeys.IsParticle("von"));
        Assert.False(FamilyKeys.IsParticle("roe"));
    }

    [Theory]
    [InlineData("steinsdottir", true, nameof(Gender.Female))]
    [InlineData("dolezalova", true, nameof(Gender.Female))]
    [InlineData("anova", false, nameof(Gender.Unknown))]
    [InlineData("janova", true, nameof(Gender.Female))]
    [InlineData("roe", false, nameof(Gender.Unknown))]
    [InlineData("", false, nameof(Gender.Unknown))]
    public void Endings_tell_a_family_name_and_sometimes_whose(string folded, bool fits, string gender)
    {
        Assert.Equal(fits, FamilyEndings.Fits(folded, out var told));
        Assert.Equal(gender, told.ToString());
    }

    [Fact]
    public void Some_endings_tell_a_family_name_and_nobody_s_gender()
    {
        Assert.True(FamilyEndings.Fits("lukashenko", out var gender));
        Assert.Equal(Gender.Unknown, gender);
    }

    [Theory]
    [InlineData("anna", nameof(Gender.Female))]
    [InlineData("peter", nameof(Gender.Male))]
    [InlineData("anna-lena", nameof(Gender.Female))]
    [InlineData("peter-xqx", nameof(Gender.Male))]
    [InlineData("-anna", nameof(Gender.Unknown))]
    [InlineData("xqxq", nameof(Gender.Unknown))]
    [InlineData("", nameof(Gender.Unknown))]
    public void Given_names_tell_the_usual_gender(string folded, string gender) => Assert.Equal(gender, GivenNames.GenderOf(folded).ToString());

    [Theory]
    [InlineData("william", "bill", true)]
    [InlineData("will", "billy", true)]
    [InlineData("robert", "bob", true)]
    [InlineData("bill", "bob", false)]
    [InlineData("sergei", "sergej", true)]
    [InlineData("xqxq", "bill", false)]
    [InlineData("xqxq", "xqxq", true)]
    [InlineData("ann", "ben", false)]
    public void Forms_of_one_given_name_agree(string left, string right, bool agree)
    {
        Assert.Equal(agree, GivenNames.Agree(left, right));
        Assert.Equal(agree, GivenNames.Agree(right, left));
    }

    [Fact]
    public void A_given_name_is_kept_under_its_common_form_unless_it_is_short_for_several()
    {
        Assert.Equal(GivenNames.KeyOf("william"), GivenNames.KeyOf("bill"));
        Assert.Equal(GivenNames.KeyOf("robert"), GivenNames.KeyOf("bob"));
        Assert.Equal(SoundKey.Of("ted"), GivenNames.KeyOf("ted"));
        Assert.Equal(SoundKey.Of("xqxq"), GivenNames.KeyOf("xqxq"));
        Assert.True(GivenNames.IsKnown("anna"));
        Assert.False(GivenNames.IsKnown("xqxq"));
    }
}
