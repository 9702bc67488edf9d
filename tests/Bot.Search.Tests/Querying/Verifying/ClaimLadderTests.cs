using Bot.Search.Domain;
using Bot.Search.Querying;
using Bot.Search.Querying.Verifying;
using Bot.Search.Querying.Wordings;
using Bot.Search.Storing;

namespace Bot.Search.Tests.Querying.Verifying;

/// <summary>Which rung a claim reaches, over matches made by hand.</summary>
public sealed class ClaimLadderTests
{
    private const string Claim = "the old bridge stays closed until spring";

    [Fact]
    public void Exact_words_of_the_speaker_come_before_all() =>
        Judge(VerdictKind.Exact, "own", Own("own", "the old bridge stays closed until spring"), Other("other", "the old bridge stays closed until spring"), Told("told", "the old bridge stays closed until spring"));

    [Fact]
    public void Nearly_the_words_are_an_alteration() => Judge(VerdictKind.Altered, "own", Own("own", "the old bridge stays shut until spring"));

    [Fact]
    public void Another_speaker_s_words_must_be_much_nearer_than_the_speaker_s_own()
    {
        Judge(VerdictKind.OtherSpeaker, "other", Other("other", "the old bridge stays closed until spring"));
        Judge(VerdictKind.OtherSpeaker, "other", Own("own", "a bridge stays closed till winter"), Other("other", "the old bridge stays closed until spring"));
        Judge(VerdictKind.Altered, "own", Own("own", "the old bridge stays shut until spring"), Other("other", "the old bridge stays closed until spring"));
    }

    [Fact]
    public void Reported_words_must_be_much_nearer_too()
    {
        Judge(VerdictKind.Reported, "told", Told("told", "the old bridge stays closed until spring"));
        Judge(VerdictKind.Reported, "told", Own("own", "a bridge stays closed till winter"), Told("told", "the old bridge stays closed until spring"));
        Judge(VerdictKind.Altered, "own", Own("own", "the old bridge stays shut until spring"), Told("told", "the old bridge stays closed until spring"));
        Judge(VerdictKind.NotFound, null, Told("told", "a quay opens", meaning: 0.59));
        Judge(VerdictKind.Reported, "told", Told("told", "a quay opens", meaning: 0.6));
        Judge(VerdictKind.NotFound, null, Told("told", "a quay opens", meaning: 0.9) with { IsBySpeaker = false });
    }

    [Fact]
    public void Words_told_of_by_the_speaker_win_over_another_s_that_are_far()
    {
        Judge(VerdictKind.Reported, "told", Other("other", "a bridge stays closed till winter"), Told("told", "the old bridge stays closed until spring"));
        Judge(VerdictKind.OtherSpeaker, "other", Other("other", "the old bridge stays shut until spring"), Told("told", "the old bridge stays closed until spring"));
    }

    [Fact]
    public void What_shares_too_little_is_nothing()
    {
        Judge(VerdictKind.NotFound, null);
        Judge(VerdictKind.NotFound, null, Own("own", "a quay opens"));
        Judge(VerdictKind.NotFound, null, Own("own", "the old bridge stays shut until spring", meaning: 0.44));
        Judge(VerdictKind.Altered, "own", Own("own", "the old bridge stays shut until spring", meaning: 0.45));
    }

    [Fact]
    public void Evidence_comes_best_first()
    {
        var exact = Own("exact", "they said the old bridge stays closed until spring");
        var punctuated = Own("punctuated", "the old bridge, stays closed until spring");
        var cut = Own("cut", "I never said the old bridge stays closed until spring");
        var late = Own("late", "the old bridge stays closed until spring") with { };

        Judge(VerdictKind.Exact, "exact late cut punctuated", punctuated, cut, late, exact);
    }

    [Fact]
    public void Earlier_papers_come_first_and_those_without_a_date_last()
    {
        var undated = Own("a-undated", Claim);
        var late = Own("b-late", Claim, day: 9);
        var early = Own("c-early", Claim, day: 2);

        Judge(VerdictKind.Exact, "c-early b-late a-undated", undated, late, early);
    }

    [Theory]
    [InlineData("the bridge is closed", "the bridge is not closed", true)]
    [InlineData("the bridge is not closed", "the bridge is not closed", false)]
    [InlineData("the bridge is never closed", "the bridge is not closed", false)]
    [InlineData("the bridge is closed", "the bridge is closed", false)]
    public void A_denial_on_one_side_makes_opposites(string claim, string text, bool opposite) =>
        Assert.Equal(opposite, Match("one", claim, text, PassageKind.Direct).IsOpposite);

    [Theory]
    [InlineData("the bridge is closed", "I did not say the bridge is closed", true)]
    [InlineData("the bridge is closed", "It did rain, the bridge is closed", false)]
    public void A_denial_before_the_stretch_is_cut_off(string claim, string text, bool cut) =>
        Assert.Equal(cut, Match("one", claim, text, PassageKind.Direct).IsCutFromDenial);

