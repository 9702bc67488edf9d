using System.Text;
using Bot.Search.Reading;

namespace Bot.Search.Tests.Reading;

public sealed class SourcesFileTests
{
    [Theory]
    [InlineData("", "not valid JSON")]
    [InlineData("{", "not valid JSON")]
    [InlineData("[]", "no list named")]
    [InlineData("{\"sources\":{}}", "no list named")]
    [InlineData("{\"sources\":[{\"file\":\"\\ud800\"}]}", "no Unicode")]
    public void What_is_no_list_of_sources_is_refused_with_a_sentence(string json, string words)
    {
        var (file, reason) = SourcesFile.Parse(Encoding.UTF8.GetBytes(json));

        Assert.Null(file);
        Assert.Contains(words, reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"outlet\":\"A\"}", "names no file")]
    [InlineData("7", "names no file")]
    [InlineData("{\"file\":\"../secret.txt\"}", "not in this folder")]
    [InlineData("{\"file\":\"..\"}", "not in this folder")]
    [InlineData("{\"file\":\"a.txt\",\"url\":\"ftp://example.org/\"}", "no http or https address")]
    [InlineData("{\"file\":\"a.txt\",\"published\":\"yesterday\"}", "no date")]
    [InlineData("{\"file\":\"a.txt\"},{\"file\":\"a.txt\"}", "a second time")]
    public void A_bad_entry_is_named_and_the_others_count(string entry, string words)
    {
        var (file, _) = SourcesFile.Parse(Encoding.UTF8.GetBytes($"{{\"sources\":[{entry},{{\"file\":\"good.txt\",\"outlet\":\"Example Times\"}}]}}"));

        Assert.Contains(words, Assert.Single(file!.Faults), StringComparison.Ordinal);
        Assert.Contains(file.Entries, pair => pair is { Key: "good.txt", Value.Outlet: "Example Times" });
    }
}
