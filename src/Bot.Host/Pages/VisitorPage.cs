namespace Bot.Host.Pages;

/// <summary>Marks what visitors read, unlike health and a platform's requests: it is shown under this site's own names only.</summary>
internal sealed class VisitorPage;
