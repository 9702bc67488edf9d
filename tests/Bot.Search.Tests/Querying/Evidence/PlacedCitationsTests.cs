using Bot.Search.Domain;
using Bot.Search.Querying;
using Bot.Search.Querying.Evidence;
using Bot.Search.Tests.Reading.Sources;
using Bot.Testing;

namespace Bot.Search.Tests.Querying.Evidence;

/// <summary>From a file with seconds or pages to the citation that leads there.</summary>
public sealed class PlacedCitationsTests
{
    private static readonly Article Article = new()
    {
        Id = new ArticleId("0123456789abcdef"),
        Outlet = "Coast Radio",
        Title = "The harbour",
        Text = "Nobody knew that.",
        ContentHash = "",
        IngestedAt = DateTimeOffset.UnixEpoch,
    };

    [Theory]
    [InlineData("https://radio.example/programme/12", "https://radio.example/programme/12#t=3729")]
    [InlineData("https://www.youtube.com/watch?v=abc", "https://www.youtube.com/watch?v=abc&t=3729s")]
    [InlineData("https://youtu.be/abc", "https://youtu.be/abc?t=3729s")]
    public void A_second_is_named_as_the_host_takes_it(string url, string expected)
    {
        var article = Article with { Url = new Uri(url), Landmarks = [new Landmark(0, LandmarkKind.Second, 3729)] };

        Assert.Equal(expected, DeepLink.To(article, new TextSpan(0, 6)));
    }

    [Fact]
    public void A_page_is_named_and_what_stands_before_the_first_landmark_has_none()
    {
        var article = Article with { Url = new Uri("https://court.example/ruling.pdf"), Landmarks = [new Landmark(7, LandmarkKind.Page, 12)] };

        Assert.Equal("https://court.example/ruling.pdf#page=12", DeepLink.To(article, new TextSpan(7, 11)));
        Assert.Equal("https://court.example/ruling.pdf#:~:text=Nobody", DeepLink.To(article, new TextSpan(0, 6)));
    }

    [Theory]
    [InlineData(7, "0:07")]
    [InlineData(754, "12:34")]
    [InlineData(3729, "1:02:09")]
    public void Seconds_are_written_as_players_write_them(int second, string label) =>
        Assert.Equal(label, new Landmark(0, LandmarkKind.Second, second).Label);

    [Theory]
    [InlineData("oracle")]
    [InlineData("lucene")]
    public async Task The_citation_of_a_recording_lands_on_the_second(string engine)
    {
        using var folder = new TempFolder();
        folder.Write("talk.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Anna Berg>We have looked at the harbour for a year.\n\n00:10:05.200 --> 00:10:09.000\n<v Anna Berg>The quay will open in June, whatever the weather does to us before then.\n\n00:12:00.000 --> 00:12:09.000\n<v Tom Hale>And who pays for the quay?\n");
        folder.Write("sources.json", "{\"sources\":[{\"file\":\"talk.vtt\",\"outlet\":\"Coast Radio\",\"title\":\"The harbour\",\"url\":\"https://radio.example/12\",\"published\":\"2021-05-04\"}]}");
        await using var rig = await SearchRig.WithAsync(engine, folder.Path);

        var answer = Assert.IsType<Answer.Utterances>(await rig.AskAsync(new Question.WhoSaid("quay June")));
        var shown = await rig.SayAsync("said Berg quay");

        Assert.Equal("Anna Berg", answer.Items[0].Speaker!.Name);
        Assert.Equal("https://radio.example/12#t=605", answer.Items[0].Citations[0].DeepLink);
        Assert.Contains("at 10:05", string.Join('\n', shown.Message.Blocks.OfType<Bot.Adapters.Messaging.MessageBlock.QuoteBlock>().SelectMany(block => block.Sources).Select(source => source.Remark)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_citation_of_a_document_lands_on_the_page()
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.File("ruling.pdf"), PdfSamples.OfPages(
        [
            [new(60, 760, 11, "The court met in June. It heard nobody on that day.")],
            [new(60, 760, 11, "“The contract was void from its first day,” said Judge Anna Berg in court.")],
        ]));
        await using var rig = await SearchRig.WithAsync("lucene", folder.Path);

        var answer = Assert.IsType<Answer.Utterances>(await rig.AskAsync(new Question.WhoSaid("contract")));

        Assert.Equal(new Landmark(answer.Items[0].Citations[0].At!.Value.Offset, LandmarkKind.Page, 2), answer.Items[0].Citations[0].At);
    }
}
