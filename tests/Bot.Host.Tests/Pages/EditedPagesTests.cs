using System.Net;
using Bot.Host.Pages;
using Bot.Testing;

namespace Bot.Host.Tests.Pages;

/// <summary>A link that was made before an edit lands on the words that it was made for.</summary>
public sealed class EditedPagesTests
{
    [Fact]
    public async Task A_link_made_before_an_edit_shows_its_words_in_their_version_and_leads_to_the_newest()
    {
        await using var site = await EditedSite.StartAsync();
        await site.ReadAsync(EditedSite.First, EditedSite.Second);
        var first = await site.ProofAsync("ferry");
        var second = await site.ProofAsync("cables");
        await site.ReadAsync(EditedSite.New, EditedSite.First);

        var old = WebUtility.HtmlDecode(await site.Client.GetStringAsync(second));

        Assert.Equal(($"/articles/{site.Id}?version=1#quote-1", $"/articles/{site.Id}?version=1#quote-2"), (first, second));
        Assert.Contains("Edited since: this is version 1", old, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/articles/{site.Id}\">Newest version: 2</a>", old, StringComparison.Ordinal);
        // Also what stands in both versions is marked under the number that it had.
        Assert.Contains("<mark id=\"quote-1\" class=\"quote-1\">The ferry will sail again in May", old, StringComparison.Ordinal);
        Assert.Contains("<mark id=\"quote-2\" class=\"quote-2\">Nobody checked the cables", old, StringComparison.Ordinal);
        Assert.Contains("<mark class=\"quote-2\">and nobody asked us to", old, StringComparison.Ordinal);
        Assert.Equal($"/articles/{site.Id}?version=2#quote-2", await site.ProofAsync("ferry"));
    }

    [Fact]
    public async Task The_newest_version_tells_what_was_taken_out_and_leads_to_it()
    {
        await using var site = await EditedSite.StartAsync();
        await site.ReadAsync(EditedSite.First, EditedSite.Second);
        await site.ReadAsync(EditedSite.New, EditedSite.First);

        var page = await site.Client.GetStringAsync($"/articles/{site.Id}");

        Assert.DoesNotContain("Edited since", page, StringComparison.Ordinal);
        Assert.Contains("No longer in the article", page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/articles/{site.Id}?version=1#quote-2\">In the text of version 1</a> · Removed by ", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_only_the_third_version_took_out_are_told_as_removed_in_the_first()
    {
        await using var site = await EditedSite.StartAsync();
        await site.ReadAsync(EditedSite.First, EditedSite.Second);
        await site.ReadAsync(EditedSite.First, EditedSite.Second, EditedSite.New);
        await site.ReadAsync(EditedSite.First, EditedSite.New);

        var page = await site.Client.GetStringAsync($"/articles/{site.Id}?version=1");

        Assert.Contains("Newest version: 3", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("Removed by").Length);
    }

    [Fact]
    public async Task A_version_that_is_not_stored_is_said_so_with_a_link_to_the_newest()
    {
        await using var site = await EditedSite.StartAsync();
        await site.ReadAsync(EditedSite.First);

        using var response = await site.Client.GetAsync($"/articles/{site.Id}?version=7");
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains($"<a href=\"/articles/{site.Id}\">The newest version</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_of_this_site_to_a_citation_names_its_version()
    {
        var answer = Some.Utterances(Some.Ollongren());
        var citation = answer.Items[0].Citations[0];

        Assert.Equal($"/articles/{citation.ArticleId}?version={citation.Version}#quote-{citation.QuoteOrdinal + 1}", PageProofs.Of(answer).PageOf(new Uri(citation.DeepLink!)));
    }
}
