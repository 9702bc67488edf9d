using Bot.Search.Analyzing;
using Bot.Search.Domain;

namespace Bot.Search.Tests.Indexing;

public sealed class TermAnalyzerTests
{
    private static readonly TermAnalyzer Analyzer = new();

    [Theory]
    [InlineData("ceasefire", "Cease-fire")]
    [InlineData("defence", "defense")]
    [InlineData("Defences", "defensE")]
    [InlineData("organisation", "organizations")]
    [InlineData("labour", "labor")]
    [InlineData("neighbouring", "neighboring")]
    [InlineData("centre", "center")]
    [InlineData("travelled", "traveled")]
    [InlineData("programme", "program")]
    [InlineData("1,000", "1000")]
    [InlineData("U.S.", "US")]
    [InlineData("U.N.", "UN")]
    [InlineData("Kaczyński", "Kaczynski")]
    [InlineData("Kaczyn\u0301ski", "Kaczynski")]
    [InlineData("Ukraine's", "Ukraine")]
    [InlineData("Ukraine’s", "UKRAINE")]
    [InlineData("talks", "talk")]
    [InlineData("negotiating", "negotiated")]
    [InlineData("armies", "army")]
    [InlineData("don’t", "don't")]
    public void Forms_of_one_word_have_one_term(string left, string right)
    {
        Assert.Equal(Analyzer.TermOf(left), Analyzer.TermOf(right));
    }

    [Theory]
    [InlineData("us", "US")]
    [InlineData("general", "generate")]
    [InlineData("universe", "news")]
    [InlineData("call", "cal")]
    [InlineData("hour", "horror")]
    public void Different_words_have_different_terms(string left, string right)
    {
        Assert.NotEqual(Analyzer.TermOf(left), Analyzer.TermOf(right));
    }

    [Theory]
    [InlineData("consistently", "consist")]
    [InlineData("knightly", "knight")]
    [InlineData("generalizations", "general")]
    [InlineData("skies", "sky")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("agreed", "agre")]
    [InlineData("relational", "relat")]
    [InlineData("adoption", "adopt")]
    [InlineData("happiness", "happi")]
    [InlineData("controlled", "control")]
    public void Words_are_stemmed_as_the_snowball_description_says(string word, string stem)
    {
        Assert.Equal(stem, Analyzer.TermOf(word));
    }

    [Fact]
    public void Hyphenated_words_come_as_parts_and_joined_at_one_position()
    {
        var tokens = Analyzer.Analyze("a no-fly zone");

        Assert.Equal(
            ["a/0", "no/1", "nofli/1+", "fli/2", "zone/3"],
            tokens.Select(token => $"{token.Term}/{token.Position}{(token.Joined ? "+" : "")}"));
        Assert.Equal(new TextSpan(2, 8), tokens[2].Span);
    }

    [Fact]
    public void Spans_count_in_the_whole_text()
    {
        const string Text = "“We say: Łódź, 3.5 U.S. dollars.”";

        var tokens = Analyzer.Analyze(Text, new TextSpan(9, Text.Length));

        Assert.Equal(["Łódź", "3.5", "U.S.", "dollars"], tokens.Select(token => token.Span.In(Text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001\u001b[31m")]
    [InlineData("🙂🙃👩‍👩‍👧")]
    [InlineData("\"*(NEAR(: -- ' \\")]
    [InlineData("\ud800 \udc00\ud800")]
    public void Texts_without_words_have_no_tokens(string text)
    {
        Assert.DoesNotContain(Analyzer.Analyze(text), token => token.Term != "near" && token.Term != "31m");
    }

    [Fact]
    public void Ten_thousand_letters_are_one_short_term()
    {
        var token = Assert.Single(Analyzer.Analyze(new string('x', 10_000)));

        Assert.Equal(10_000, token.Span.Length);
        Assert.InRange(token.Term.Length, 1, 64);
    }

    [Fact]
    public void Right_to_left_words_and_signs_without_spaces_are_found()
    {
        Assert.Equal(2, Analyzer.Analyze("שלום עולם").Count);
        Assert.Equal(2, Analyzer.Analyze("和平").Count);
    }

    [Fact]
    public void Synonyms_know_each_other_with_any_number_of_words()
    {
        var table = new SynonymTable(Analyzer, ["UN = United Nations", "truce = ceasefire = cease fire"]);

        Assert.Equal("unit nation", string.Join(' ', Assert.Single(table.For(["un"]))));
        Assert.Equal(["truce", "ceasefir"], table.For(["ceas", "fire"]).Select(member => string.Join(' ', member)));
        Assert.Empty(table.For(["peace"]));
    }
}
