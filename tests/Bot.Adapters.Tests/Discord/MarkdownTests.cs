using Bot.Adapters.Discord.Rendering;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Tests.Discord;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("a *b* _c_ ~~d~~ `e` ||f||", "a \\*b\\* \\_c\\_ \\~\\~d\\~\\~ \\`e\\` \\|\\|f\\|\\|")]
    [InlineData("[click](https://evil.example)", "\\[click\\]\\(https\\://evil.example\\)")]
    [InlineData("@everyone <@1> <@&2> <#3> <t:1:f>", "\\@everyone \\<\\@1\\> \\<\\@&2\\> \\<\\#3\\> \\<t:1:f\\>")]
    [InlineData("> quoted\n# head\n- item\n1. one", "\\> quoted\n\\# head\n\\- item\n1\\. one")]
    [InlineData("-# small", "\\-\\# small")]
    [InlineData("a-b 1.5", "a-b 1.5")]
    [InlineData("join discord.gg/abc", "join discord\\.gg/abc")]
    [InlineData("back\\slash", "back\\\\slash")]
    public void News_text_formats_links_mentions_and_invites_nobody(string text, string expected) =>
        Assert.Equal(expected, Markdown.Escape(text));

    [Fact]
    public void Markers_touch_the_words()
    {
        var text = new RichText([new("to "), new(" bold ", RunStyles.Bold), new("end")]);

        Assert.Equal("to  **bold** end", Markdown.Write(text));
    }

    [Fact]
    public void Neighbours_of_one_look_share_their_markers()
    {
        var text = new RichText([new("a", RunStyles.Bold), new("b", RunStyles.Bold), new("c", RunStyles.Deleted), new("d", RunStyles.Inserted)]);

        Assert.Equal("**ab**~~c~~__d__", Markdown.Write(text));
    }

    [Fact]
    public void A_link_cannot_be_ended_by_its_address_or_its_label()
    {
        var text = new RichText([new("a](x)", RunStyles.Plain, new Uri("https://example.org/a(b)#:~:text=c)d"))]);

        Assert.Equal("[a\\]\\(x\\)](https://example.org/a%28b%29#:~:text=c%29d)", Markdown.Write(text));
    }

    [Fact]
    public void A_backtick_in_code_stays_in_it()
    {
        Assert.Equal("`` a`b ``", Markdown.Write(new RichText([new("a`b", RunStyles.Code)])));
    }
}
