using System.Text.RegularExpressions;
using Bot.Search.Domain;
using Bot.Search.Languages;
using Bot.Search.Reading.Feeds;
using MimeKit;

namespace Bot.Search.Reading.Mail;

/// <summary>
/// A message that was passed on: its head stands copied above its words, and what stands before that is a note of who passed it on. Neither is
/// reporting, and the words are of whom the copied head names.
/// </summary>
internal static class Forwarded
{
    private const int MaxLines = 40;
    private const int MaxNote = 600;
    private const int FewestFields = 3;

    private static readonly Dictionary<string, string> Fields = KnownLanguages.PrintedRows("pages/mail-fields").SelectMany(row => row[1..].Select(name => (name, row[0]))).DistinctBy(one => one.name).ToDictionary(one => one.name, one => one.Item2, StringComparer.OrdinalIgnoreCase);

    /// <summary>The text with its head marked, and what the head says; null for a message that was not passed on.</summary>
    /// <param name="text">The words of the message.</param>
    /// <param name="message">The message.</param>
    /// <param name="readAt">When it was read.</param>
    public static (SourceText Text, SourceDetails Details)? Of(SourceText text, MimeMessage message, DateTimeOffset readAt)
    {
        if (Head(text.Text) is not var (start, end, values) || (start > 0 && !PassedOn.IsMatch(message.Subject ?? "")))
            return null;
        if (Sender.Match(values["from"]) is not { Success: true } sender)
            return null;
        var details = MailDetails.Of(sender.Groups["name"].Value, sender.Groups["address"].Value, message) with
        {
            Title = MailDetails.WithoutPrefixes(values.GetValueOrDefault("subject")),
            Published = PublishedDates.OfPage(FeedDates.Parse(values.GetValueOrDefault("date")), readAt),
        };
        List<TextSpan> boilerplate = [new TextSpan(0, end), .. text.Boilerplate.Where(span => span.Start >= end)];
        return text.Text.AsSpan(end).ContainsAnyInRange('0', '\uFFFF') && details.Outlet is not null ? (text with { Boilerplate = boilerplate }, details.From("head of the message that was passed on")) : null;
    }

    /// <summary>Where the copied head begins (0 where nothing of the sender's own stands before it), where it ends, and its fields.</summary>
    private static (int Start, int End, Dictionary<string, string> Values)? Head(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        int at = 0, note = 0, end = 0;
        foreach (var line in text.Split('\n').Take(MaxLines))
        {
            var trimmed = line.Trim();
            var field = Field.Match(trimmed) is { Success: true } match && Fields.TryGetValue(match.Groups["name"].Value, out var name) ? (Name: name, match.Groups["value"].Value) : default;
            if (field.Name is not null)
            {
                values.TryAdd(field.Name, field.Value.Trim());
                end = Math.Min(text.Length, at + line.Length);
            }
            else if (trimmed.Length > 0 && values.Count > 0)
                break;
            else if (!Stroke.IsMatch(trimmed))
                note += trimmed.Length;
            if (note > MaxNote)
                return null;
            at += line.Length + 1;
        }
        return values.Count >= FewestFields && values.ContainsKey("from") && values.ContainsKey("subject") ? (note, end, values) : null;
    }

    /// <summary>"*From:* Jo Roe": some programs write the mark-up of bold letters.</summary>
    private static readonly Regex Field = new(@"^[>\s*]*(?<name>\p{L}[\p{L}-]{0,11})\s?:\**\s+(?<value>\S.*)$", RegexOptions.CultureInvariant);

    /// <summary>The line above the head: "---------- Forwarded message ---------", "Begin forwarded message:".</summary>
    private static readonly Regex Stroke = new(@"^(?:[-_—*]{2,}.*|\p{L}[\p{L}\s]{4,40}:|_{5,})$", RegexOptions.CultureInvariant);

    private static readonly Regex PassedOn = new(@"^\s*(?:fwd?|wg|tr|rv|enc|i|vs|vb|doorst)\s*:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Sender = new(@"^[""'“]?(?<name>[^<\[""]*?)[""'”]?\s*[<\[(]?(?:mailto:)?(?<address>[^\s<>\[\]()]+@[^\s<>\[\]()]+)", RegexOptions.CultureInvariant);
}
