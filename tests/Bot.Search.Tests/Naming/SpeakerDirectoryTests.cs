using Bot.Search.Domain;
using Bot.Search.Naming;

namespace Bot.Search.Tests.Naming;

public sealed class SpeakerDirectoryTests
{
    private static readonly KnownSpeaker Hillary = Known("Hillary Clinton", "Democratic presidential nominee");
    private static readonly KnownSpeaker Bill = Known("Bill Clinton", "former president");

    [Theory]
    [InlineData("Hillary Rodham Clinton", null, "Hillary Clinton")]
    [InlineData("William Clinton", null, "Bill Clinton")]
    [InlineData("Chelsea Clinton", null, null)]
    [InlineData("Clinton", null, null)]
    [InlineData("Mrs. Clinton", null, "Hillary Clinton")]
    [InlineData("Mr. Clinton", null, "Bill Clinton")]
    [InlineData("Clinton", "the former president", "Bill Clinton")]
    [InlineData("Clinton", "Democratic nominee", "Hillary Clinton")]
    public void Two_people_of_one_family_name_stay_two(string name, string? role, string? chosen) =>
        Assert.Equal(chosen, SpeakerDirectory.Choose(Person(name, role), [Hillary, Bill])?.Name);

    [Theory]
    [InlineData("Volodymyr Zelenskyy")]
    [InlineData("Mr Zelenskiy")]
    [InlineData("Zelensky")]
    public void A_name_joins_the_only_speaker_it_can_mean(string name)
    {
        var speaker = Person(name, null);
        var known = Known("Volodymyr Zelensky", "Ukrainian President");

        Assert.Equal(SpeakerKeys.Bucket(speaker), SpeakerKeys.Bucket(Person(known.Name, null)));
        Assert.Same(known, SpeakerDirectory.Choose(speaker, [known]));
    }

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
    public void An_unnamed_speaker_is_never_a_known_one()
    {
        var official = new Speaker("a senior official", null, null, SpeakerKind.Unnamed);

        Assert.Null(SpeakerKeys.Bucket(official));
        Assert.Null(SpeakerDirectory.Choose(official, [Hillary]));
    }

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

    private static KnownSpeaker Known(string name, string role) =>
        new(SpeakerKeys.New(Person(name, role))!, name, SpeakerKind.Person, [role]);

    private static Speaker Person(string name, string? role) =>
        new(name, role, role is null ? null : new TextSpan(0, role.Length), SpeakerKind.Person);

    private static Speaker Body(string name) => new(name, null, null, SpeakerKind.Organisation);
}
