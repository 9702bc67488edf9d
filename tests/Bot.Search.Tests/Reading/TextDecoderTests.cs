using System.Text;
using Bot.Search.Reading;

namespace Bot.Search.Tests.Reading;

public sealed class TextDecoderTests
{
    private const string Sample = "“We will not yield,” said Łukasz Größe in Kraków – twice.\nA second line of ordinary words.";
    private const string Western = "“We will not yield,” said José Größe in Málaga – twice.\nA second line of ordinary words.";

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    public void Text_in_a_Unicode_encoding_is_read_with_and_without_a_mark(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Sample)];

        Assert.Equal((Sample, null), TextDecoder.Decode(bytes, null));
    }

    [Theory]
    [InlineData("windows-1252", null)]
    [InlineData("windows-1252", "windows-1252")]
    [InlineData("windows-1252", "iso-8859-1")]
    [InlineData("windows-1252", "utf-8")]
    [InlineData("windows-1252", "no-such-encoding")]
    public void Western_text_is_read_whatever_is_declared(string name, string? declared)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(Western);

        Assert.Equal((Western, null), TextDecoder.Decode(bytes, declared));
    }

    [Fact]
    public void A_declaration_decides_where_bytes_do_not()
    {
        const string Cyrillic = "«Мы не уступим», — сказал министр в Киеве.";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes(Cyrillic);

        Assert.Equal((Cyrillic, null), TextDecoder.Decode(bytes, "windows-1251"));
        Assert.Contains("encoding cannot be told", TextDecoder.Decode(bytes, null).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("“Żółć — nothing more,” she said. “It’s| over.”", "utf-8", 1)]
    [InlineData("“Żółć — nothing more,” she said| in Kraków|. “It’s over, all of it,” said Łukasz.", "UTF-8", 2)]
    [InlineData("\uFEFF“Żółć — nothing more,” she said. “It’s| over.”", null, 1)]
    public void A_few_stray_bytes_in_declared_UTF8_are_shown_as_missing(string text, string? declared, int stray)
    {
        var bytes = Encoding.UTF8.GetBytes(text).Select(value => value == (byte)'|' ? (byte)0x81 : value).ToArray();

        var read = TextDecoder.Decode(bytes, declared).Text;

        Assert.Equal(text.TrimStart('\uFEFF').Replace('|', '\uFFFD'), read);
        Assert.Equal(stray, read!.Count(letter => letter == '\uFFFD'));
    }

    [Fact]
    public void A_stray_byte_in_declared_UTF8_without_other_letters_is_passed_over_in_a_long_text_only()
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes(new string('a', 300)), 0x81, (byte)'.'];

        Assert.EndsWith("a\uFFFD.", TextDecoder.Decode(bytes, "utf-8").Text, StringComparison.Ordinal);
        Assert.NotNull(TextDecoder.Decode(bytes, null).Reason);
        Assert.NotNull(TextDecoder.Decode(bytes.AsSpan(200), "utf-8").Reason);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("20 0A 09 20", "white space")]
    [InlineData("00 01 02 03 04 05 06 07 08", "binary")]
    [InlineData("41 42 00 43 44 45", "binary")]
    [InlineData("01 02 03 04 05 06 07 08 0E 0F", "binary")]
    [InlineData("EF BB BF FF FE 41", "mark of UTF-8")]
    [InlineData("FF FE 00 D8 41 00", "mark of UTF-16")]
    [InlineData("E9 E8 E0 E7 F9 81 41 42", "encoding cannot be told")]
    public void What_is_no_text_is_refused_with_a_sentence(string hexadecimal, string words)
    {
        var bytes = Convert.FromHexString(hexadecimal.Replace(" ", "", StringComparison.Ordinal));

        var (text, reason) = TextDecoder.Decode(bytes, null);

        Assert.Null(text);
        Assert.Contains(words, reason, StringComparison.Ordinal);
    }
}
