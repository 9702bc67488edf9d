using Bot.Adapters.Messaging;
using Bot.Adapters.Slack;

namespace Bot.Adapters.Tests.Slack;

public sealed class SlackTextTests
{
    [Theory]
    [InlineData("AT&T <b> 1 > 0", "AT&amp;T &lt;b&gt; 1 &gt; 0")]
    [InlineData("<!channel> <@U123> <#C1|x> <https://evil.test|click>", "&lt;!channel&gt; &lt;@U123&gt; &lt;#C1|x&gt; &lt;https://evil.test|click&gt;")]
    [InlineData("*bold* snake_case 2*3 a * b", "\u2217bold* snake_case 2*3 a * b")]
    [InlineData("_under_ ~gone~ `code`", "\uFF3Funder_ \u223Cgone~ \u02CBcode`")]
    [InlineData(":smile: at 10:30:45", ":\u200Bsmile: at 10:\u200B30:45")]
    [InlineData("", "")]
    public void News_text_shows_as_itself(string text, string mrkdwn) => Assert.Equal(mrkdwn, SlackText.Escape(text));

    [Theory]
    [InlineData("https://a.test/x?b=1&c=2#:~:text=a%20b", "A|B>", "<https://a.test/x?b=1&amp;c=2#:~:text=a%20b|A\u2223B&gt;>")]
    [InlineData("https://a.test/a|b>c", "x", "<https://a.test/a%7Cb%3Ec|x>")]
    [InlineData("javascript:alert(1)", "x", "x")]
    [InlineData("https://a.test/", "", "<https://a.test/|a.test>")]
    public void Only_web_addresses_become_links(string address, string label, string mrkdwn) =>
        Assert.Equal(mrkdwn, SlackText.Link(new Uri(address), label));

    [Theory]
    [InlineData("a &amp; b &lt;c&gt;", "a & b <c>")]
    [InlineData("<https://x.test|label> <https://y.test> <#C1|desk> <@U1> <!here>", "label https://y.test #desk")]
    [InlineData("*bold* and _it's_ and ~no~ and `code`", "bold and it's and no and code")]
    [InlineData("2*3*4 and snake_case_name", "2*3*4 and snake_case_name")]
    [InlineData("&gt; quoted\n&gt; twice", "quoted\ntwice")]
    [InlineData("&amp;lt;", "&lt;")]
    public void What_people_wrote_is_read_as_they_saw_it(string mrkdwn, string text) => Assert.Equal(text, SlackText.ToPlain(mrkdwn));

    [Theory]
    [InlineData("<@UBOT> who said x?", "who said x?")]
    [InlineData("<@UBOT|coverage>: who said x?", "who said x?")]
    [InlineData("who <@UBOT> said", "who   said")]
    [InlineData("<@UOTHER> hello", "<@UOTHER> hello")]
    public void The_bots_own_name_is_cut(string text, string rest) => Assert.Equal(rest, SlackText.WithoutMention(text, "UBOT"));

    [Fact]
    public void Addresses_in_the_fallback_stay_whole() => Assert.Equal(
        "\u2217x* - A, https://a.test/_b_/?c=1&amp;d=2#:~:text=e",
        SlackText.EscapeAroundLinks("*x* - A, https://a.test/_b_/?c=1&d=2#:~:text=e"));

    public static TheoryData<TextRun[], string> Runs => new()
    {
        { [new("a "), new("b", RunStyles.Bold), new(" c")], "a *b* c" },
        { [new("cease"), new("fire", RunStyles.Bold), new("s")], "cease\u200B*fire*\u200Bs" },
        { [new("a", RunStyles.Bold), new("b", RunStyles.Deleted)], "*a*\u200B~b~" },
        { [new(" two\nlines ", RunStyles.Bold)], " *two*\n*lines* " },
        { [new("by", RunStyles.Deleted), new(" "), new("from", RunStyles.Inserted)], "~by~ *from*" },
        { [new("see", RunStyles.Plain, new Uri("https://a.test/"))], "<https://a.test/|see>" },
        { [new("/ask", RunStyles.Code)], "`/ask`" },
        { [new("<b>", RunStyles.Bold | RunStyles.Italic)], "*_&lt;b&gt;_*" },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Runs_are_marked_so_that_Slack_sees_the_marks(TextRun[] runs, string mrkdwn) =>
        Assert.Equal(mrkdwn, MrkdwnWriter.Write(new RichText(runs), 1_000));

    [Theory]
    [InlineData("abcdefghij", 10, "abcdefghij")]
    [InlineData("abcdefghij", 9, "abcdefgh…")]
    [InlineData("&&&&", 11, "&amp;&amp;…")]
    [InlineData("a😀😀", 4, "a😀…")]
    [InlineData("abc", 1, "…")]
    [InlineData("abc", 0, "")]
    public void Text_is_cut_between_characters_and_before_it_is_escaped(string text, int characters, string mrkdwn) =>
        Assert.Equal(mrkdwn, MrkdwnWriter.Write(text, characters));
}
