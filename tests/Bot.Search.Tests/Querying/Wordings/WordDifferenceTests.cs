using Bot.Search.Querying;
using Bot.Search.Querying.Wordings;
using Bot.Testing;
using FsCheck.Fluent;

namespace Bot.Search.Tests.Querying.Wordings;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("We have to see a withdrawal by Russia.", "We have to see a withdrawal from Russia.",
        "=We have to see a withdrawal -by +from =Russia")]
    [InlineData("same words", "Same  “words”", "=Same “words")]
    [InlineData("", "all new", "+all new")]
    [InlineData("all gone", "", "-all gone")]
    [InlineData("", "", "")]
    [InlineData("a b c", "x y", "-a b c +x y")]
    [InlineData("one two three four", "one three two four", "=one -two =three +two =four")]
    [InlineData("I'm afraid it is too late", "I’m afraid we’re still in too early stages",
        "=I’m afraid -it is +we’re still in =too -late +early stages")]
    public void Difference_names_the_fewest_words(string first, string second, string expected)
    {
        var parts = WordDifference.Between(first, second);

        Assert.Equal(expected, string.Join(' ', parts.Select(Show)));
    }

    [Fact]
    public void Difference_can_be_applied_back_to_both_texts()
    {
        var words = Gen.Elements("a", "b", "c", "d", "e").ArrayOf().Select(list => string.Join(' ', list));
        var pairs = words.Two().Select(pair => (First: pair.Item1, Second: pair.Item2)).ToArbitrary();

        Properties.Holds(pairs, pair => AppliesBack(pair.First, pair.Second), times: 300);
    }

    [Fact]
    public void Difference_of_huge_texts_gives_up_word_by_word_without_using_much_memory()
    {
        var first = string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"a{i}"));
        var second = string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"b{i}"));

        var parts = WordDifference.Between(first, second);

        Assert.Equal([DifferenceOperation.Delete, DifferenceOperation.Insert], parts.Select(part => part.Operation));
    }

    private static bool AppliesBack(string first, string second)
    {
        var parts = WordDifference.Between(first, second);
        return Join(parts, DifferenceOperation.Insert) == first && Join(parts, DifferenceOperation.Delete) == second;
    }

    private static string Join(IReadOnlyList<DifferencePart> parts, DifferenceOperation without) =>
        string.Join(' ', parts.Where(part => part.Operation != without).Select(part => part.Text));

    private static string Show(DifferencePart part) => part.Operation switch
    {
        DifferenceOperation.Same => "=" + part.Text,
        DifferenceOperation.Insert => "+" + part.Text,
        _ => "-" + part.Text,
    };
}
