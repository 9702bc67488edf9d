using Bot.Search.Reading.Boilerplate;

namespace Bot.Search.Tests.Reading;

public sealed class BoilerplateFinderTests
{
    private const string Prose = "The council voted on Monday to repair the old bridge before winter, the mayor said.";

    public static TheoryData<string> Furniture => new()
    {
        "ADVERTISEMENT",
        "Advertisement - scroll to continue",
        "Read more: Council delays vote on the northern bridge",
        "Sign up for our morning newsletter and never miss a story.",
        "Subscribe to our channel for daily updates.",
        "Follow us on Twitter @ourpaper",
        "© 2021 The Daily Example. All rights reserved.",
        "Copyright 2021 Example News. This material may not be published, broadcast, rewritten or redistributed without permission.",
        "(Reporting by Anna Example in Oslo; Editing by Bo Sample)",
        "Additional reporting by Anna Example",
        "Photo: Anna Example / City Archive",
        "Image source, Getty Images",
        "The old bridge after the storm in 2019. (AP Photo/Anna Example)",
        "The mayor speaks to reporters on the bridge. REUTERS/Anna Example/File Photo",
        "A worker checks a cable last week. (Photo by Anna Example/Getty Images)",
        "Related: What we know about the bridge",
        "Author: Anna Example",
        "* * *",
        "Got a tip? Write to tips@example.org",
    };

    public static TheoryData<string> Reporting => new()
    {
        "\"Read more books,\" the mayor told the pupils on Monday.",
        "Copyright law was the reason, the publisher said on Monday.",
        "The photo was taken in May, the police said in a statement.",
        "Follow the money, the prosecutor told the court on Friday.",
        "Share prices fell by a tenth after the news, analysts said.",
        "He signed up for the army in 2014, his brother told the paper.",
        "NATO — the alliance of 30 states — did not answer questions.",
    };

    [Theory]
    [MemberData(nameof(Furniture))]
    public void A_line_of_page_furniture_is_marked_wherever_it_stands(string line)
    {
        Assert.Equal([line], Marked($"{Prose}\n\n{line}\n\n{Prose}"));
    }

    [Theory]
    [MemberData(nameof(Reporting))]
    public void A_line_of_reporting_stays(string line)
    {
        Assert.Empty(Marked($"{Prose}\n\n{line}\n\n{Prose}"));
        Assert.Empty(Marked($"{line}\n\n{Prose}"));
        Assert.Empty(Marked($"{Prose}\n\n{line}"));
    }

    [Theory]
    [InlineData("OSLO (Reuters) - ")]
    [InlineData("OSLO, March 3 (Reuters) - ")]
    [InlineData("Oslo, 3 March 2021 (dpa) – ")]
    [InlineData("NEW YORK (AP) — ")]
    [InlineData("ST. LOUIS, Missouri (AP) — ")]
    [InlineData("(CNN) — ")]
    [InlineData("OSLO — ")]
    [InlineData("OSLO, Norway — ")]
    [InlineData("date 2021-03-04 OSLO • ")]
    public void A_dateline_is_marked_and_the_sentence_behind_it_stays(string dateline)
    {
        Assert.Equal([dateline], Marked(dateline + Prose + "\n\n" + Prose));
    }

    [Theory]
    [InlineData("Example Times - All the news")]
    [InlineData("Bridge to be repaired before winter, council says")]
    [InlineData("Bridge to be repaired before winter, council says | Example Times")]
    [InlineData("Published: March 3, 2021 at 10:03 GMT")]
    [InlineData("Updated 3:15 PM EDT, Wed March 3, 2021")]
    [InlineData("3 min read")]
    [InlineData("By Anna Example and Bo Sample")]
    [InlineData("Anna Example")]
    [InlineData("Oslo, March 3 (AFP) Mar 3, 2021")]
    public void A_head_line_is_marked(string line)
    {
        Assert.Equal([line], Marked($"{line}\n\n{Prose}\n\n{Prose}"));
    }

    [Fact]
    public void What_stands_above_the_repeated_headline_is_masthead()
    {
        const string Head = "Example Times\nLocal\nBridge to be repaired before winter, council says";

        Assert.Equal([Head], Marked($"{Head}\nA standfirst that says a little more\n\n{Prose}"));
    }

    [Fact]
    public void A_list_of_headlines_is_marked_and_a_wrapped_paragraph_is_not()
    {
        const string List = "Storm closes northern ferry line\nCouncil names new harbour master\nSchools reopen after long summer";
        const string Wrapped = "The council voted on Monday to repair the old bridge before\nwinter, and the mayor of the town said on Tuesday that\nNorwegian builders would begin the work in the coming\nweeks if the weather allows it.";

        Assert.Equal([List], Marked($"{Prose}\n\n{List}"));
        Assert.Empty(Marked($"{Wrapped}\n\n{Wrapped}"));
    }

    [Theory]
    [InlineData("Anna Example is a reporter for Example Times.")]
    [InlineData("Bo Sample is a freelance journalist based in Oslo.")]
    [InlineData("Associated Press writers Bo Sample and Cy Test contributed to this report.")]
    public void A_note_on_the_author_is_marked_at_the_end(string note)
    {
        Assert.Equal([note], Marked($"{Prose}\n\n{Prose}\n\n{note}"));
    }

    [Fact]
    public void A_person_introduced_in_the_text_stays()
    {
        Assert.Empty(Marked($"{Prose}\n\nCy Test is the editor of the law review, and she told the court what she saw.\n\n{Prose}"));
    }

    private static List<string> Marked(string text)
    {
        var input = new BoilerplateInput(text, "Bridge to be repaired before winter, council says", "Example Times", "Anna Example");
        return [.. BoilerplateFinder.Find(input, []).Select(span => span.In(text))];
    }
}
