using Bot.Search.Naming;
using Bot.Testing;

namespace Bot.Search.Tests.Naming;

public sealed class RegisteredNamesTests
{
    private static readonly string[] Rows = [.. File.ReadLines(RepositoryRoot.File("src", "Bot.Search", "Naming", "Lexicon", "registered-names.txt")).Where(line => !line.StartsWith('#'))];

    [Fact]
    public void Every_row_is_found_with_its_gender()
    {
        var missed = Rows.Where(row => RegisteredNames.GenderOf(row.AsSpan(0, row.Length - 2)) != (row[^1] == 'f' ? Gender.Female : Gender.Male)).Take(5);
        Assert.Empty(missed);
        Assert.True(Rows.Length > 40_000);
    }

    [Fact]
    public void Rows_are_sorted_and_told_apart() => Assert.Equal(Rows.Select(row => row[..^2]).Distinct().Order(StringComparer.Ordinal), Rows.Select(row => row[..^2]));

    [Theory]
    [InlineData("")]
    [InlineData("zz")]
    [InlineData("aaaa")]
    [InlineData("zzzzzzzz")]
    [InlineData("paris")]
    [InlineData("łucja")]
    [InlineData("a-name-that-is-longer-than-any-in-the-list")]
    public void What_is_no_row_tells_nothing(string name) => Assert.Equal(Gender.Unknown, RegisteredNames.GenderOf(name));
}
