using Bot.Adapters.Messaging;

namespace Bot.Adapters.Tests.Discord;

/// <summary>Messages to render.</summary>
internal static class SomeMessages
{
    public static OutgoingMessage Of(params MessageBlock[] blocks) => new() { Blocks = blocks };

    public static OutgoingMessage Saying(string text) => Of(new MessageBlock.Paragraph(RichText.Plain(text)));

    public static MessageBlock.QuoteBlock Quote(string words, params SourceLine[] sources) => new()
    {
        Speaker = "Maria Example",
        Role = "harbour master",
        Words = RichText.Plain(words),
        IsVerbatim = true,
        Sources = sources.Length > 0 ? sources : [Source()],
        Summary = "1 outlet, 1 origin",
    };

    public static SourceLine Source(string outlet = "The Example Post", string link = "https://news.example.org/a#:~:text=words") => new()
    {
        Outlet = outlet,
        Title = "Harbour opens again",
        Link = new Uri(link),
        Published = new MessageDate(new DateTimeOffset(2022, 3, 16, 0, 0, 0, TimeSpan.Zero), DayOnly: true),
    };
}
