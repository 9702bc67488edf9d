using System.Globalization;

namespace Bot.Search.Storing.Sqlite;

/// <summary>Many numbers as one parameter: SQLite's <c>json_each</c> makes rows of them, which is faster than a statement each.</summary>
internal static class JsonArray
{
    public static string Of(IEnumerable<long> numbers) =>
        $"[{string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))}]";
}
