using Bot.Search.Querying;
using Bot.Testing;

namespace Bot.Search.Tests.Querying.Verifying;

/// <summary>Were these words said, asked of a small coverage from its files to the verdict.</summary>
public sealed class VerifyTests(VerifyTests.Coverage coverage) : IClassFixture<VerifyTests.Coverage>
{
    [Theory]
    [InlineData("the bridge stays closed until the first of June", "Ada Dorn", VerdictKind.Exact, "Ada Dorn", 2)]
    [InlineData("the bridge stays closed until the first of June", "Dorn", VerdictKind.Exact, "Ada Dorn", 2)]
    [InlineData("the bridge stays closed until the first of June", null, VerdictKind.Exact, "Ada Dorn", 2)]
    [InlineData("the bridge stays closed until the first of June", " ", VerdictKind.Exact, "Ada Dorn", 2)]
    [InlineData("the bridge stays closed until the first of June", "Ben Vale", VerdictKind.OtherSpeaker, "Ada Dorn", 2)]
    [InlineData("the bridge stays closed until the last of July", "Ada Dorn", VerdictKind.Altered, "Ada Dorn", 2)]
    [InlineData("the harbour would be dredged before the winter", "Carla Marsh", VerdictKind.Reported, "Carla Marsh", 1)]
    [InlineData("Nobody paid for the lamps. Nobody will ever light them", "Carla Marsh", VerdictKind.Exact, "Carla Marsh", 1)]
    [InlineData("we painted the long-term moorings", "Carla Marsh", VerdictKind.Exact, "Carla Marsh", 1)]
    [InlineData("we painted the longterm moorings", "Carla Marsh", VerdictKind.Exact, "Carla Marsh", 1)]
    public async Task A_claim_finds_its_rung_its_speaker_and_its_outlets(string words, string? speaker, VerdictKind kind, string by, int outlets)
    {
        var verdict = Assert.IsType<Answer.Verdict>(await coverage.Rig.AskAsync(new Question.Verify(words, speaker)));

        Assert.Equal(kind, verdict.Kind);
        Assert.Null(verdict.NotFound);
        Assert.Equal((by, outlets), (verdict.Items[0].Speaker?.Name, verdict.Items[0].Outlets));
        Assert.All(verdict.Items.SelectMany(item => item.Citations), citation => Assert.NotEmpty(citation.Wording));
    }

    [Theory]
    [InlineData("bananas are cheaper than oranges this week", NotFoundReason.UnknownTopic)]
    [InlineData("we have to", NotFoundReason.TooFewWords)]
    [InlineData("the", NotFoundReason.TooFewWords)]
    [InlineData("…", NotFoundReason.EmptyQuestion)]
    [InlineData("", NotFoundReason.EmptyQuestion)]
    public async Task What_was_not_said_or_says_nothing_is_not_found(string words, NotFoundReason reason)
    {
        var verdict = Assert.IsType<Answer.Verdict>(await coverage.Rig.AskAsync(new Question.Verify(words, null)));

        Assert.Equal((VerdictKind.NotFound, reason), (verdict.Kind, verdict.NotFound!.Reason));
        Assert.Empty(verdict.Items);
    }

    [Fact]
    public async Task The_difference_and_what_a_claim_left_out_are_told()
    {
        var altered = Assert.IsType<Answer.Verdict>(await coverage.Rig.AskAsync(new Question.Verify("the bridge stays open until the first of June", null)));
        var shortened = Assert.IsType<Answer.Verdict>(await coverage.Rig.AskAsync(new Question.Verify("the bridge stays … the first of June", null)));
        var punctuated = Assert.IsType<Answer.Verdict>(await coverage.Rig.AskAsync(new Question.Verify("the bridge, stays closed until the first of June", null)));

        Assert.Contains(altered.Difference, part => part is { Operation: DifferenceOperation.Delete, Text: "open" });
        Assert.Contains(altered.Difference, part => part is { Operation: DifferenceOperation.Insert, Text: "closed" });
        Assert.True(shortened is { Kind: VerdictKind.Exact, LeavesOut: true, IsPunctuatedOtherwise: false });
        Assert.True(punctuated is { Kind: VerdictKind.Exact, LeavesOut: false, IsPunctuatedOtherwise: true });
    }

    [Fact]
    public async Task The_stretch_that_the_claim_lies_on_is_marked()
    {
        var verdict = Assert.IsType<Answer.Verdict>(await coverage.Rig.AskAsync(new Question.Verify("stays closed until the first", null)));

        var item = verdict.Items[0];
        Assert.Equal("stays closed until the first", Assert.Single(item.Highlights).In(item.Text));
    }

    [Fact]
    public async Task Both_pieces_of_a_quote_are_cited_together()
    {
        var verdict = Assert.IsType<Answer.Verdict>(await coverage.Rig.AskAsync(new Question.Verify("Nobody paid for the lamps. Nobody will ever light them", null)));

        var citation = Assert.Single(Assert.Single(verdict.Items).Citations);
        Assert.Equal("Nobody paid for the lamps … Nobody will ever light them.", citation.Wording);
        Assert.Equal(2, citation.Pieces.Count);
        Assert.StartsWith("https://bot.example.org/articles/", citation.ProofLink, StringComparison.Ordinal);
        Assert.Matches(@"\?version=1#quote-\d+$", citation.ProofLink);
    }

    [Fact]
    public async Task A_reported_claim_stands_word_for_word()
    {
        var verdict = Assert.IsType<Answer.Verdict>(await coverage.Rig.AskAsync(new Question.Verify("the harbour would be dredged before the winter", null)));

        Assert.Equal((VerdictKind.Reported, ClaimStanding.WordForWord), (verdict.Kind, verdict.Standing));
    }

    public sealed class Coverage : IAsyncLifetime, IDisposable
    {
        private readonly TempFolder _folder = new();

        internal SearchRig Rig { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Write("post", "Coast Post", "2024-05-02", "\"The bridge stays closed until the first of June,\" Ada Dorn, the mayor, told the council on Monday.\n\nBen Vale, a baker, said: \"I have never seen so many boats in one place.\"");
            Write("echo", "Tarn Echo", "2024-05-03", "The mayor was firm. \"The bridge stays closed until the first of June,\" Ada Dorn said.");
            Write("bell", "Harbour Bell", "2024-05-04", "Carla Marsh, the harbour master, said the harbour would be dredged before the winter.\n\n\"Nobody paid for the lamps,\" said Carla Marsh. \"Nobody will ever light them.\"\n\n\"We painted the long-term moorings,\" Carla Marsh said.");
            Rig = await SearchRig.WithAsync("lucene", _folder.Path);
        }

        public async Task DisposeAsync() => await Rig.DisposeAsync();

        public void Dispose() => _folder.Dispose();

        private void Write(string name, string outlet, string date, string text) =>
            _folder.Write($"{name}.txt", $"---\noutlet: {outlet}\ntitle: The {name}\ndate: {date}\nurl: https://{name}.example/a\n---\n{text}\n");
    }
}
