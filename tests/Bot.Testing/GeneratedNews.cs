using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Bot.Testing;

/// <summary>Articles that nobody wrote, the same for the same number: with speakers, quotes, edits of the same page on demand.</summary>
public static class GeneratedNews
{
    private static readonly string[] Given = ["Anna", "Bo", "Carla", "David", "Elin", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Karim", "Lena"];
    private static readonly string[] Family = ["Lindqvist", "Okafor", "Marsh", "Teller", "Vasquez", "Novak", "Haddad", "Brandt", "Silva", "Kowal", "Ferro", "Dahl"];
    private static readonly string[] Roles = ["Transport Minister", "Mayor", "Harbour Master", "Union Leader", "Chief Engineer", "Budget Director"];
    private static readonly string[] Things = ["the bridge", "the tunnel", "the budget", "the ferry line", "the hospital", "the market hall", "the power plant", "the school"];
    private static readonly string[] Deeds = ["repair", "close", "sell", "open", "inspect", "extend", "finance", "move"];
    private static readonly string[] Reasons = ["before winter comes", "because the ground has moved", "after the storm in March", "for the people who live there", "although the money is short", "with help from the coast"];

    /// <summary>One line of JSON for each of <paramref name="count"/> articles.</summary>
    public static IEnumerable<string> Lines(int count, int seed = 1) => Enumerable.Range(0, count).Select(number => Line(number, seed));

    /// <summary>The address of an article.</summary>
    public static string Address(int number) => string.Create(CultureInfo.InvariantCulture, $"https://news{number % 40}.example.org/articles/{number}");

    /// <summary>One article as a line of JSON.</summary>
    public static string Line(int number, int seed = 1)
    {
        var random = new Random(seed * 1_000_003 + number);
        var day = new DateOnly(2021, 1, 1).AddDays(number % 700);
        return JsonSerializer.Serialize(new
        {
            url = Address(number),
            outlet = string.Create(CultureInfo.InvariantCulture, $"Example News {number % 40}"),
            title = string.Create(CultureInfo.InvariantCulture, $"Council to {Pick(random, Deeds)} {Pick(random, Things)} (report {number})"),
            published = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            byline = $"{Pick(random, Given)} {Pick(random, Family)}",
            text = Text(random, number),
        });
    }

    private static string Text(Random random, int number)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"The council decided on Monday to {Pick(random, Deeds)} {Pick(random, Things)} {Pick(random, Reasons)}, report {number} says.");
        for (var paragraph = 0; paragraph < 8; paragraph++)
        {
            var name = $"{Pick(random, Given)} {Pick(random, Family)}";
            var claim = $"we have to {Pick(random, Deeds)} {Pick(random, Things)} {Pick(random, Reasons)}, and number {random.Next(100, 10_000)} shows it";
            text.Append("\n\n").Append((paragraph % 4) switch
            {
                0 => $"\"Now {claim},\" {Pick(random, Roles)} {name} said. \"Nobody should wait for {Pick(random, Things)} any longer.\"",
                1 => $"{Pick(random, Roles)} {name} said that {claim}.",
                2 => $"The crew had come to {Pick(random, Deeds)} {Pick(random, Things)} {Pick(random, Reasons)}. It left again in the evening, and the street was quiet until the morning.",
                _ => $"According to {name}, it was \"too early to {Pick(random, Deeds)} {Pick(random, Things)}\" {Pick(random, Reasons)}.",
            });
        }
        return text.ToString();
    }

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];
}
