using System.Text.Json;
using Bot.Adapters.Connecting;
using Bot.Adapters.Discord.Rest;
using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Handling;

/// <summary>
/// Files that people attached to messages. Their addresses are good for a day, so the message is asked for again; only Discord's own
/// hosts are read, without a token and without redirects.
/// </summary>
internal sealed class DiscordFiles(HttpClient http, DiscordApi api, DiscordOptions options, TimeProvider clock) : IAttachedFiles
{
    private const int UnknownMessage = 10008;

    private static readonly string[] Hosts = ["cdn.discordapp.com", "media.discordapp.net"];

    public string Platform => DiscordOptions.Platform;

    /// <summary>The files of a message that can be asked for.</summary>
    public static IReadOnlyList<AttachedFile> Of(Message message) =>
        [.. (message.Attachments ?? []).Where(file => file is { Id.Length: > 0 })
            .Select(file => new AttachedFile($"{message.ChannelId}/{message.Id}/{file!.Id}", NameOf(file), file.ContentType, file.Size))];

    public async Task<FetchedFile> FetchAsync(IncomingMessage asked, string reference, int mostBytes, CancellationToken cancellationToken)
    {
        if (reference.Split('/') is not [var channel, var message, var id] || !new[] { channel, message, id }.All(part => part.Length > 0 && part.All(char.IsAsciiDigit)))
            return FetchedFile.Not(reference, FileFault.NotThere);
        var result = await api.GetMessageAsync(channel, message, cancellationToken);
        if (!result.IsOk)
            return FetchedFile.Not(id, result.Code == UnknownMessage ? FileFault.NotThere : FileFault.NotGiven);
        if (Find(result, id) is not { } file)
            return FetchedFile.Not(id, FileFault.NotThere);
        var name = NameOf(file);
        if (file.Size > mostBytes)
            return FetchedFile.Not(name, FileFault.TooLarge);
        if (AddressOf(file) is not { } address)
            return FetchedFile.Not(name, FileFault.Elsewhere);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        var download = await Downloads.GetAsync(http, request, mostBytes, clock, cancellationToken);
        if (download.IsTooLarge)
            return FetchedFile.Not(name, FileFault.TooLarge);
        return download.Content is { } content ? FetchedFile.Got(name, content) : FetchedFile.Not(name, FileFault.NotGiven);
    }

    private static Attachment? Find(RestResult result, string id)
    {
        try
        {
            return result.Read<Message>().Attachments?.FirstOrDefault(file => file?.Id == id);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Another Discord than Discord's own gives files out from where its API stands.
    private Uri? AddressOf(Attachment file)
    {
        if (!Uri.TryCreate(file.Url, UriKind.Absolute, out var address) || address.UserInfo.Length > 0)
            return null;
        if (address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && Hosts.Contains(address.Host))
            return address;
        var home = new Uri(options.ApiBaseUrl);
        return options.ApiBaseUrl != DiscordOptions.DefaultApi && address.GetLeftPart(UriPartial.Authority) == home.GetLeftPart(UriPartial.Authority) ? address : null;
    }

    private static string NameOf(Attachment file) => file.Filename is { Length: > 0 } name ? name : file.Id!;
}
