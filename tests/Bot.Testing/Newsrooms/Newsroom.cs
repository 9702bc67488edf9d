using System.Globalization;
using System.Text.Json;

namespace Bot.Testing.Newsrooms;

/// <summary>A folder of tests/newsrooms: invented coverage of one story, the day on which it is asked about, and questions with their right answers.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Articles">Path of the articles (JSON lines, as ingest reads them).</param>
/// <param name="Today">The day of asking.</param>
/// <param name="Questions">All of them, in the order of the file.</param>
public sealed record Newsroom(string Name, string Articles, DateOnly Today, IReadOnlyList<NewsroomQuestion> Questions)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Every newsroom of the repository, by name.</summary>
    public static IReadOnlyList<Newsroom> All() =>
        [.. Directory.GetDirectories(RepositoryRoot.File("tests", "newsrooms")).Order(StringComparer.Ordinal).Select(Read)];

    private static Newsroom Read(string folder)
    {
        var today = DateOnly.ParseExact(File.ReadAllText(Path.Combine(folder, "today.txt")).Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var questions = File.ReadLines(Path.Combine(folder, "questions.jsonl"))
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<NewsroomQuestion>(line, Json)!);
        return new Newsroom(Path.GetFileName(folder), Path.Combine(folder, "articles.jsonl"), today, [.. questions]);
    }
}

/// <summary>A question as people type it, and what its answer must be. Expected words stand in the shown quotes and their sentences.</summary>
public sealed record NewsroomQuestion
{
    /// <summary>Which kind of question, for the table.</summary>
    public required string Kind { get; init; }

    /// <summary>What is typed, one message after the other; the answer to the last is looked at.</summary>
    public required IReadOnlyList<string> Say { get; init; }

    /// <summary>Words that must be shown among the first results; all of them, unless <see cref="Any"/>.</summary>
    public IReadOnlyList<string> Has { get; init; } = [];

    /// <summary>One of <see cref="Has"/> is enough.</summary>
    public bool Any { get; init; }

    /// <summary>The first result must have them.</summary>
    public bool Lead { get; init; }

    /// <summary>How many of the first results are looked at; 0 for the usual number.</summary>
    public int Within { get; init; }

    /// <summary>Stands in the name, or what is shown for it, of who is quoted with the words; null when it does not matter.</summary>
    public string? By { get; init; }

    /// <summary>Words that no result may show.</summary>
    public IReadOnlyList<string> Not { get; init; } = [];

    /// <summary>Words that the first result must not show: an answer that begins with them embarrasses.</summary>
    public IReadOnlyList<string> Never { get; init; } = [];

    /// <summary>Each stands somewhere in the message.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <summary>The coverage does not say: any answer is a false one.</summary>
    public bool None { get; init; }

    /// <summary>The coverage says it in other words: one of these must be among the first three, answered or marked as near.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];
}
