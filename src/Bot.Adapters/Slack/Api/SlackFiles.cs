using System.Net.Http.Headers;
using Bot.Adapters.Connecting;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Wire;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack.Api;

/// <summary>
/// Files that people gave in Slack: https://docs.slack.dev/reference/objects/file-object. They open with the bot's token, which goes to
/// Slack's own host of files and nowhere else; redirects are not followed.
/// </summary>
internal sealed class SlackFiles(HttpClient http, SlackWebApi api, SlackTokens tokens, IOptions<SlackOptions> options, TimeProvider clock) : IAttachedFiles
{
    private const string Html = "text/html";

    public string Platform => SlackOptions.Platform;

    /// <summary>The files of a message that can be asked for.</summary>
    public static IReadOnlyList<AttachedFile> Of(IReadOnlyList<FileObject?>? files) =>
        [.. (files ?? []).Where(file => file is { Id.Length: > 0, Mode: not "tombstone" } && file.Id.All(char.IsAsciiLetterOrDigit))
            .Select(file => new AttachedFile(file!.Id!, NameOf(file, file.Id!), file.Mimetype, file.Size))];

    public async Task<FetchedFile> FetchAsync(IncomingMessage asked, string reference, int mostBytes, CancellationToken cancellationToken)
    {
        var answer = await api.CallAsync(SlackMethods.FileInfo, new AskFile(reference), asked.Workspace, cancellationToken);
        if (answer is not { Ok: true, File: { } file })
            return FetchedFile.Not(reference, FaultOf(answer));
        var name = NameOf(file, reference);
        if (file.IsExternal || file.Mode == "external")
            return FetchedFile.Not(name, FileFault.Elsewhere);
        if (file.Size > mostBytes)
            return FetchedFile.Not(name, FileFault.TooLarge);
        if (AddressOf(file) is not { } address || await tokens.FindAsync(asked.Workspace, cancellationToken) is not { } token)
            return FetchedFile.Not(name, FileFault.NotGiven);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        var download = await Downloads.GetAsync(http, request, mostBytes, clock, cancellationToken);
        if (download.IsTooLarge)
            return FetchedFile.Not(name, FileFault.TooLarge);
        // A token that may not read files is shown the page to sign in.
        var isSignIn = download.MediaType == Html && file.Mimetype is { } type && type != Html;
        return download.Content is { } content && !isSignIn ? FetchedFile.Got(name, content) : FetchedFile.Not(name, FileFault.NotGiven);
    }

    // "files." before the host of the Web API, which is slack.com, or that of another Slack.
    private Uri? AddressOf(FileObject file)
    {
        var home = options.Value.ApiBaseUrl;
        return Uri.TryCreate(file.UrlPrivateDownload ?? file.UrlPrivate, UriKind.Absolute, out var address)
            && address.Scheme == home.Scheme && address.Port == home.Port && address.UserInfo.Length == 0
            && (address.Host == "files." + home.Host || address.Host == home.Host) ? address : null;
    }

    private static string NameOf(FileObject file, string otherwise) =>
        file.Name is { Length: > 0 } name ? name : file.Title is { Length: > 0 } title ? title : otherwise;

    private static FileFault FaultOf(FileAnswer answer) => answer.Error switch
    {
        "file_not_found" or "file_deleted" => FileFault.NotThere,
        "missing_scope" or "no_permission" or "access_denied" => FileFault.NotPermitted,
        _ => FileFault.NotGiven,
    };
}
