using Bot.Search.Naming;

namespace Bot.Search.Tests.Naming;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Jaroslaw Kaczynski", "", "jaroslaw", "kaczynski")]
    [InlineData("Jarosław Kaczyński", "", "jaroslaw", "kaczynski")]
    [InlineData("Mr Kaczynski", "Mr", "", "kaczynski")]
    [InlineData("Mr. Kaczynski", "Mr.", "", "kaczynski")]
    [InlineData("Dutch Defence Minister Kajsa Ollongren", "Dutch Defence Minister", "kajsa", "ollongren")]
    [InlineData("US Secretary of Defence Lloyd Austin", "US Secretary of Defence", "lloyd", "austin")]
    [InlineData("Ukraine's top negotiator Mykhailo Podolyak", "Ukraine's top negotiator", "mykhailo", "podolyak")]
    [InlineData("Poland's Vice-Premier Jaroslaw Kaczynski", "Poland's Vice-Premier", "jaroslaw", "kaczynski")]
    [InlineData("President of the European Commission Ursula von der Leyen", "President of the European Commission", "ursula", "von der leyen")]
    [InlineData("Ursula von der Leyen", "", "ursula", "von der leyen")]
    [InlineData("von der Leyen", "", "", "von der leyen")]
    [InlineData("Xi Jinping", "", "jinping", "xi")]
    [InlineData("President Xi Jinping", "President", "jinping", "xi")]
    [InlineData("Kim Jong-un", "", "jong-un", "kim")]
    [InlineData("Kim Kardashian", "", "kim", "kardashian")]
    [InlineData("Larry King", "", "larry", "king")]
    [InlineData("King Salman", "King", "", "salman")]
    [InlineData("Dr. King", "Dr.", "", "king")]
    [InlineData("Sen. King", "Sen.", "", "king")]
    [InlineData("Ms Judge", "Ms", "", "judge")]
    [InlineData("Mrs. Pope", "Mrs.", "", "pope")]
    [InlineData("Rep. Bishop", "Rep.", "", "bishop")]
    [InlineData("Mr Major", "Mr", "", "major")]
    [InlineData("Mr President", "Mr President", "", "")]
    [InlineData("Mr. Speaker", "Mr. Speaker", "", "")]
    [InlineData("Madam Secretary", "Madam Secretary", "", "")]
    [InlineData("Rev. Dr. Amos King", "Rev. Dr.", "amos", "king")]
    [InlineData("Ben Roe", "", "ben", "roe")]
    [InlineData("Al Gruber", "", "al", "gruber")]
    [InlineData("BEN ROE", "", "ben", "roe")]
    [InlineData("Sheikh Al Dahra", "Sheikh", "", "al dahra")]
    [InlineData("Van Loon", "", "", "van loon")]
    [InlineData("De la Cruz", "", "", "de la cruz")]
    [InlineData("A. Roe", "", "a", "roe")]
    [InlineData("A. B. Roe", "", "a", "roe")]
    [InlineData("a spokesman", "a spokesman", "", "")]
    [InlineData("Judge Merrick Garland", "Judge", "merrick", "garland")]
    [InlineData("John Major", "", "john", "major")]
    [InlineData("Sen. Ted Cruz (R-Texas)", "Sen.", "ted", "cruz")]
    [InlineData("J.D. Vance", "", "j", "vance")]
    [InlineData("George W. Bush", "", "george", "bush")]
    [InlineData("Joseph R. Biden Jr.", "", "joseph", "biden")]
    [InlineData("Joseph R. Biden, Jr.", "", "joseph", "biden")]
    [InlineData("Podolyak, Ukraine's top negotiator", "", "", "podolyak")]
    [InlineData("Alexandria Ocasio-Cortez", "", "alexandria", "ocasio-cortez")]
    [InlineData("ANGELA MERKEL", "", "angela", "merkel")]
    [InlineData("Володимир Зеленський", "", "volodimir", "zelenskiy")]
    [InlineData("Κυριάκος Μητσοτάκης", "", "kyriakos", "mitsotakis")]
    [InlineData("Sinéad O’Connor", "", "sinead", "oconnor")]
    [InlineData("Trump's", "", "", "trump")]
    [InlineData("the president", "the president", "", "")]
    [InlineData("  ", "", "", "")]
    [InlineData("\ud800 Odd", "", "", "odd")]
    public void A_printed_name_falls_into_title_given_and_family_name(string printed, string title, string given, string family)
    {
        var name = PersonName.Parse(printed);

        Assert.Equal((title, given, family), (name.Title, name.Given, name.Family));
    }

    [Theory]
    [InlineData("Mrs Clinton", nameof(Gender.Female))]
    [InlineData("Hillary Clinton", nameof(Gender.Female))]
    [InlineData("Lord Cameron", nameof(Gender.Male))]
    [InlineData("spokeswoman Jen Psaki", nameof(Gender.Female))]
    [InlineData("Queen Letizia", nameof(Gender.Female))]
    [InlineData("Mr Leslie", nameof(Gender.Male))]
    [InlineData("Leslie Jones", nameof(Gender.Unknown))]
    [InlineData("Dr Nguyen", nameof(Gender.Unknown))]
    public void Titles_and_given_names_tell_the_gender_or_nothing(string printed, string gender) =>
        Assert.Equal(gender, PersonName.Parse(printed).Gender.ToString());
}
