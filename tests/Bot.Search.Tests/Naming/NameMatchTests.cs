using Bot.Search.Naming;

namespace Bot.Search.Tests.Naming;

public sealed class NameMatchTests
{
    [Theory]
    [InlineData("Zelenskyy", "Volodymyr Zelensky", nameof(NameFit.Compatible))]
    [InlineData("Volodymyr Zelenskiy", "Volodymyr Zelensky", nameof(NameFit.Same))]
    [InlineData("Wolodymyr Selenskyj", "Volodymyr Zelenskyy", nameof(NameFit.Same))]
    [InlineData("Vladimir Zelensky", "Volodymyr Zelenskyi", nameof(NameFit.Same))]
    [InlineData("Володимир Зеленський", "Zelensky", nameof(NameFit.Compatible))]
    [InlineData("Kaczyński", "Jaroslaw Kaczynski", nameof(NameFit.Compatible))]
    [InlineData("Lech Kaczynski", "Jaroslaw Kaczynski", nameof(NameFit.Different))]
    [InlineData("Sergej Lawrow", "Sergei Lavrov", nameof(NameFit.Same))]
    [InlineData("Sergey Lavrov", "Sergei Lavrov", nameof(NameFit.Same))]
    [InlineData("Wiktor Juschtschenko", "Viktor Yushchenko", nameof(NameFit.Same))]
    [InlineData("Muammar Gaddafi", "Muammar Qaddafi", nameof(NameFit.Same))]
    [InlineData("Kadhafi", "Gaddafi", nameof(NameFit.Compatible))]
    [InlineData("Muhammad Ali", "Mohammed Ali", nameof(NameFit.Same))]
    [InlineData("Benjamin Netanyahu", "Bibi Netanjahu", nameof(NameFit.Same))]
    [InlineData("Ali Chamenei", "Ali Khamenei", nameof(NameFit.Same))]
    [InlineData("Vladimir Poutine", "Vladimir Putin", nameof(NameFit.Same))]
    [InlineData("Mykhailo Podolyak", "Mikhailo Podolyak", nameof(NameFit.Same))]
    [InlineData("Mychajlo Podoljak", "Podolyak", nameof(NameFit.Compatible))]
    [InlineData("Mr Xi", "Xi Jinping", nameof(NameFit.Compatible))]
    [InlineData("Kim Jong Un", "Kim Jong-un", nameof(NameFit.Same))]
    [InlineData("Hillary Clinton", "Bill Clinton", nameof(NameFit.Different))]
    [InlineData("Mr Clinton", "Hillary Clinton", nameof(NameFit.Different))]
    [InlineData("Mrs. Clinton", "Hillary Clinton", nameof(NameFit.Compatible))]
    [InlineData("Clinton", "Hillary Clinton", nameof(NameFit.Compatible))]
    [InlineData("Hillary Rodham Clinton", "Hillary Clinton", nameof(NameFit.Same))]
    [InlineData("William Clinton", "Bill Clinton", nameof(NameFit.Same))]
    [InlineData("H. Clinton", "Hillary Clinton", nameof(NameFit.Compatible))]
    [InlineData("B. Clinton", "Hillary Clinton", nameof(NameFit.Different))]
    [InlineData("George W. Bush", "George H. W. Bush", nameof(NameFit.Different))]
    [InlineData("George W. Bush", "George Bush", nameof(NameFit.Compatible))]
    [InlineData("Donald Trump Jr.", "Donald Trump", nameof(NameFit.Compatible))]
    [InlineData("Donald J. Trump", "Donald Trump", nameof(NameFit.Same))]
    [InlineData("Donald Trump Jr.", "Donald Trump Sr.", nameof(NameFit.Different))]
    [InlineData("J. Edgar Hoover", "Edgar Hoover", nameof(NameFit.Same))]
    [InlineData("Von der Leyen", "Ursula von der Leyen", nameof(NameFit.Compatible))]
    [InlineData("Bashar al-Assad", "Bashar Assad", nameof(NameFit.Same))]
    [InlineData("Joe Biden", "Joseph R. Biden Jr.", nameof(NameFit.Same))]
    [InlineData("Ocasio-Cortez", "Alexandria Ocasio-Cortez", nameof(NameFit.Compatible))]
    [InlineData("LE PEN", "Marine Le Pen", nameof(NameFit.Compatible))]
    [InlineData("Li", "Lee", nameof(NameFit.Different))]
    [InlineData("the minister", "Kalle Laanet", nameof(NameFit.Different))]
    public void Names_are_graded_the_same_way_round_and_back(string left, string right, string fit)
    {
        Assert.Equal(fit, NameMatch.Fit(left, right).ToString());
        Assert.Equal(fit, NameMatch.Fit(right, left).ToString());
    }

    [Theory]
    [InlineData("olongren", "Ollongren", true)]
    [InlineData("Zelenksy", "Zelensky", true)]
    [InlineData("Kazcynsky", "Kaczynski", true)]
    [InlineData("Austen", "Austin", true)]
    [InlineData("Putin", "Poutine", false)]
    [InlineData("Xi", "Li", false)]
    [InlineData("Macron", "Lavrov", false)]
    public void Slips_of_the_pen_are_near_and_other_names_are_not(string typed, string name, bool near) =>
        Assert.Equal(near, Misspellings.MayMean(typed, name));
}
