using Bot.Search.Naming;

namespace Bot.Search.Tests.Naming;

public sealed class NameFoldingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  ", "")]
    [InlineData("Ann  Roe", "ann roe")]
    [InlineData("\tAnn\nRoe ", "ann roe")]
    [InlineData("Ann Roe", "ann roe")]
    [InlineData("Roe, Ann", "roe ann")]
    [InlineData("Roe,Ann", "roe ann")]
    [InlineData(",Roe", "roe")]
    [InlineData("O'Neill", "oneill")]
    [InlineData("O’Neill", "oneill")]
    [InlineData("U.S.", "us")]
    [InlineData("Smith-Jones", "smith-jones")]
    [InlineData("Smith‐Jones", "smith-jones")]
    [InlineData("Smith–Jones", "smith-jones")]
    [InlineData("Smith—Jones", "smith-jones")]
    [InlineData("Smith−Jones", "smith-jones")]
    [InlineData("Smith/Jones", "smith-jones")]
    [InlineData("Smith_Jones", "smith-jones")]
    [InlineData("Smith--Jones", "smith-jones")]
    [InlineData("Smith - Jones", "smith jones")]
    [InlineData("Smith- Jones", "smith jones")]
    [InlineData("-Smith-", "smith")]
    [InlineData("Smith- ", "smith")]
    [InlineData("Straße", "strasse")]
    [InlineData("Łukasz Ørsted", "lukasz orsted")]
    [InlineData("Æthel Œuvre", "aethel oeuvre")]
    [InlineData("Þór Đặng", "thor dang")]
    [InlineData("Żółć", "zolc")]
    [InlineData("Щербак", "shcherbak")]
    [InlineData("Ющенко", "yushchenko")]
    [InlineData("Объект", "obekt")]
    [InlineData("Ψάρης", "psaris")]
    [InlineData("Agent 007", "agent 007")]
    [InlineData("習近平", "習近平")]
    [InlineData("Naʼvi", "navi")]
    [InlineData("Ünal 🙂", "unal")]
    public void A_name_is_brought_to_plain_lower_case(string printed, string folded) => Assert.Equal(folded, NameFolding.Fold(printed));

    [Theory]
    [InlineData("Kim Jong-un", "kim|jong|un")]
    [InlineData("  Smith–Jones , Ann ", "smith|jones|ann")]
    [InlineData("", "")]
    [InlineData("-", "")]
    public void Words_are_cut_at_hyphens_too(string printed, string words) => Assert.Equal(words, string.Join('|', NameFolding.Words(printed)));

    [Fact]
    public void Nothing_is_no_name() => Assert.Throws<ArgumentNullException>(() => NameFolding.Fold(null!));
}
