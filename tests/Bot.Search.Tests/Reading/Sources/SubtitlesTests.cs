using Bot.Search.Domain;

namespace Bot.Search.Tests.Reading.Sources;

public sealed class SubtitlesTests
{
    private const string Srt = "application/x-subrip";
    private const string Vtt = "text/vtt";

    [Fact]
    public void Captions_are_joined_to_paragraphs_and_keep_their_seconds()
    {
        var article = ReadingRig.Single(ReadingRig.Text(
            "1\r\n00:00:01,000 --> 00:00:04,000\r\nANNA BERG: We have to decide\r\nthis before the summer.\r\n\r\n2\r\n01:00:04,200 --> 01:00:06,000\r\n<i>And we will.</i>\r\n3\r\n01:00:06,500 --> 01:00:08,000\r\n- TOM HALE: When?\r\n- {\\an8}In June.\r\n", Srt));

        Assert.Equal("ANNA BERG: We have to decide this before the summer.\n\nAnd we will.\n\n- TOM HALE: When?\n\n- In June.", article.Text);
        Assert.Equal(["0:01", "1:00:04", "1:00:06"], article.Landmarks.Select(landmark => landmark.Label));
        Assert.Equal("1:00:04", Landmark.At(article.Landmarks, article.Text.IndexOf("And we", StringComparison.Ordinal))!.Value.Label);
    }

    [Fact]
    public void Voices_are_turns_and_sounds_are_no_reporting()
    {
        var article = ReadingRig.Single(ReadingRig.Text(
            "WEBVTT - Council of 4 May\nKind: captions\n\nNOTE\na comment\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 --> 00:04.000 align:start\n<v Anna Berg>We decide<00:00:02.000><c> today.</c>\n\n00:04.200 --> 00:06.000\n[applause]\n\n00:06.500 --> 00:08.000\n<v.loud Tom Hale>When &amp; how?</v> <v Anna Berg>In June.</v>\n\n00:09.000 --> 00:10.000\nSomebody else.\n", Vtt));

        Assert.Equal("Council of 4 May", article.Title);
        Assert.Equal("Anna Berg: We decide today.\n\n[applause]\n\nTom Hale: When & how?\n\nAnna Berg: In June.\n\nSomebody else.", article.Text);
        Assert.Equal(["Anna Berg", "Tom Hale", "Anna Berg"], article.Turns.Select(turn => turn.Speaker.In(article.Text)));
        Assert.Equal(" In June.", article.Turns[2].Words.In(article.Text));
        Assert.Equal(["[applause]"], article.Boilerplate.Select(span => span.In(article.Text)));
    }

    [Fact]
    public void Lines_that_roll_from_caption_to_caption_stand_once()
    {
        var article = ReadingRig.Single(ReadingRig.Text(
            "WEBVTT\n\n00:00.000 --> 00:02.000\nhello everyone\n\n00:02.000 --> 00:04.000\nhello everyone\nand welcome to the\n\n00:04.000 --> 00:06.000\nand welcome to the\nevening news\n", Vtt));

        Assert.Equal("hello everyone and welcome to the evening news", article.Text);
        Assert.Equal(["0:00", "0:02", "0:04"], article.Landmarks.Select(landmark => landmark.Label));
    }

    [Theory]
    [InlineData("00:01,5 --> 00:02,5\nShort times are read.\n", "0:01")]
    [InlineData("1\n0:00:07.000 --> 0:00:09.000\nA stop for a comma.\n", "0:07")]
    [InlineData("1\n00:00:07:000 --> 00:00:09:000\nA colon for a comma.\n", "0:07")]
    [InlineData("\uFEFF1\n\n00:00:07,000 --> 00:00:09,000\n\nA blank line before the words.\n", "0:07")]
    [InlineData("00:00:07,000 --> 00:00:09,000\nNo number at all.\n\n00:00:10,000 --> 00:00:11,000\n2024\n", "0:07")]
    public void Files_that_players_read_are_read(string source, string first)
    {
        Assert.Equal(first, ReadingRig.Single(ReadingRig.Text(source, Srt)).Landmarks[0].Label);
    }

    [Theory]
    [InlineData("WEBVTT\n\nNOTE nothing here\n")]
    [InlineData("WEBVTT")]
    public void A_file_without_captions_is_refused_with_a_sentence(string source)
    {
        Assert.Contains("no captions", ReadingRig.Refusal(ReadingRig.Text(source, Vtt)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    [InlineData(null)]
    public void What_servers_give_out_as_anything_is_known_by_its_opening(string? type)
    {
        Assert.NotEmpty(ReadingRig.Single(ReadingRig.Text("WEBVTT\n\n00:01.000 --> 00:02.000\nWe open in June.\n", type)).Landmarks);
        Assert.NotEmpty(ReadingRig.Single(ReadingRig.Text("1\n00:00:01,000 --> 00:00:02,000\nWe open in June.\n", type)).Landmarks);
    }

    [Fact]
    public void A_hundred_thousand_captions_are_read()
    {
        var captions = Enumerable.Range(1, 100_000).Select(number => $"{number}\n{number / 3600:00}:{number / 60 % 60:00}:{number % 60:00},000 --> {number / 3600:00}:{number / 60 % 60:00}:{number % 60:00},900\nWord number {number}.\n");

        var article = ReadingRig.Single(ReadingRig.Text(string.Join('\n', captions), Srt));

        Assert.Equal(100_000, article.Landmarks.Count);
    }
}
