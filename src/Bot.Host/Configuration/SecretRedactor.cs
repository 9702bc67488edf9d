using Microsoft.Extensions.Configuration;

namespace Bot.Host.Configuration;

/// <summary>Takes the values of secret settings, and what feed addresses hide, out of whatever is written: the log, the state of feeds, and the last words of a fault.</summary>
internal sealed class SecretRedactor
{
    private const string Mark = "[redacted]";
    private const int ShortestSecret = 6;

    private static readonly string[] SecretNames = ["Token", "Secret", "Password"];

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
            .DistinctBy(secret => secret.Secret)
            .OrderByDescending(secret => secret.Secret.Length)];

    public string Redact(string text)
    {
        foreach (var (secret, shown) in _secrets)
            text = text.Replace(secret, shown, StringComparison.Ordinal);
        return text;
    }
}
