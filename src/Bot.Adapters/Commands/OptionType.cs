namespace Bot.Adapters.Commands;

/// <summary>What an option holds; platforms map these to their own option types.</summary>
public enum OptionType
{
    Text,

    /// <summary>A whole number from <see cref="OptionSpec.Minimum"/> to <see cref="OptionSpec.Maximum"/>.</summary>
    Number,

    /// <summary>A day: 2022-03-16, or a month or year.</summary>
    Date,

    /// <summary>One of <see cref="OptionSpec.Choices"/>.</summary>
    Choice,
}
