using System.Text.Json;
using Bot.Search.Querying;
using Bot.Testing;

namespace Bot.Search.Tests.Querying.Answering;

/// <summary>What compare sets against each other, and what it leaves apart.</summary>
public sealed class ContrastsTests
{
    [Theory]
    [InlineData("hurt", "“Twelve people were hurt,” Mayor Ada Moran said.", "“Fifteen people were hurt in the end,” Ben Osei, a doctor, said.", "Fifteen | Twelve")]
    [InlineData("dead", "“The number of dead has risen to 14,” Governor Lia Sato said.", "“There are at least 20 dead,” said Ben Osei, a doctor.", "20 dead | risen to 14")]
    [InlineData("budget", "“The budget has a hole of 1.2 million crowns,” Mayor Ada Moran said.", "“The hole in the budget is 3 million crowns,” Ben Osei said.", "3 million | 1.2 million")]
    [InlineData("schools", "“We know of 12 schools with lead in the water,” Ada Moran said.", "The council counted twenty-one schools on Tuesday. “More will come,” Ben Osei said.", "twenty-one | 12 schools")]
    [InlineData("hurt", "“Twelve people were hurt,” Mayor Ada Moran said.", "“12 people were hurt, and we know their names,” Ben Osei, a doctor, said.", "")]
    [InlineData("bridge", "“The bridge was built in 1931,” Ada Moran said.", "“The bridge was mended in 1987,” Ben Osei said.", "")]
    [InlineData("bridge", "“The bridge opens on 12 May,” Ada Moran said.", "“The bridge opens on May 14,” Ben Osei said.", "")]
    [InlineData("schools", "“We know of 12 schools with lead in the water,” Ada Moran said.", "The schools were tested again. “It is thirty,” Ben Osei said.", "It is thirty | 12 schools")]
    [InlineData("refugees", "“There are 400 refugees in the hall,” Ada Moran said.", "Refugees slept in the school again. “We gave soup to 700 people,” Ben Osei said.", "700 people | 400 refugees")]
    [InlineData("dead", "“One of the dead came from our town,” Ada Moran said.", "“There are at least 20 dead,” said Ben Osei, a doctor.", "")]
    [InlineData("dead", "“Two lists of the dead are in circulation,” Ada Moran said.", "“There are at least 20 dead,” said Ben Osei, a doctor.", "")]
    public async Task Figures_for_the_topic_stand_side_by_side(string topic, string first, string second, string sides) =>
        Assert.Equal(sides, await SidesAsync(topic, first, second, ContrastKind.Figures));

    [Theory]
    [InlineData("taxes", "“We will not raise taxes,” Mayor Ada Moran said.", "“We will raise taxes next year,” Mayor Ada Moran said.", "will not | will raise")]
    [InlineData("ferry", "“I have never signed a contract for the ferry,” Ada Moran said.", "“I signed a contract for the ferry in May,” Ada Moran said.", "never signed | signed a contract")]
    [InlineData("taxes", "“We will not raise taxes,” Mayor Ada Moran said.", "“We will raise taxes next year,” Ben Osei, a doctor, said.", "")]
    [InlineData("taxes", "“We will not raise taxes,” Mayor Ada Moran said.", "“Nobody will raise taxes here,” Mayor Ada Moran said.", "")]
    [InlineData("taxes", "“We will not raise taxes,” Mayor Ada Moran said.", "“Taxes pay for the schools of our town,” Mayor Ada Moran said.", "")]
    public async Task What_a_speaker_says_and_denies_stands_side_by_side(string topic, string first, string second, string sides) =>
        Assert.Equal(sides, await SidesAsync(topic, first, second, ContrastKind.Denial));

    [Theory]
    [InlineData("Moran and Osei on the bridge")]
    [InlineData("Ada Moran vs Ben Osei on the bridge")]
    [InlineData("what Osei and Moran say about the bridge")]
    [InlineData("the mayor versus Ben Osei over the bridge")]
    [InlineData("differences between Moran and Osei on the bridge")]
    public async Task Two_speakers_stand_side_by_side(string topic)
    {
        using var folder = new TempFolder();
        var articles = folder.Write("articles.jsonl", string.Join(
            '\n',
            Line(1, "The Coast Post", "2024-05-01", "“The bridge will stand another winter,” Mayor Ada Moran said.\n\nThe market opens at six.\n\n“I like soup,” Moran said."),
            Line(2, "The Hill Times", "2024-05-03", "“Nobody has looked under that bridge,” Ben Osei, a diver, said.")));
        await using var rig = await SearchRig.WithAsync("lucene", articles);

        var answer = Assert.IsType<Answer.Comparison>(await rig.AskAsync(new Question.Compare(topic)));

        var sides = Assert.Single(answer.Contrasts, contrast => contrast.Kind == ContrastKind.Speakers).Sides;
        Assert.Contains(sides, side => side.Text.Contains("another winter", StringComparison.Ordinal));
        Assert.Contains(sides, side => side.Text.Contains("under that bridge", StringComparison.Ordinal));
        Assert.DoesNotContain(sides, side => side.Text.Contains("soup", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_outlets_narrow_the_comparison()
    {
        using var folder = new TempFolder();
        var articles = folder.Write("articles.jsonl", string.Join(
            '\n',
            Line(1, "The Coast Post", "2024-05-01", "“The bridge will stand another winter,” Mayor Ada Moran said."),
            Line(2, "The Hill Times", "2024-05-03", "“Nobody has looked under that bridge,” Ben Osei, a diver, said."),
            Line(3, "River News", "2024-05-04", "“The bridge is a poem,” Iva Quist, a poet, said.")));
        await using var rig = await SearchRig.WithAsync("lucene", articles);

        var answer = Assert.IsType<Answer.Comparison>(await rig.AskAsync(new Question.Compare("Coast Post and the Hill Times on the bridge")));

        Assert.Equal(["The Coast Post", "The Hill Times"], answer.Outlets.Select(outlet => outlet.Outlet).Order());
    }

    /// <summary>The part of each expected side that its shown text holds; empty when there is no contrast of the kind.</summary>
    private static async Task<string> SidesAsync(string topic, string first, string second, ContrastKind kind)
    {
        using var folder = new TempFolder();
        var articles = folder.Write("articles.jsonl", string.Join('\n', Line(1, "The Coast Post", "2024-05-01", first), Line(2, "The Hill Times", "2024-05-03", second)));
        await using var rig = await SearchRig.WithAsync("lucene", articles);

        var answer = Assert.IsType<Answer.Comparison>(await rig.AskAsync(new Question.Compare(topic)));

        var contrast = answer.Contrasts.SingleOrDefault(contrast => contrast.Kind == kind);
        return contrast is null ? "" : string.Join(" | ", contrast.Sides.Select(side => Marks.First(mark => side.Text.Contains(mark, StringComparison.Ordinal))));
    }

    private static readonly string[] Marks =
    [
        "It is thirty", "700 people", "400 refugees", "Twelve", "Fifteen", "risen to 14", "20 dead", "1.2 million", "3 million", "12 schools", "twenty-one", "will not", "will raise", "never signed", "signed a contract",
    ];

    private static string Line(int number, string outlet, string day, string text) => JsonSerializer.Serialize(new
    {
        url = $"https://example.org/{number}",
        outlet,
        title = $"Report {number}",
        published = day,
        text,
    });
}
