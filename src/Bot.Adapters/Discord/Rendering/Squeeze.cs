namespace Bot.Adapters.Discord.Rendering;

/// <summary>
/// How much of a message is shown, from everything down to the least: other wordings give way first, then words, then
/// titles and further sources. A quote's first source is never among what gives way.
/// </summary>
internal sealed record Squeeze(int Words, int Variants, int Sources, int Title)
{
    private const int All = int.MaxValue;

    public static IReadOnlyList<Squeeze> Steps { get; } =
    [
        new(All, All, All, 120),
        new(All, 1, All, 90),
        new(All, 0, All, 60),
        new(1500, 0, All, 60),
        new(900, 0, All, 0),
        new(600, 0, 6, 0),
        new(400, 0, 4, 0),
        new(250, 0, 3, 0),
        new(160, 0, 2, 0),
        new(90, 0, 1, 0),
    ];
}
