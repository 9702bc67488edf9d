using System.Text.RegularExpressions;
using Bot.Search.Domain;
using Bot.Search.Reading.Provenance;
using MimeKit;

namespace Bot.Search.Reading.Mail;

/// <summary>
/// Outlet, headline, date and address of a message, from its header. Anybody may write any name into it, so the sender's name is
/// held against the sender's domain as a page's claim is against its host.
/// </summary>
internal static class MailDetails
{
    /// <param name="message">The message.</param>
    /// <param name="readAt">When it was read.</param>
    public static SourceDetails Of(MimeMessage message, DateTimeOffset readAt)
    {
        var sender = message.From.Mailboxes.FirstOrDefault() ?? message.Sender;
        // A list that rewrites senders says whom it speaks for.
        if (sender?.Name is { } listed && Via.Match(listed) is { Success: true } via)
            sender = new MailboxAddress(via.Groups["name"].Value, sender.Address);
        var (outlet, byline) = Names(sender);
        return new SourceDetails
        {
            Outlet = outlet,
            Title = WithoutPrefixes(message.Subject),
            Url = Archived(message),
            Published = message.Headers.Contains(HeaderId.Date) ? PublishedDates.OfPage(new PublishedAt(message.Date, DayOnly: false), readAt) : null,
            Byline = byline,
        }.From("message header");
    }

    /// <summary>Outlet and author by a sender whom the text of a message names: a claim of who sent the message, and held against their domain too.</summary>
    /// <param name="name">The named sender; may be empty.</param>
    /// <param name="address">Their address.</param>
    /// <param name="message">The message that names them.</param>
    public static SourceDetails Of(string name, string address, MimeMessage message)
    {
        if (!MailboxAddress.TryParse(address, out var mailbox) || Names(new MailboxAddress(name.Trim(), mailbox.Address)) is not ({ } outlet, var byline))
            return SourceDetails.None;
        var site = SiteOf(message.From.Mailboxes.FirstOrDefault() ?? message.Sender);
        return new SourceDetails { Outlet = site is null || outlet != OutletNames.Of(name) ? outlet : OutletNames.Shown(outlet, site), Byline = byline };
    }

    private static Uri? SiteOf(MailboxAddress? sender) => Uri.TryCreate($"https://{sender?.Domain}/", UriKind.Absolute, out var own) && own.HostNameType == UriHostNameType.Dns ? own : null;

    /// <summary>A subject without "Fwd:" and the like; null for null.</summary>
    public static string? WithoutPrefixes(string? subject) => subject is null ? null : Prefixes.Replace(subject, "");

    /// <summary>"Jo Roe at The Herald" wrote for The Herald; else the sender's name is the outlet, with the domain where that does not bear it out.</summary>
    private static (string? Outlet, string? Byline) Names(MailboxAddress? sender)
    {
        if (sender is null)
            return (null, null);
        var site = SiteOf(sender);
        var name = OutletNames.Of(sender.Name?.Trim('"', '\'', ' '));
        if (name is null)
            return (site is null ? null : OutletNames.OfHost(site), null);
        if (Writer.Match(name) is { Success: true } match && OutletNames.Of(match.Groups["outlet"].Value) is { } outlet && (site is null || OutletNames.Fits(outlet, site)))
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

    /// <summary>"'Canal Post' via News": whom a mailing list speaks for.</summary>
    private static readonly Regex Via = new(@"^['""]?(?<name>.+?)['""]?\s+via\s+.+$", RegexOptions.CultureInvariant);

    private static readonly Regex Prefixes = new(@"^(?:\s*(?:re|fwd?|aw|wg|tr|sv|vs)\s*(?:\[\d+\])?:\s*|\s*\[ext(?:ernal)?\]\s*)+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Writer = new(@"^(?<writer>.{3,60}?)(?:\s+(?:from|at|of|with)\s+|\s*[|@,/–—]\s*|\s+-\s+|\s+\((?=[^)]+\)$))(?<outlet>[^()]{2,80})\)?$", RegexOptions.CultureInvariant);
}
