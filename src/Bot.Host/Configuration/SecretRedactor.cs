using System.Text.Json;
using Bot.Search.Ingestion;
using Microsoft.Extensions.Configuration;

namespace Bot.Host.Configuration;

/// <summary>Takes the values of secret settings, and what feed addresses hide, out of whatever is written: the log, the state of feeds, and the last words of a fault.</summary>
internal sealed class SecretRedactor
{
    private const string Mark = "[redacted]";
    private const int ShortestSecret = 6;

    private static readonly string[] SecretNames = ["Token", "Secret", "Password", "ConnectionString"];

    private readonly (string Secret, string Shown)[] _secrets;

    public SecretRedactor(IConfiguration configuration) =>
        // The longest first: one secret may begin with another.
        _secrets = [.. configuration.AsEnumerable()
            .Where(setting => SecretNames.Any(name => setting.Key.EndsWith(name, StringComparison.OrdinalIgnoreCase)))
            .Select(setting => setting.Value)
            .OfType<string>()
            .Where(value => value.Length >= ShortestSecret)
            .Select(value => (Secret: value, Shown: Mark))
            .Concat(FeedSecrets.Of(configuration))
            .SelectMany(InEveryForm)
            .DistinctBy(secret => secret.Secret)
            .OrderByDescending(secret => secret.Secret.Length)];

    public string Redact(string text)
    {
        foreach (var (secret, shown) in _secrets)
            text = text.Replace(secret, shown, StringComparison.Ordinal);
        return text;
    }

    /// <summary>A log in JSON writes some characters otherwise.</summary>
    private static (string Secret, string Shown)[] InEveryForm((string Secret, string Shown) found) =>
        [found, (JsonEncodedText.Encode(found.Secret).Value, found.Shown)];
}

/// <summary>What configured feeds hide: a name and password before the host, and the values of the query, which may be tokens.</summary>
internal static class FeedSecrets
{
    private const string Hidden = "\u2026";

    /// <summary>So long is no word that a message would hold by chance.</summary>
    private const int LongValue = 16;

    /// <summary>Each form in which a secret may be written, with what to write instead.</summary>
    public static IEnumerable<(string Secret, string Shown)> Of(IConfiguration configuration) => configuration
        .GetSection($"{CoverageOptions.Section}:{nameof(CoverageOptions.Feeds)}").GetChildren()
        .Select(feed => feed.Value)
        .OfType<string>()
        .SelectMany(Of);

    private static IEnumerable<(string Secret, string Shown)> Of(string configured)
    {
        if (!Uri.TryCreate(configured, UriKind.Absolute, out var feed) || (feed.UserInfo.Length == 0 && feed.Query.Length == 0))
            yield break;
        var values = feed.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToList();
        var query = string.Join('&', values.Select(pair => pair.Length == 2 ? $"{pair[0]}={Hidden}" : Hidden));
        var shown = feed.GetLeftPart(UriPartial.Path).Replace(feed.UserInfo.Length == 0 ? "//" : $"//{feed.UserInfo}@", "//", StringComparison.Ordinal) + (query.Length > 0 ? "?" + query : "");
        foreach (var form in new[] { configured, feed.AbsoluteUri, feed.ToString() }.Distinct())
            yield return (form, shown);
        foreach (var value in values.Select(pair => pair[^1]).SelectMany(value => new[] { value, Uri.UnescapeDataString(value) }).Distinct().Where(value => value.Length >= LongValue))
            yield return (value, Hidden);
        if (feed.UserInfo.Length >= LongValue)
            yield return (feed.UserInfo + "@", "");
    }
}
