using Bot.Search.Naming;
using Bot.Testing;

namespace Bot.Search.Tests.Extraction.Invented;

/// <summary>
/// Whole invented articles in many house styles, people from everywhere, each quote marked with who said it. They hold how often
/// the right person is named, and that hardly ever a wrong one is: single rows of <c>kinds.jsonl</c> cannot.
/// </summary>
public sealed class InventedArticlesTests
{
    private const double FewestRight = 0.9;
    private const double MostWrong = 0.01;
    private const double MostMissed = 0.06;

    [Fact]
    public void The_person_named_is_the_one_who_said_it()
    {
        var (right, unresolved) = (0, 0);
        var (wrong, missed) = (new List<string>(), new List<string>());
        foreach (var article in Files().SelectMany(MarkedArticle.ReadAll))
        {
            var quotes = Extract(article);
            foreach (var said in article.Said.Where(said => !said.IsOptional))
            {
                var found = quotes.MaxBy(quote => Shared(quote, said));
                if (found is null || Shared(found, said) * 2 < said.End - said.Start)
                    missed.Add($"{article.Id}: {article.Text[said.Start..said.End]}");
                else if (said.Names(found))
                    right++;
                else if (found.Names(article.Text))
                    wrong.Add($"{article.Id}: {article.Text[said.Start..said.End]} | {found.Canonical} for {said.Person}");
                else
                    unresolved++;
            }
        }
        double all = right + unresolved + wrong.Count + missed.Count;
        var told = $"{right} right, {unresolved} unresolved, {wrong.Count} wrong, {missed.Count} missed of {all}\n{string.Join('\n', wrong)}\n{string.Join('\n', missed)}";
        Assert.True(right >= FewestRight * all && wrong.Count <= MostWrong * all && missed.Count <= MostMissed * all, told);
    }

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(RepositoryRoot.File("tests", "Bot.Search.Tests", "Extraction", "Invented"), "*.txt").Order(StringComparer.Ordinal);

    private static List<FoundWords> Extract(MarkedArticle article)
    {
        return
        [
            .. ReadQuotes.Of(article.Text).Select(quote => new FoundWords(
                quote.GetProperty("start").GetInt32(), quote.GetProperty("end").GetInt32(), quote.GetProperty("speaker").GetString(), quote.GetProperty("canonical").GetString())),
        ];
    }

    private static int Shared(FoundWords found, SaidWords said) => Math.Min(found.End, said.End) - Math.Max(found.Start, said.Start);

    /// <summary>Words that were found.</summary>
    internal sealed record FoundWords(int Start, int End, string? Mention, string? Canonical)
    {
        private static readonly string[] Pronouns = ["he", "she", "it", "they", "who"];

        /// <summary>True when somebody is named: no pronoun, and more than a description as it is printed, there or where "it" repeats it.</summary>
        public bool Names(string text) => Canonical is { } name && !Pronouns.Contains(name, StringComparer.OrdinalIgnoreCase)
            && !(text.Contains(name, StringComparison.Ordinal) && (char.IsLower(name[0]) || name.StartsWith("The ", StringComparison.Ordinal) || name.StartsWith("A ", StringComparison.Ordinal)));
    }

    /// <summary>Words that somebody says in a marked article.</summary>
    /// <param name="Start">UTF-16 offset of the first letter.</param>
    /// <param name="End">Offset behind the last.</param>
    /// <param name="Person">Who says them; "-" for somebody without a name, "~" where either is right.</param>
    /// <param name="Others">Other names for them.</param>
    internal sealed record SaidWords(int Start, int End, string Person, IReadOnlyList<string> Others)
    {
        public bool IsOptional => Person == "~";

        public bool Names(FoundWords found)
        {
            if (Person == "-")
                return found.Canonical is null || found.Canonical == found.Mention;
            return found.Canonical is { } name && Others.Prepend(Person).Any(other => Fits(NameFolding.Fold(other), NameFolding.Fold(name)));
        }

        private static bool Fits(string wanted, string name) => $" {name} ".Contains($" {wanted} ", StringComparison.Ordinal) || $" {wanted} ".Contains($" {name} ", StringComparison.Ordinal);
    }
}