    [Theory]
    [InlineData("the bridge is closed", "the bridge is closed", "Exact", "", null)]
    [InlineData("the bridge is shut", "the bridge is closed", "Altered", "=the bridge is|-shut|+closed", null)]
    [InlineData("the bridge is closed", "the bridge is not closed", "Altered", "=the bridge is|+not|=closed", "+not")]
    [InlineData("the bridge is not closed", "the bridge is closed", "Altered", "=the bridge is|-not|=closed", "-not")]
    [InlineData("the bridge is never closed", "the bridge is not closed", "Altered", "=the bridge is|-never|+not|=closed", null)]
    [InlineData("the bridge is closed", "We did not say the bridge is closed", "Exact", "+We did not say|=the bridge is closed", "+not")]
    [InlineData("the bridge closed", "the bridge, closed", "Exact", "=the|-bridge|+bridge,|=closed", null)]
    [InlineData("the bridge … is closed", "the bridge we built is closed", "Exact", "=the bridge|+we built|=is closed", null)]
    public void The_difference_is_shown_from_the_claim_to_the_words(string claim, string text, string kind, string difference, string? negation)
    {
        var report = ClaimReport.Of(Enum.Parse<VerdictKind>(kind), Match("one", claim, text, PassageKind.Direct));

        Assert.Equal(difference, string.Join('|', report.Difference.Select(part => $"{"=+-"[(int)part.Operation]}{part.Text}")));
        Assert.Equal(negation, report.Negation is { } found ? string.Concat(found.InClaim.Select(word => $"-{word}")) + string.Concat(found.InSource.Select(word => $"+{word}")) : null);
    }

    [Fact]
    public void Loose_reports_show_no_difference_but_a_denial()
    {
        var loose = Match("one", "the quay opens in june for all", "a pier will be opened this summer to everybody", PassageKind.Indirect);
        var denied = Match("one", "the quay opens in june for all", "a pier will not be opened this summer to anybody", PassageKind.Indirect);

        Assert.Empty(ClaimReport.Of(VerdictKind.Reported, loose).Difference);
        Assert.NotEmpty(ClaimReport.Of(VerdictKind.Reported, denied).Difference);
        Assert.Equal(["not"], ClaimReport.Of(VerdictKind.Reported, denied).Negation!.InSource);
        Assert.NotEmpty(ClaimReport.Of(VerdictKind.Altered, loose).Difference);
    }

    [Theory]
    [InlineData("bridge stays closed", "he said the bridge stays closed", "Reported", nameof(ClaimStanding.WordForWord))]
    [InlineData("bridge stays closed", "he said the bridge \"stays closed\"", "Reported", nameof(ClaimStanding.PartlyQuoted))]
    [InlineData("bridge stays closed", "he \"said\" the bridge stays closed", "Reported", nameof(ClaimStanding.WordForWord))]
    [InlineData("bridge stays shut", "he said the bridge stays closed", "Reported", nameof(ClaimStanding.SomethingLike))]
    [InlineData("bridge stays closed", "he said the bridge stays closed", "Exact", nameof(ClaimStanding.SomethingLike))]
    public void Reported_words_stand_word_for_word_or_partly_quoted_or_like_it(string claim, string text, string kind, string standing) =>
        Assert.Equal(standing, ClaimReport.StandingOf(Enum.Parse<VerdictKind>(kind), Match("one", claim, text, PassageKind.Mixed)).ToString());

    [Theory]
    [InlineData(PassageKind.Direct, true)]
    [InlineData(PassageKind.Mixed, false)]
    [InlineData(PassageKind.Indirect, false)]
    [InlineData(PassageKind.Sentence, false)]
    public void Only_what_stands_in_marks_is_literal(PassageKind kind, bool literal)
    {
        var unit = Match("one", "closed", "the bridge stays closed", kind).Unit;

        Assert.Equal(literal, QuotedWords.AreLiteral(unit, unit.Span));
    }

    private static void Judge(VerdictKind kind, string? evidence, params ClaimMatch[] matches)
    {
        var verdict = ClaimLadder.Judge(matches);

        Assert.Equal(kind, verdict.Kind);
        Assert.Equal(evidence ?? "", string.Join(' ', verdict.Evidence.Select(match => match.Unit.Article.Id.Value)));
    }

    private static ClaimMatch Own(string id, string text, double? meaning = null, int? day = null) => Match(id, Claim, text, PassageKind.Direct, meaning, day);

    private static ClaimMatch Other(string id, string text) => Own(id, text) with { IsBySpeaker = false };

    private static ClaimMatch Told(string id, string text, double? meaning = null) => Match(id, Claim, text, PassageKind.Indirect, meaning);

    private static ClaimMatch Match(string id, string claimed, string text, PassageKind kind, double? meaning = null, int? day = null)
    {
        var whole = new TextSpan(0, text.Length);
        var unit = new Passage
        {
            Id = new PassageId(new ArticleId(id), 1, 0),
            Article = new Article
            {
                Id = new ArticleId(id),
                Outlet = "Coast Post",
                Title = "",
                Text = text,
                ContentHash = "",
                IngestedAt = DateTimeOffset.UnixEpoch,
                Published = day is { } number ? PublishedAt.Parse($"2024-05-0{number}") : null,
            },
            Origin = new OriginId(1),
            Utterance = new UtteranceId(1),
            Kind = kind,
            Span = whole,
            Context = whole,
            Paragraph = whole,
            Quote = new Quote(0, QuoteKind.Direct, [whole], new Attribution(null, null, null, 0, "")),
            Piece = 0,
            Speaker = null,
            RemovedBy = null,
        };
        var (claim, words) = (ClaimWords.Of(claimed), ComparedText.Of(text));
        var alignment = ClaimAlignment.Of(claim, words);
        return new ClaimMatch(claim.Whole, unit, words, alignment, kind == PassageKind.Direct, meaning ?? alignment.Similarity, true);
    }
}
