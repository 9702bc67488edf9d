using System.Text.RegularExpressions;
using Bot.Search.Domain;
using Bot.Search.Reading.Provenance;
using MimeKit;

namespace Bot.Search.Reading.Mail;

/// <summary>
/// Outlet, headline, date and address of a message, from its header. Anybody may write any name into it, so the sender's name is
/// held against the sender's domain as a page's claim is against its host.
/// </summary>
internal static partial class MailDetails
{
    /// <param name="message">The message.</param>
    /// <param name="readAt">When it was read.</param>
    public static SourceDetails Of(MimeMessage message, DateTimeOffset readAt)
    {
        var sender = message.From.Mailboxes.FirstOrDefault() ?? message.Sender;
        var (outlet, byline) = Names(sender);
        return new SourceDetails
        {
            Outlet = outlet,
            Title = message.Subject is { } subject ? Prefixes().Replace(subject, "") : null,
            Url = Archived(message),
            Published = message.Headers.Contains(HeaderId.Date) ? PublishedDates.OfPage(new PublishedAt(message.Date, DayOnly: false), readAt) : null,
            Byline = byline,
        }.From("message header");
    }

    /// <summary>"Jo Roe at The Herald" wrote for The Herald; else the sender's name is the outlet, with the domain where that does not bear it out.</summary>
    private static (string? Outlet, string? Byline) Names(MailboxAddress? sender)
    {
        if (sender is null)
            return (null, null);
        var site = Uri.TryCreate($"https://{sender.Domain}/", UriKind.Absolute, out var own) && own.HostNameType == UriHostNameType.Dns ? own : null;
        var name = OutletNames.Of(sender.Name?.Trim('"', '\'', ' '));
        if (name is null)
            return (site is null ? null : OutletNames.OfHost(site), null);
        if (Writer().Match(name) is { Success: true } match && OutletNames.Of(match.Groups["outlet"].Value) is { } outlet && (site is null || OutletNames.Fits(outlet, site)))
            return (outlet, BylineText.Clean(match.Groups["writer"].Value));
        return (OutletNames.Shown(name, site), null);
    }

    /// <summary>Where the list keeps it (RFC 5064), if that is the sender's own site.</summary>
    private static Uri? Archived(MimeMessage message)
    {
        var address = CanonicalUrl.Parse(message.Headers["Archived-At"]?.Trim().Trim('<', '>'));
        var domain = message.From.Mailboxes.FirstOrDefault()?.Domain;
        return address is not null && domain is { Length: > 0 } && (address.Host.Equals(domain, StringComparison.OrdinalIgnoreCase) || address.Host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase)) ? address : null;
    }

    [GeneratedRegex(@"^(?:\s*(?:re|fwd?|aw|wg|tr|sv|vs)\s*(?:\[\d+\])?:\s*|\s*\[ext(?:ernal)?\]\s*)+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Prefixes();

    [GeneratedRegex(@"^(?<writer>.{3,60}?)(?:\s+(?:from|at|of|with)\s+|\s*[|@,/–—]\s*|\s+-\s+|\s+\((?=[^)]+\)$))(?<outlet>[^()]{2,80})\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Writer();
}
