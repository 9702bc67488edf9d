using Bot.Search.Domain;
using Bot.Search.Naming;

namespace Bot.Search.Tests.Naming;

public sealed class SpeakerDirectoryTests
{
    [Theory]
    [InlineData("US", "United States", true)]
    [InlineData("U.S.", "the United States", true)]
    [InlineData("Nato", "NATO", true)]
    [InlineData("UN", "United Nations", true)]
    [InlineData("the State Department", "US State Department", true)]
    [InlineData("Department of Defense", "Defence Department", true)]
    [InlineData("Moscow", "Russia", false)]
    [InlineData("Kremlin", "Moscow", false)]
    [InlineData("Estonia", "Estonia's parliament", false)]
    public void Bodies_meet_only_under_certain_names(string left, string right, bool same) =>
        Assert.Equal(same, SpeakerDirectory.SameSpeaker(Body(left), Body(right)));

    [Fact]
    public void An_unnamed_speaker_has_no_bucket() =>
        Assert.Null(SpeakerKeys.Bucket(new Speaker("a senior official", null, null, SpeakerKind.Unnamed)));

    [Theory]
    [InlineData("the Ukrainian president", "Ukrainian President", true)]
    [InlineData("Ukraine's president", "Ukrainian President", true)]
    [InlineData("US defence secretary", "US Secretary of Defense", true)]
    [InlineData("the American defense minister", "US Secretary of Defence", true)]
    [InlineData("Polish deputy prime minister", "Poland's Vice-Premier", true)]
    [InlineData("Dutch defense minister", "Dutch Defence Minister", true)]
    [InlineData("defence minister", "Estonian Defence Minister", true)]
    [InlineData("Russian president", "Ukrainian President", false)]
    [InlineData("president", null, false)]
    public void Roles_meet_over_spellings_and_word_order(string asked, string? printed, bool fits) =>
        Assert.Equal(fits, RoleText.Fits(asked, printed));

    private static Speaker Body(string name) => new(name, null, null, SpeakerKind.Organisation);
}
