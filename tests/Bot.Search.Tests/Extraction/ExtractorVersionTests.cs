using System.Security.Cryptography;
using System.Text;
using Bot.Search.Extraction;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search.Tests.Extraction;

/// <summary>
/// Whatever decides what is extracted (model, word lists, rules) changes the extractor's version with it: a store keeps the version
/// beside each article and reads the article anew when it differs.
/// </summary>
public sealed class ExtractorVersionTests
{
    private static readonly string[] Lists = ["names", "speech", "texts"];

    [Fact]
    public void The_version_changes_with_model_word_lists_and_rules()
    {
        var version = new ServiceCollection().AddBotSearch().BuildServiceProvider().GetRequiredService<IArticleExtractor>().Version;
        var path = RepositoryRoot.File("tests", "Bot.Search.Tests", "Extraction", "extractor-version.golden.txt");
        var now = $"{version} {Fingerprint()}";
        var known = File.Exists(path) ? File.ReadAllText(path).Trim() : "";
        if (known == now)
            return;
        Assert.False(known.Split(' ')[0] == version, $"Model, word lists or rules of extraction have changed: give ArticleExtractor.Version another number than {version}.");
        Assert.True(Golden.MayWrite, $"The version is new: GOLDEN=write keeps it as {now}.");
        File.WriteAllText(path, now + "\n");
    }

    // Source without comments and blanks: a sentence in a comment changes nothing that is extracted.
    private static string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files().Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            if (file.EndsWith(".bin", StringComparison.Ordinal))
                hash.AppendData(File.ReadAllBytes(file));
            else
                hash.AppendData(Encoding.UTF8.GetBytes(string.Concat(File.ReadLines(file).Select(line => line.Trim()).Where(Counts))));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static IEnumerable<string> Files()
    {
        var room = RepositoryRoot.File("src", "Bot.Search");
        var extraction = Directory.EnumerateFiles(Path.Combine(room, "Extraction"), "*", SearchOption.AllDirectories);
        return extraction.Concat(Lists.SelectMany(list => Directory.EnumerateFiles(Path.Combine(room, "Languages", "English", list))));
    }

    private static bool Counts(string line) => !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("using ", StringComparison.Ordinal);
}
