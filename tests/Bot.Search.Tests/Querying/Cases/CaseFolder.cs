using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Testing;

namespace Bot.Search.Tests.Querying.Cases;

/// <summary>A folder of tests/cases: articles and questions about them.</summary>
internal sealed class CaseFolder
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private CaseFolder(string path)
    {
        Name = Path.GetFileName(path);
        var articles = Path.Combine(path, "articles");
        Articles = Directory.Exists(articles) ? articles
            : File.Exists(articles + ".jsonl") ? articles + ".jsonl"
            : RepositoryRoot.File(File.ReadAllText(articles + ".txt").Trim());
        Questions = JsonSerializer.Deserialize<List<CaseQuestion>>(File.ReadAllText(Path.Combine(path, "questions.json")), Json)!;
    }

    public string Name { get; }

    /// <summary>Folder "articles", file "articles.jsonl", or the folder that "articles.txt" names.</summary>
    public string Articles { get; }

    public IReadOnlyList<CaseQuestion> Questions { get; }

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetDirectories(RepositoryRoot.File("tests", "cases")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static CaseFolder Open(string name) => new(RepositoryRoot.File("tests", "cases", name));
}
