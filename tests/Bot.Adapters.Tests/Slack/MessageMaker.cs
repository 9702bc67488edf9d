using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Tests.Slack;

/// <summary>Messages as hostile as composing could make them, and then some.</summary>
internal static class MessageMaker
{
    private static readonly string[] Pieces =
    [
        "word", " ", "\n", "<!channel>", "<@U123>", "&", "<", ">", "*", "_", "~", "`", "|", ":smile:", "😀", "é", "“", "https://evil.test/a_b",
        "\u200B", "ا", "中", "a*b", "> ", "```", "@everyone",
    ];

    /// <summary>Blocks of every kind, of any length.</summary>
    public static OutgoingMessage Any(Random random) => new()
    {
        Blocks = [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => Block(random))],
        SharedBy = random.Next(3) == 0 ? Text(random, 40) : null,
    };

    /// <summary>Many quotes, then buttons.</summary>
    public static OutgoingMessage Quotes(int count, int wordsEach, int sourcesEach) => new()
    {
        Blocks =
        [
            new MessageBlock.Heading("Who said “x”"),
            .. Enumerable.Range(0, count).Select(quote => new MessageBlock.QuoteBlock
            {
                Speaker = "Kajsa Ollongren",
                Role = "Dutch Defence Minister",
                Words = RichText.Plain(new string('w', wordsEach)),
                IsVerbatim = true,
                Summary = "2 outlets, 1 origin",
                Sources = [.. Enumerable.Range(0, sourcesEach).Select(source => Source($"https://news.test/{quote}/{source}#:~:text=w"))],
            }),
            new MessageBlock.Choices([new Choice { Kind = ChoiceKind.More, Label = "More", Request = CommandText.Parse("/who-said x page:2") }]),
        ],
    };

    private static MessageBlock Block(Random random) => random.Next(8) switch
    {
        0 => new MessageBlock.Heading(Text(random, 300) + "x"),
        1 => new MessageBlock.Paragraph(Rich(random, 5_000)),
        2 => new MessageBlock.Fields([.. Enumerable.Range(0, random.Next(25)).Select(_ => new Field(Text(random, 100), Rich(random, 3_000)))]),
        3 => new MessageBlock.CitationList([.. Enumerable.Range(0, random.Next(20)).Select(_ => Source(random))]),
        4 => new MessageBlock.Choices([.. Enumerable.Range(0, random.Next(30)).Select(_ => Choice(random))]),
        5 => new MessageBlock.Note(Rich(random, 3_000)),
        _ => Quote(random),
    };

    private static MessageBlock.QuoteBlock Quote(Random random) => new()
    {
        Label = random.Next(2) == 0 ? null : Text(random, 400),
        Speaker = random.Next(4) == 0 ? null : Text(random, 400),
        Role = random.Next(2) == 0 ? null : Text(random, 400),
        Words = Rich(random, 4_000),
        IsVerbatim = random.Next(2) == 0,
        KindNote = random.Next(2) == 0 ? null : Text(random, 800),
        Caution = random.Next(2) == 0 ? null : Text(random, 800),
        Variants = [.. Enumerable.Range(0, random.Next(5)).Select(_ => new WordingVariant([Text(random, 90), "B"], Rich(random, 900)))],
        Sources = [.. Enumerable.Range(0, random.Next(1, 15)).Select(_ => Source(random))],
        Summary = Text(random, 60),
    };

    private static SourceLine Source(Random random) => Source("https://news.test/" + Uri.EscapeDataString(Text(random, random.Next(1_500)))) with
    {
        Outlet = Text(random, 300),
        Title = Text(random, 400),
        Byline = random.Next(2) == 0 ? null : Text(random, 300),
        Remark = random.Next(2) == 0 ? null : Text(random, 300),
        Link = random.Next(5) == 0 ? null : new Uri("https://news.test/?q=" + Uri.EscapeDataString(Text(random, random.Next(1_500)))),
    };

    private static SourceLine Source(string link) => new()
    {
        Outlet = "News",
        Title = "Title",
        Link = new Uri(link),
        Published = new MessageDate(new DateTimeOffset(2022, 3, 16, 0, 0, 0, TimeSpan.Zero), DayOnly: true),
    };

    private static Choice Choice(Random random) => random.Next(2) == 0
        ? new Choice { Kind = (ChoiceKind)random.Next(5), Label = Text(random, 150), Request = CommandText.Parse(Text(random, 2_500)) }
        : new Choice { Kind = ChoiceKind.Open, Label = Text(random, 150), Link = new Uri("https://news.test/" + Uri.EscapeDataString(Text(random, 1_500))) };

    private static RichText Rich(Random random, int longest) => new([.. Enumerable.Range(0, random.Next(1, 8)).Select(_ =>
        new TextRun(Text(random, longest / 4), (RunStyles)random.Next(32), random.Next(6) == 0 ? new Uri("https://news.test/a_b?c=1&d=2") : null))]);

    private static string Text(Random random, int longest)
    {
        var length = random.Next(longest + 1);
        var text = new System.Text.StringBuilder();
        while (text.Length < length)
            text.Append(Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }
}
