using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Discord;

/// <summary>Names every fault of the settings at once, before anything is connected.</summary>
internal sealed class DiscordOptionsValidator : IValidateOptions<DiscordOptions>
{
    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        var faults = new List<string>();
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), found, validateAllProperties: true);
        faults.AddRange(found.Select(fault => $"Discord: {fault.ErrorMessage}"));
        if (!IsAddress(options.ApiBaseUrl, "https", "http"))
            faults.Add("Discord:ApiBaseUrl must be a web address such as " + DiscordOptions.DefaultApi);
        if (!string.IsNullOrWhiteSpace(options.GatewayUrl) && !IsAddress(options.GatewayUrl, "wss", "ws"))
            faults.Add("Discord:GatewayUrl must begin with wss:// or ws://");
        faults.AddRange(Ids(options)
            .Where(pair => !string.IsNullOrWhiteSpace(pair.Id) && !pair.Id.All(char.IsAsciiDigit))
            .Select(pair => $"Discord:{pair.Name} must be an id, digits only: names change, ids do not. In Discord, turn on Developer Mode and choose Copy ID."));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static bool IsAddress(string address, params string[] schemes) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme);

    private static IEnumerable<(string Name, string? Id)> Ids(DiscordOptions options)
    {
        yield return (nameof(DiscordOptions.ApplicationId), options.ApplicationId);
        yield return (nameof(DiscordOptions.GuildId), options.GuildId);
        foreach (var (server, rules) in options.Servers)
        {
            yield return (nameof(DiscordOptions.Servers), server);
            foreach (var id in rules.Channels.Concat(rules.Roles))
                yield return ($"{nameof(DiscordOptions.Servers)}:{server}", id);
        }
    }
}
