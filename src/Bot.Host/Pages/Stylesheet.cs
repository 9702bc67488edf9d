using System.Security.Cryptography;
using System.Text;

namespace Bot.Host.Pages;

/// <summary>The one style sheet, embedded in the program. Its address changes with its content, so browsers may keep it.</summary>
internal static class Stylesheet
{
    public static string Content { get; } = Load();

    public static string Address { get; } = $"/assets/{Hash(Content)}.css";

    private static string Load()
    {
        using var stream = typeof(Stylesheet).Assembly.GetManifestResourceStream("Bot.Host.Pages.site.css")
            ?? throw new InvalidOperationException("The style sheet is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..12];
}
