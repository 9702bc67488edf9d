namespace Bot.Host.Pages;

/// <summary>Numbers of things as the pages print them.</summary>
internal static class PageCounts
{
    /// <summary>"1 article", "1,200 articles".</summary>
    public static string Of(int number, string what) => number == 1 ? $"1 {what}" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number:N0} {what}s");
}
