namespace Bot.Host.Pages;

/// <summary>One bar: a day, a month or a year.</summary>
internal sealed record ChartBar(DateOnly First, DateOnly Last, string Label, int Articles, int Quotes);
