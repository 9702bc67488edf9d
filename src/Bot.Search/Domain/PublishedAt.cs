using System.Globalization;

namespace Bot.Search.Domain;

/// <summary>
/// When the outlet says that the article was published. Many outlets print a day only; a day must not be
/// moved into a reader's time zone, so the precision is kept beside the value.
/// </summary>
/// <param name="Value">The moment; midnight UTC of the printed day when only a day is known.</param>
/// <param name="DayOnly">True when no time of day is known.</param>
public readonly partial record struct PublishedAt(DateTimeOffset Value, bool DayOnly) : IComparable<PublishedAt>
{
    /// <summary>A day without a time.</summary>
    public static PublishedAt On(DateOnly day) => new(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), true);

    /// <summary>The day as the outlet printed it.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Value.DateTime);

    public int CompareTo(PublishedAt other) => Value.CompareTo(other.Value);

    /// <summary>"2022-03-17", or ISO 8601 with offset when a time is known; <see cref="Parse"/> reads it back.</summary>
    public override string ToString() => DayOnly
        ? Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Value.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture);
}
