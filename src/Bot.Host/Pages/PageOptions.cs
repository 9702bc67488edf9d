namespace Bot.Host.Pages;

/// <summary>What the pages show to visitors.</summary>
internal sealed class PageOptions
{
    public const string Section = "Host";

    /// <summary>
    /// True to show articles whole. Default false: only the paragraphs around quotes, since the texts belong to their
    /// outlets.
    /// </summary>
    public bool WholeTexts { get; set; }

    /// <summary>Questions and pages that one address may ask for in a minute. Default 120.</summary>
    public int RequestsPerMinute { get; set; } = 120;
}
