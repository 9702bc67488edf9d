using Bot.Search.Naming;

namespace Bot.Search.Tests.Naming;

public sealed class NamePartsTests
{
    [Theory]
    [InlineData("Ann B. C. Roe", "ann|b c|roe|")]
    [InlineData("Ann Roe Jr.", "ann||roe|jr")]
    [InlineData("Ann Roe, Jr., the baker", "ann||roe|jr")]
    [InlineData("Ann Roe, Jr. (Ind)", "ann||roe|jr")]
    [InlineData("Ann Roe, junior baker", "ann||roe|")]
    [InlineData("Ann Roe III", "ann||roe|iii")]
    [InlineData("Ann Roe PhD", "ann||roe|phd")]
    [InlineData("Ann Roe MP", "ann||roe|mp")]
    [InlineData("Jr.", "||jr|")]
    [InlineData("Ann Roe (R-Ariz.)", "ann||roe|")]
    [InlineData("Ann Roe; a baker", "ann||roe|")]
    [InlineData("Ann Roe: a baker", "ann||roe|")]
    [InlineData("Ann Roe – a baker", "ann||roe|")]
    [InlineData("Ann Roe—baker", "ann||roe|")]
    [InlineData("J.D. Roe", "j|d|roe|")]
    [InlineData("j.d. Roe", "jd||roe|")]
    [InlineData("J.d. Roe", "jd||roe|")]
    [InlineData("J.D Roe", "jd||roe|")]
    [InlineData("Ann \"Bee\" Roe", "ann||roe|")]
    [InlineData("Ann “Bee” Roe", "ann||roe|")]
    [InlineData("Ann ‘Bee’ Roe", "ann||roe|")]
    [InlineData("Ann Roe's", "ann||roe|")]
    [InlineData("Ann Roe’S", "ann||roe|")]
    [InlineData("Ann van der Roe", "ann||van der roe|")]
    [InlineData("van Roe", "||van roe|")]
    [InlineData("Ann Bea van Roe", "ann|bea|van roe|")]
    [InlineData("Ann\u00a0Roe", "ann||roe|")]
    [InlineData("Ann\tRoe", "ann||roe|")]
    [InlineData("Kim Jong Un", "jong-un||kim|")]
    [InlineData("Kim Dae-sung", "dae-sung||kim|")]
    [InlineData(",Ann Roe", "ann||roe|")]
    public void A_name_falls_into_given_middle_and_family_name_and_suffix(string printed, string parts)
    {
        var name = PersonName.Parse(printed);

        Assert.Equal(parts, $"{name.Given}|{string.Join(' ', name.Middle)}|{name.Family}|{name.Suffix}");
    }

    [Theory]
    [InlineData("Mr Ann Roe Jr.", "Ann Roe", "Roe")]
    [InlineData("Ursula von der Leyen", "Ursula von der Leyen", "Leyen")]
    [InlineData("Ann Roe.", "Ann Roe", "Roe")]
    [InlineData("Roe'", "Roe", "Roe")]
    [InlineData("the president", "", "")]
    public void The_name_is_kept_as_printed_without_title_and_suffix(string printed, string name, string last)
    {
        var parsed = PersonName.Parse(printed);

        Assert.Equal((name, last), (parsed.Printed, parsed.LastWord));
    }

    [Fact]
    public void What_a_name_tells_of_itself()
    {
        Assert.True(PersonName.Parse("B. Roe").IsInitial);
        Assert.False(PersonName.Parse("Ann Roe").IsInitial);
        Assert.False(PersonName.Parse("Roe").IsInitial);
        Assert.True(PersonName.Parse("Roe").HasName);
        Assert.False(PersonName.Parse("the president").HasName);
        Assert.Equal("", PersonName.Parse("the president").FamilyKey);
        Assert.Equal(FamilyKeys.Of("roe"), PersonName.Parse("Ann Roe").FamilyKey);
        Assert.Equal(Gender.Female, PersonName.Parse("Mrs Peter Roe").Gender);
        Assert.Equal(Gender.Male, PersonName.Parse("Peter Roe").Gender);
        Assert.Throws<ArgumentNullException>(() => PersonName.Parse(null!));
    }

    [Theory]
    [InlineData("jr", true)]
    [InlineData("iv", true)]
    [InlineData("phd", false)]
    [InlineData("", false)]
    public void A_generation_tells_a_father_from_a_son(string suffix, bool tells) => Assert.Equal(tells, PersonName.IsGeneration(suffix));

    [Theory]
    [InlineData("Mr Roe", "Mrs Roe", nameof(NameFit.Different))]
    [InlineData("Mr Roe", "Roe", nameof(NameFit.Compatible))]
    [InlineData("Mr Roe", "Mr Roe", nameof(NameFit.Compatible))]
    [InlineData("Ann Roe", "Ann Doe", nameof(NameFit.Different))]
    [InlineData("Ann Roe", "Carl Roe", nameof(NameFit.Different))]
    [InlineData("Ann Roe Jr.", "Ann Roe PhD", nameof(NameFit.Same))]
    [InlineData("Ann Roe Jr.", "Ann Roe III", nameof(NameFit.Different))]
    [InlineData("Ann Roe Jr.", "Ann Roe Jr.", nameof(NameFit.Same))]
    [InlineData("Ann B. Roe", "Ann C. Roe", nameof(NameFit.Different))]
    [InlineData("Ann B. Roe", "Ann Bea Roe", nameof(NameFit.Same))]
    [InlineData("Ann B. Roe", "B. Roe", nameof(NameFit.Compatible))]
    [InlineData("Ann B. Roe", "C. Roe", nameof(NameFit.Different))]
    [InlineData("Ann Bea Roe", "Bea Roe", nameof(NameFit.Same))]
    [InlineData("Ann Bea Roe", "B. Roe", nameof(NameFit.Compatible))]
    [InlineData("Roe", "Roe-Dalton", nameof(NameFit.Different))]
    [InlineData("Dalton", "Dalton-Roe", nameof(NameFit.Compatible))]
    [InlineData("Dalton", "Roe-Dalton", nameof(NameFit.Compatible))]
    [InlineData("Dalton", "Daltonroe", nameof(NameFit.Different))]
    [InlineData("Yi", "Ji", nameof(NameFit.Different))]
    [InlineData("Ann Dorn", "Ann Dornn", nameof(NameFit.Same))]
    [InlineData("George Bush", "George W. Bush", nameof(NameFit.Compatible))]
    [InlineData("Donald Trump", "Donald Trump Jr.", nameof(NameFit.Compatible))]
    [InlineData("Ann Roe", "", nameof(NameFit.Different))]
    public void Names_fit_the_same_way_round_and_back(string left, string right, string fit)
    {
        Assert.Equal(fit, NameMatch.Fit(left, right).ToString());
        Assert.Equal(fit, NameMatch.Fit(right, left).ToString());
    }

    [Fact]
    public void Nobody_fits_nobody()
    {
        Assert.Throws<ArgumentNullException>(() => NameMatch.Fit(null!, PersonName.Parse("Roe")));
        Assert.Throws<ArgumentNullException>(() => NameMatch.Fit(PersonName.Parse("Roe"), null!));
    }
}
