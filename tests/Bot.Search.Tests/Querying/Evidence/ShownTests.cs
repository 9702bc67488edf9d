using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Querying;
using Bot.Search.Querying.Evidence;
using Bot.Search.Storing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search.Tests.Querying.Evidence;

/// <summary>What is shown beside words: who said them, and which of them were asked for.</summary>
public sealed class ShownTests
{
    private static readonly ITermAnalyzer Analyzer =
        new ServiceCollection().AddBotSearch().BuildServiceProvider().GetRequiredService<ITermAnalyzer>();

    [Theory]
    [InlineData("The bridge is closed", "bridge", "bridge")]
    [InlineData("The old bridge is closed", "old bridge", "old bridge")]
    [InlineData("old-bridge plans", "old bridge", "old-bridge")]
    [InlineData("old, bridge", "old bridge", "old|bridge")]
    [InlineData("old  bridge", "old bridge", "old|bridge")]
    [InlineData("bridge and bridges", "bridge", "bridge|bridges")]
    [InlineData("The quay", "bridge", "")]
    [InlineData("The quay", "", "")]
    [InlineData("", "bridge", "")]
    public void Words_that_were_asked_for_are_marked_neighbours_as_one(string text, string asked, string marked)
    {
        var terms = Analyzer.Analyze(asked).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(marked, string.Join('|', HighlightSpans.In(text, terms, Analyzer).Select(span => span.In(text))));
    }

    [Fact]
    public void A_sentence_is_shown_with_nobody() => Assert.Null(SpeakerViews.Of([Unit(null)]));

    [Fact]
    public void Words_nobody_can_be_told_for_are_shown_unnamed_with_the_best_confidence() =>
        Assert.Equal(new SpeakerView(null, null, SpeakerKind.Unnamed, 0.4), SpeakerViews.Of([Unit(Said(null, 0.2)), Unit(Said(null, 0.4))]));

    [Fact]
    public void The_fullest_name_the_first_role_and_the_best_confidence_of_the_most_definite_sort_are_shown()
    {
        var view = SpeakerViews.Of(
        [
            Unit(Said(new Speaker("the mayor", "mayor of all", null, SpeakerKind.Unnamed), 0.9)),
            Unit(Said(new Speaker("Dorn", null, null, SpeakerKind.Person), 0.5)),
            Unit(Said(new Speaker("Ada Dorn", "mayor", null, SpeakerKind.Person), 0.7)),
            Unit(Said(new Speaker("A. Dorn", "Mayor of Tarn", null, SpeakerKind.Person), 0.6)),
        ])!;

        Assert.Equal(("Ada Dorn", "mayor", SpeakerKind.Person, 0.7), (view.Name, view.Role, view.Kind, view.Confidence));
        Assert.Empty(view.Candidates);
        Assert.Null(view.Via);
    }

    [Fact]
    public void Those_who_may_be_meant_are_named_for_an_unnamed_speaker_only()
    {
        var unnamed = new Speaker("the mayor", null, null, SpeakerKind.Unnamed);
        var named = new Speaker("Ada Dorn", null, null, SpeakerKind.Person);

        Assert.Equal(["Ada Dorn", "Ben Vale"], SpeakerViews.Of([Unit(Said(unnamed, 0.5)), Unit(Said(unnamed, 0.5), "Ada Dorn", "Ben Vale")])!.Candidates);
        Assert.Empty(SpeakerViews.Of([Unit(Said(named, 0.5), "Ada Dorn", "Ben Vale")])!.Candidates);
    }

    [Fact]
    public void Through_whom_words_came_is_told_of_the_first()
    {
        var speaker = new Speaker("Ada Dorn", null, null, SpeakerKind.Person);
        var via = Said(speaker, 0.5) with { Via = new SpeakerMention("a ward log", new TextSpan(0, 1)) };

        Assert.Equal("a ward log", SpeakerViews.Of([Unit(via), Unit(Said(speaker, 0.5))])!.Via);
        Assert.Null(SpeakerViews.Of([Unit(Said(speaker, 0.5)), Unit(via)])!.Via);
    }

    private static Attribution Said(Speaker? speaker, double confidence) => new(null, speaker, null, confidence, "");

    private static Passage Unit(Attribution? attribution, params string[] candidates)
    {
        var whole = new TextSpan(0, 5);
        return new Passage
        {
            Id = new PassageId(new ArticleId("a"), 1, 0),
            Article = new Article { Id = new ArticleId("a"), Outlet = "Coast Post", Title = "", Text = "Words", ContentHash = "", IngestedAt = DateTimeOffset.UnixEpoch },
            Origin = new OriginId(1),
            Utterance = new UtteranceId(1),
            Kind = PassageKind.Direct,
            Span = whole,
            Context = whole,
            Paragraph = whole,
            Quote = attribution is null ? null : new Quote(0, QuoteKind.Direct, [whole], attribution) { Candidates = candidates },
            Piece = 0,
            Speaker = null,
            RemovedBy = null,
        };
    }
}
