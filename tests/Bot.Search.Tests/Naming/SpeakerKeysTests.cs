using Bot.Search.Domain;
using Bot.Search.Naming;

namespace Bot.Search.Tests.Naming;

public sealed class SpeakerKeysTests
{
    [Theory]
    [InlineData("Volodymyr Zelensky", "Volodymyr Zelenskyy")]
    [InlineData("Volodymyr Zelensky", "Wolodymyr Selenskyj")]
    [InlineData("Volodymyr Zelensky", "Vladimir Zelenskiy")]
    [InlineData("Volodymyr Zelensky", "Володимир Зеленський")]
    [InlineData("Sergei Lavrov", "Sergey Lavrov")]
    [InlineData("Sergei Lavrov", "Sergej Lawrow")]
    [InlineData("Bill Clinton", "William J. Clinton")]
    [InlineData("Joe Biden", "Joseph R. Biden")]
    [InlineData("Joe Biden", "Joseph R. Biden Jr.")]
    [InlineData("Joe Biden", "Joseph Robinette Biden, Jr.")]
    [InlineData("Bill Weld", "William F. Weld III")]
    [InlineData("Hillary Rodham Clinton", "Hillary Clinton")]
    [InlineData("Bashar al-Assad", "Bashar Assad")]
    [InlineData("Jarosław Kaczyński", "Jaroslaw Kaczynski")]
    [InlineData("Mikhailo Podolyak", "Mykhailo Podolyak")]
    [InlineData("Kim Jong-un", "Kim Jong Un")]
    [InlineData("Recep Tayyip Erdoğan", "Recep Erdogan")]
    [InlineData("Donald J. Trump", "Donald Trump")]
    public void Spellings_of_one_person_share_a_key(string left, string right) => Assert.Equal(Key(left), Key(right));

    [Theory]
    [InlineData("Bill Clinton", "Hillary Clinton")]
    [InlineData("George W. Bush", "George H. W. Bush")]
    [InlineData("Donald Trump", "Donald Trump Jr.")]
    [InlineData("Robert Kennedy", "Robert F. Kennedy Jr.")]
    [InlineData("Lech Kaczynski", "Jaroslaw Kaczynski")]
    [InlineData("Clinton", "Hillary Clinton")]
    [InlineData("Martin Schulz", "Martin Schultze")]
    public void Two_people_have_two_keys(string left, string right) => Assert.NotEqual(Key(left), Key(right));

    private static string? Key(string name) => SpeakerKeys.New(new Speaker(name, null, null, SpeakerKind.Person));
}
