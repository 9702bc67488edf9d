using System.Security.Cryptography;
using System.Text;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Slack;
using Bot.Adapters.Slack.SetUp;
using Bot.Host.Configuration;
using Bot.Host.Pages;
using Bot.Search.Ingestion;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Host.Composition;

/// <summary>The two steps by which a workspace lets the bot in. Whoever comes back must be who began: the state is sealed, and the browser holds its other half.</summary>
internal static class SlackInstallEndpoints
{
    private const string Cookie = "slack-install";
    private const string Purpose = "Slack.Install";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>Keys that seal tokens and states lie beside the store, where workspaces can let the bot in; else there are none.</summary>
    public static IServiceCollection AddSlackInstalling(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetSection(SlackOptions.Section).Get<SlackOptions>()?.IsDistributed != true)
            return services;
        var data = services.AddDataProtection().SetApplicationName("who-said");
        if (configuration.GetSection(CoverageOptions.Section).Get<CoverageOptions>() is { InMemory: false } coverage)
            data.PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(coverage.DataDirectory, "keys")));
        return services.AddSingleton<ISecretBox, ProtectedSecrets>();
    }

    public static void MapSlackInstalling(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<ISecretBox>() is null)
            return;
        endpoints.MapGet(SlackInstaller.InstallPath, Begin);
        endpoints.MapGet(SlackInstaller.ReturnPath, FinishAsync);
    }

    private static IResult Begin(HttpContext context, SlackInstaller installer, IDataProtectionProvider protection, IOptions<ServerOptions> server)
    {
        if (Back(server.Value) is not { } back)
            return FaultPage.Of(StatusCodes.Status503ServiceUnavailable, "The bot has no public https address yet; whoever looks after it sets Host:PublicBaseUrl.");
        var half = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        context.Response.Cookies.Append(Cookie, half, new CookieOptions { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, MaxAge = Life, Path = "/slack" });
        return Results.Redirect(installer.AddressOf(Sealed(protection).Protect(half, Life), back).AbsoluteUri);
    }

    private static async Task<IResult> FinishAsync(
        HttpContext context, SlackInstaller installer, IDataProtectionProvider protection, IOptions<ServerOptions> server, CancellationToken cancellationToken)
    {
        var query = context.Request.Query;
        var isSame = IsSame(protection, query["state"], context.Request.Cookies[Cookie]);
        context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/slack" });
        if (!isSame || Back(server.Value) is not { } back)
            return FaultPage.Of(StatusCodes.Status400BadRequest, "This did not begin in this browser, or more than ten minutes ago.", (SlackInstaller.InstallPath, "Begin again"));
        if (query["code"].ToString() is not { Length: > 0 } code)
            return FaultPage.Of(StatusCodes.Status400BadRequest, "The bot was not let in.", (SlackInstaller.InstallPath, "Begin again"));
        var installed = await installer.FinishAsync(code, back, cancellationToken);
        return installed.IsDone
            ? Results.Text(PageLayout.Page("Installed", "", main => main.Element("h1", "Installed").Element("p", installed.Sentence)), "text/html; charset=utf-8")
            : FaultPage.Of(StatusCodes.Status400BadRequest, installed.Sentence, (SlackInstaller.InstallPath, "Begin again"));
    }

    private static Uri? Back(ServerOptions server) =>
        server.PublicBase is { Scheme: "https" } address ? new Uri(address, SlackInstaller.ReturnPath) : null;

    private static ITimeLimitedDataProtector Sealed(IDataProtectionProvider protection) => protection.CreateProtector(Purpose).ToTimeLimitedDataProtector();

    private static bool IsSame(IDataProtectionProvider protection, string? state, string? half)
    {
        if (string.IsNullOrEmpty(state) || string.IsNullOrEmpty(half))
            return false;
        try
        {
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sealed(protection).Unprotect(state)), Encoding.UTF8.GetBytes(half));
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}

/// <summary>Seals with the server's own keys.</summary>
internal sealed class ProtectedSecrets(IDataProtectionProvider protection) : ISecretBox
{
    private readonly IDataProtector _protector = protection.CreateProtector("Chat.Secrets");

    public string Seal(string secret) => _protector.Protect(secret);

    public string? Open(string text)
    {
        try
        {
            return _protector.Unprotect(text);
        }
        catch (CryptographicException)
        {
            // Sealed by other keys: they were lost, or belong to another data folder.
            return null;
        }
    }
}
