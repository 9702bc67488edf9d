using System.Text;
using Bot.Testing;

namespace Bot.Search.Tests.Reading;

public sealed class BoilerplateSeedsTests
{
    [Fact]
    public void What_the_seeds_hold_beside_their_reporting_is_found()
    {
        var shown = new StringBuilder();
        foreach (var article in SeedDocuments.ReadAll())
        {
            shown.Append("== ").Append(article.Outlet).Append(" | ").Append(article.Title).Append(" | ").Append(article.Published).Append('\n');
            foreach (var span in article.Boilerplate)
                shown.Append(span).Append('\n').Append(span.In(article.Text)).Append('\n');
        }

        Golden.Matches(shown.ToString(), "tests", "Bot.Search.Tests", "Reading", "seeds-boilerplate.golden.txt");
    }

    [Fact]
    public void The_text_is_kept_to_the_byte()
    {
        foreach (var article in SeedDocuments.ReadAll())
            Assert.Contains(Directory.GetFiles(RepositoryRoot.File("seeds"), "*.txt"), file => File.ReadAllText(file) == article.Text);
    }
}
