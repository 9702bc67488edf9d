using Bot.Search.Domain;
using Bot.Search.Querying;
using Bot.Search.Querying.Evidence;

namespace Bot.Search.Tests.Querying.Evidence;

public sealed class CitationCheckerTests
{
    private const string Text = "He said: \"We begin,\" and then: \"We end.\"";

    private static readonly Article Stored = new()
    {
        Id = new ArticleId("0123456789abcdef"),
        Outlet = "Plain Paper",
        Title = "Beginnings",
        Url = new Uri("https://plainpaper.example/a"),
        Text = Text,
        ContentHash = "",
        IngestedAt = DateTimeOffset.UnixEpoch,
    };

    [Fact]
    public void A_citation_of_words_that_stand_there_holds() => Assert.Null(CitationChecker.FaultOf(Cited("We begin"), Stored));

    [Fact]
    public void A_citation_of_two_pieces_holds()
    {
        var citation = Cited("We begin", "We end");

        Assert.Equal("We begin … We end", citation.Wording);
        Assert.Null(CitationChecker.FaultOf(citation, Stored));
    }

    [Fact]
    public void A_citation_without_its_article_does_not_hold() => Assert.NotNull(CitationChecker.FaultOf(Cited("We begin"), null));

    [Fact]
    public void Other_words_do_not_hold() =>
        Assert.NotNull(CitationChecker.FaultOf(Cited("We begin") with { Wording = "We began" }, Stored));

    [Fact]
    public void Offsets_beside_the_words_do_not_hold()
    {
        var citation = Cited("We begin");
        var moved = new TextSpan(citation.Start + 1, citation.End + 1);

        Assert.NotNull(CitationChecker.FaultOf(citation with { Pieces = [moved], Start = moved.Start, End = moved.End }, Stored));
    }

    [Fact]
    public void Offsets_outside_the_text_do_not_hold() =>
        Assert.NotNull(CitationChecker.FaultOf(Cited("We begin") with { Pieces = [new TextSpan(5, 500)], Start = 5, End = 500 }, Stored));

    [Fact]
    public void Another_outlet_does_not_hold() =>
        Assert.NotNull(CitationChecker.FaultOf(Cited("We begin") with { Outlet = "Other Paper" }, Stored));

    private static Citation Cited(params string[] words)
    {
        var pieces = words.Select(word => Text.IndexOf(word, StringComparison.Ordinal) is var at ? new TextSpan(at, at + word.Length) : default).ToList();
        return new Citation
        {
            ArticleId = Stored.Id,
            Version = Stored.Version,
            QuoteOrdinal = 0,
            Outlet = Stored.Outlet,
            Title = Stored.Title,
            Url = Stored.Url,
            DeepLink = null,
            Published = null,
            Byline = null,
            Wording = string.Join(" … ", words),
            Start = pieces[0].Start,
            End = pieces[^1].End,
            Pieces = pieces,
            Context = Text,
            SpeakerAsWritten = "He",
        };
    }
}
