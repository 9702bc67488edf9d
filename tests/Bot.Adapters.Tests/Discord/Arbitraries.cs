using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Adapters.Tests.Discord;

/// <summary>Messages of any shape and size, with everything in them that a platform could trip over.</summary>
internal static class Arbitraries
{
    private static readonly string[] Bits =
        ["word ", "**", "_", "~~", "`", "[a](b)", "@everyone", "<@1>", "# ", "- ", "1. ", "> ", "\n", "\\", "https://evil.example", "é", "😀", " ", "||", ")", "<t:1:f>"];

    public static Arbitrary<OutgoingMessage> Messages { get; } = Message().ToArbitrary();

    private static Gen<string> Text(int most) =>
        from size in Gen.Choose(0, most)
        from bits in Gen.ArrayOf(Gen.Elements(Bits), size)
        select string.Concat(bits);

    private static Gen<string> AnySize() => Gen.OneOf(Text(4), Text(60), Text(900));

    private static Gen<RichText> Rich() =>
        from count in Gen.Choose(0, 4)
        from runs in Gen.ArrayOf(
            from text in AnySize()
            from style in Gen.Choose(0, 31)
            from link in Gen.Elements(null, "https://example.org/(a)")
            select new TextRun(text, (RunStyles)style, link is null ? null : new Uri(link)), count)
        select new RichText(runs);

    private static Gen<SourceLine> Source() =>
        from outlet in Text(30)
        from title in Text(60)
        from address in Gen.Choose(0, 2500)
        from hasDate in Gen.Elements(true, false)
        from dayOnly in Gen.Elements(true, false)
        select new SourceLine
        {
            Outlet = outlet,
            Title = title,
            Link = address == 0 ? null : new Uri("https://example.org/" + new string('p', address / 4) + "#:~:text=" + new string('f', address)),
            Published = hasDate ? new MessageDate(new DateTimeOffset(2022, 3, 16, 1, 2, 3, TimeSpan.Zero), dayOnly) : null,
        };

    private static Gen<MessageBlock> Quote() =>
        from speaker in AnySize()
        from role in Text(40)
        from words in Rich()
        from isVerbatim in Gen.Elements(true, false)
        from sourceCount in Gen.Choose(1, 12)
        from sources in Gen.ArrayOf(Source(), sourceCount)
        from variantCount in Gen.Choose(0, 3)
        from variants in Gen.ArrayOf(Rich(), variantCount)
        from label in Gen.Elements(null, "Nearest", "Only in *one*")
        select (MessageBlock)new MessageBlock.QuoteBlock
        {
            Label = label,
            Speaker = speaker,
            Role = role,
            Words = words,
            IsVerbatim = isVerbatim,
            Sources = sources,
            Summary = $"{sourceCount} outlets",
            Variants = [.. variants.Select(text => new WordingVariant(["One", "Two"], text))],
        };

    private static Gen<MessageBlock> Block() => Gen.OneOf(
        AnySize().Select(text => (MessageBlock)new MessageBlock.Heading(text)),
        Rich().Select(text => (MessageBlock)new MessageBlock.Paragraph(text)),
        Rich().Select(text => (MessageBlock)new MessageBlock.Note(text)),
        Quote(),
        from count in Gen.Choose(0, 30)
        from fields in Gen.ArrayOf(from label in Text(90) from value in Rich() select new Field(label, value), count)
        select (MessageBlock)new MessageBlock.Fields(fields),
        from count in Gen.Choose(1, 40)
        from sources in Gen.ArrayOf(Source(), count)
        select (MessageBlock)new MessageBlock.CitationList(sources),
        from count in Gen.Choose(1, 30)
        from choices in Gen.ArrayOf(AChoice(), count)
        select (MessageBlock)new MessageBlock.Choices(choices));

    private static Gen<Choice> AChoice() =>
        from label in Text(40)
        from value in Text(60)
        from isLink in Gen.Elements(true, false)
        from kind in Gen.Elements(Enum.GetValues<ChoiceKind>())
        select new Choice
        {
            Kind = kind,
            Label = label,
            Request = isLink ? null : CommandText.Parse(value),
            Link = isLink ? new Uri("https://example.org/" + new string('q', value.Length * 5)) : null,
        };

    private static Gen<OutgoingMessage> Message() =>
        from count in Gen.Choose(1, 14)
        from blocks in Gen.ArrayOf(Block(), count)
        select new OutgoingMessage { Blocks = blocks };
}
