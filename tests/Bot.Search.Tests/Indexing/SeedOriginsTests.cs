using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Reading.Boilerplate;
using Bot.Search.Storing.Grouping;
using Bot.Testing;

namespace Bot.Search.Tests.Indexing;

/// <summary>The evidence for the threshold of <see cref="CopyMatch"/>: two outlets with one agency's text, and a third with its own.</summary>
public sealed class SeedOriginsTests
{
    private static readonly ArticleSketch Sketches = new(new TermAnalyzer());

    [Theory]
    [InlineData("000_ba2484c0cdb01c6b.txt", "001_08b35323a828d772.txt", true, 0.53, 1.0)]
    [InlineData("000_ba2484c0cdb01c6b.txt", "002_6291806a990859e2.txt", false, 0.0, 0.36)]
    [InlineData("001_08b35323a828d772.txt", "002_6291806a990859e2.txt", false, 0.0, 0.36)]
    public void Copies_lie_far_above_the_threshold_and_reports_far_below(string one, string other, bool copies, double least, double most)
    {
        var (left, right) = (SketchOf(one), SketchOf(other));

        Assert.InRange(CopyMatch.Contained(left, right), least, most);
        Assert.Equal(copies, CopyMatch.AreCopies(left, right));
    }

    private static TextSketch SketchOf(string file)
    {
        var text = File.ReadAllText(RepositoryRoot.File("seeds", file));
        return Sketches.Make(new Article
        {
            Id = new ArticleId(file),
            Outlet = file,
            Title = "",
            Text = text,
            ContentHash = file,
            IngestedAt = DateTimeOffset.UnixEpoch,
            Boilerplate = BoilerplateFinder.Find(new BoilerplateInput(text, "", "", null), []),
        });
    }
}
