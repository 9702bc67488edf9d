using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Testing.Newsrooms;

/// <summary>A folder of tests/newsrooms: invented coverage of one story, the day on which it is asked about, and questions with their right answers.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Articles">Path of the articles (JSON lines, as ingest reads them).</param>
/// <param name="Today">The day of asking.</param>
/// <param name="Questions">All of them, in the order of the files.</param>
/// <param name="Claims">Words that somebody says were said.</param>
public sealed record Newsroom(
    string Name, string Articles, DateOnly Today, IReadOnlyList<NewsroomQuestion> Questions, IReadOnlyList<NewsroomClaim> Claims)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Every newsroom of the repository, by name.</summary>
    public static IReadOnlyList<Newsroom> All() =>
        [.. Directory.GetDirectories(RepositoryRoot.File("tests", "newsrooms")).Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>Questions about matters that no newsroom covers.</summary>
    public static IReadOnlyList<string> Elsewhere() => File.ReadAllLines(RepositoryRoot.File("tests", "newsrooms", "elsewhere.txt"));

    private static Newsroom Read(string folder)
    {
        var today = DateOnly.ParseExact(File.ReadAllText(Path.Combine(folder, "today.txt")).Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        List<T> Lines<T>(string file) =>
            [.. (File.Exists(Path.Combine(folder, file)) ? File.ReadLines(Path.Combine(folder, file)) : []).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<T>(line, Json)!)];
        var later = Lines<NewsroomQuestion>("later.jsonl").Concat(Lines<NewsroomQuestion>("paraphrases.jsonl"))
            .Select(question => question with { Set = IsKept(question) ? QuestionSet.Kept : QuestionSet.Later });
        var fresh = Lines<NewsroomQuestion>("fresh.jsonl").Select(question => question with { Set = QuestionSet.Fresh });
        return new Newsroom(
            Path.GetFileName(folder), Path.Combine(folder, "articles.jsonl"), today, [.. Lines<NewsroomQuestion>("questions.jsonl"), .. later, .. fresh], Lines<NewsroomClaim>("claims.jsonl"));
    }

    // By the words alone, so that nobody chooses, and a question stays on its side.
    private static bool IsKept(NewsroomQuestion question) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(" > ", question.Say)))[^1] % 2 == 1;
}

/// <summary>Which part of the questions one belongs to.</summary>
public enum QuestionSet
{
    /// <summary>Written first, together with the code that answers them.</summary>
    First,

    /// <summary>Written later, before their answers were seen; then worked on.</summary>
    Later,

    /// <summary>The other half of those: only counted, their misses are not looked at.</summary>
    Kept,

    /// <summary>Of a newsroom made for one round of work: asked once before it, then looked at. Counted for themselves.</summary>
    Fresh,
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

    /// <summary>
    /// A paraphrase: one of these must be among the first three, answered or listed as nearest below "not in these words".
    /// </summary>
    public IReadOnlyList<string> Listed { get; init; } = [];

    /// <summary>Which part of the questions it belongs to.</summary>
    [JsonIgnore]
    public QuestionSet Set { get; init; }
}

/// <summary>Words made from a quote by one change, and what verify must say of them.</summary>
public sealed record NewsroomClaim
{
    /// <summary>What was done to the quote: "negation", "figure", "other speaker" …</summary>
    public required string Change { get; init; }

    /// <summary>The words that are claimed.</summary>
    public required string Words { get; init; }

    /// <summary>Who is claimed to have said them; null when nobody is named.</summary>
    public string? Speaker { get; init; }

    /// <summary>Words of the quote that must be shown first.</summary>
    public required string Lead { get; init; }

    /// <summary>How the verdict must begin, one of these ("Exact", "Altered", "Another speaker", "Reported"); any when empty.</summary>
    public IReadOnlyList<string> Verdicts { get; init; } = [];

    /// <summary>The claim says the opposite of the quote: an exact verdict, or one that does not mention the negation, misleads.</summary>
    public bool Opposite { get; init; }
}
