using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Search.Domain;
using Bot.Search.Querying.Evidence;
using Bot.Testing;

namespace Bot.Search.Tests.Querying.Evidence;

/// <summary>
/// The links of many ranges of texts that say the same again, a table to be read: <see cref="LinksLandTests"/> proves that links land,
/// this holds how short they are.
/// </summary>
public sealed partial class DirectiveTableTests
{
    private static readonly Uri Page = new("https://example.org/a");

    private static readonly int[] Lengths = [1, 2, 3, 4, 5, 11, 12, 13, 14, 17, 21, 26];

    private static readonly string[] Texts =
    [
        // Long beginnings that come twice: 13 words alike, then other ends.
        "we will not close the bridge and we will not close the road today. "
        + "Yesterday we will not close the bridge and we will not close the road today or the quay or the lock or the mill.",

        // Ends that come again behind the beginning, and again.
        "The board met and the board said so and so and the board left and so and so. "
        + "Then it met again, and it said so and so, and it left and so and so and so it goes on and on.",

        // Paragraphs that begin and end alike.
        "We are ready now, and so are they.\n\nWe are ready now, and so are they, said Dorn.\n\nWe are ready now.\n\nAnd so are they.",

        // Ten words alike before, ten alike behind.
        "a b c d e f g h i j here k l m n o p q r s t. A b c d e f g h i j there k l m n o p q r s t. A b c d e f g h i j here k l m n o p q r s u.",
    ];

    [Fact]
    public void Links_are_as_short_as_they_can_be()
    {
        var table = new StringBuilder();
        foreach (var text in Texts)
        {
            var words = Word().Matches(text).Select(match => new TextSpan(match.Index, match.Index + match.Length)).ToList();
            foreach (var length in Lengths)
            {
                for (var first = 0; first + length <= words.Count; first += length < 11 ? 3 : 2)
                {
                    var link = DeepLink.To(Page, text, new TextSpan(words[first].Start, words[first + length - 1].End))!;
                    table.Append(CultureInfo.InvariantCulture, $"{first}+{length} ").AppendLine(Uri.UnescapeDataString(link[(link.IndexOf("text=", StringComparison.Ordinal) + 5)..]));
                }
            }
            table.AppendLine();
        }

        Golden.Matches(table.ToString(), "tests", "Bot.Search.Tests", "Querying", "Evidence", "directives.golden.txt");
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
