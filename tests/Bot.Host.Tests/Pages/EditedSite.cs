using Bot.Search.Domain;
using Bot.Search.Ingestion;
using Bot.Search.Querying;
using Bot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host.Tests.Pages;

/// <summary>A site with one article that can be edited, and a public address for its citations.</summary>
internal sealed class EditedSite : IAsyncDisposable
{
    public const string First = "\"The ferry will sail again in May,\" harbour master Ines Quandt told reporters.";
    public const string Second = "\"Nobody checked the cables,\" engineer Bo Marsh said, \"and nobody asked us to.\"";
    public const string New = "\"We were never told of it,\" Mayor Anna Lindqvist said on Tuesday.";

    private readonly TempFolder _data = new();
    private readonly TempFolder _input = new();
    private WebApplication? _server;

    public Uri Address => new(_server!.Urls.First());

    public HttpClient Client { get; private set; } = new();

    public ArticleId Id { get; } = ArticleId.From("https://example.org/ferry");

    public static async Task<EditedSite> StartAsync(bool wholeTexts = false)
    {
        var site = new EditedSite();
        site._server = await SiteFixture.StartAsync(site._data, new() { ["Host:PublicBaseUrl"] = "https://proof.example.org", ["Host:WholeTexts"] = wholeTexts.ToString() });
        site.Client = new HttpClient { BaseAddress = site.Address };
        return site;
    }

    public async Task ReadAsync(params string[] paragraphs)
    {
        _input.Write("a.txt", string.Join("\n\n", paragraphs));
        _input.Write("sources.json", "{\"sources\":[{\"file\":\"a.txt\",\"outlet\":\"Example Times\",\"title\":\"Ferry\",\"url\":\"https://example.org/ferry\",\"published\":\"2022-03-17\"}]}");
        var report = await _server!.Services.GetRequiredService<IIngestService>().IngestAsync([_input.Path], null, CancellationToken.None);
        Assert.Equal(0, report.Count(IngestOutcome.Failed));
    }

    /// <summary>Where a citation of these words leads, below this site.</summary>
    public async Task<string> ProofAsync(string words)
    {
        var answer = await _server!.Services.GetRequiredService<IQueryService>().AskAsync(new Question.WhoSaid(words), CancellationToken.None);
        var citations = Assert.IsType<Answer.Utterances>(answer).Items.SelectMany(item => item.Citations);
        var proof = new Uri(citations.First(citation => citation.ArticleId == Id).ProofLink!);
        return proof.PathAndQuery + proof.Fragment;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server!.DisposeAsync();
        _data.Dispose();
        _input.Dispose();
    }
}
