using Bot.Search.Naming;

namespace Bot.Search.Tests.Naming;

public sealed class BodiesTests
{
    [Theory]
    [InlineData("US", "united states")]
    [InlineData("the U.S.", "united states")]
    [InlineData("United States’", "united states")]
    [InlineData("Britain's", "united kingdom")]
    [InlineData("Britain’s", "united kingdom")]
    [InlineData("The", "the")]
    [InlineData("The Harbour Board", "harbour board")]
    [InlineData("Department of Defense", "defence department")]
    [InlineData(" Harbour-Board ", "harbour board")]
    [InlineData("", "")]
    public void A_body_is_kept_under_one_key(string printed, string key) => Assert.Equal(EntityNames.KeyOf(key), EntityNames.KeyOf(printed));

    [Fact]
    public void A_body_no_list_knows_is_its_own_key()
    {
        Assert.Equal("harbour board", EntityNames.KeyOf("The Harbour Board's"));
        Assert.Equal("the", EntityNames.KeyOf("The"));
        Assert.NotEqual(EntityNames.KeyOf("Harbour Board"), EntityNames.KeyOf("Harbour Boards"));
    }

    [Theory]
    [InlineData("dutch", "netherlands")]
    [InlineData("ukrainian", "ukraine")]
    [InlineData("harbour", null)]
    [InlineData("ukraine", null)]
    public void An_adjective_belongs_to_its_country(string folded, string? country)
    {
        Assert.Equal(country, Demonyms.CountryOf(folded));
        Assert.Equal(country is not null, Demonyms.IsDemonym(folded));
    }

    [Theory]
    [InlineData("briton", "united kingdom")]
    [InlineData("croat", "croatia")]
    [InlineData("dutch", null)]
    public void A_noun_for_a_national_belongs_to_a_country(string folded, string? country) => Assert.Equal(country, Demonyms.CountryOfNational(folded));

    [Fact]
    public void Countries_are_known_by_name()
    {
        Assert.True(Demonyms.IsCountry("ukraine"));
        Assert.False(Demonyms.IsCountry("ukrainian"));
    }

    [Theory]
    [InlineData("the united states said", 1, 2)]
    [InlineData("the united states of america", 1, 4)]
    [InlineData("united", 0, 0)]
    [InlineData("said the us", 2, 1)]
    [InlineData("said the", 1, 0)]
    public void The_longest_body_at_a_word_is_found(string folded, int at, int words) =>
        Assert.Equal(words, BodyForms.At(folded.Split(' '), at)?.Words ?? 0);

    [Fact]
    public void All_forms_of_a_body_are_given_in_order()
    {
        var forms = BodyForms.At(["american"], 0)!.Value.Forms;

        Assert.Equal(forms.Order(StringComparer.Ordinal), forms);
        Assert.All(new[] { "us", "usa", "united states", "american", "united states of america" }, form => Assert.Contains(form, forms));
    }

    [Theory]
    [InlineData('Я', "ya")]
    [InlineData('я', "ya")]
    [InlineData('ь', "")]
    [InlineData('é', "e")]
    [InlineData('Ω', "o")]
    [InlineData('a', null)]
    [InlineData('王', null)]
    public void Letters_of_other_alphabets_have_a_Latin_spelling(char letter, string? latin) => Assert.Equal(latin, ScriptLetters.Latin(letter));
}
