using System.Globalization;

namespace Bot.Adapters.Messaging;

/// <summary>A publication date. A day must be shown as printed and never be moved into a reader's time zone.</summary>
/// <param name="Moment">The moment, with the outlet's own offset; midnight UTC of the day when only a day is known.</param>
/// <param name="DayOnly">True when no time of day is known: show <see cref="Day"/>, not a time stamp.</param>
public readonly record struct MessageDate(DateTimeOffset Moment, bool DayOnly)
{
    /// <summary>The day as the outlet printed it: "16 Mar 2022".</summary>
    public string Day => Moment.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
