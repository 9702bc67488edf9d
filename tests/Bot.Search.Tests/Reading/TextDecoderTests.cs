using System.Text;
using Bot.Search.Reading.Decoding;

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
