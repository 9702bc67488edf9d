using Bot.Adapters.Commands;

namespace Bot.Adapters.Tests.Commands;

public sealed class CommandCatalogTests
{
    public static TheoryData<string> Names => [.. CommandCatalog.All.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_command_fits_what_platforms_allow(string name)
    {
        var command = CommandCatalog.Find(name)!;

        Assert.Matches("^[a-z][a-z-]{0,31}$", command.Name);
        Assert.InRange(command.Summary.Length, 1, 100);
        Assert.InRange(command.Options.Count, 0, 25);
        Assert.All(command.Options, option => Assert.Matches("^[a-z]{1,32}$", option.Name));
        Assert.All(command.Options, option => Assert.InRange(option.Summary.Length, 1, 100));
        Assert.True(command.Options.Count(option => option.IsSubject) <= 1);
    }

    [Fact]
    public void All_commands_together_fit_into_a_registration_of_8000_characters()
    {
        var size = CommandCatalog.All.Sum(command =>
            command.Name.Length + command.Summary.Length + command.Options.Sum(option =>
                option.Name.Length + option.Summary.Length + option.Choices.Sum(choice => 2 * choice.Length)));

        Assert.InRange(size, 1, 8000);
    }

    [Theory]
    [InlineData("who-said")]
    [InlineData("whosaid")]
    [InlineData("Who_Said")]
    public void A_command_is_found_however_it_is_joined(string name) => Assert.Equal("who-said", CommandCatalog.Find(name)?.Name);
}
