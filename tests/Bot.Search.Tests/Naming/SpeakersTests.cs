using Bot.Search.Domain;
using Bot.Search.Naming;

namespace Bot.Search.Tests.Naming;

public sealed class SpeakersTests
{
    [Theory]
    [InlineData("Ann Roe", nameof(SpeakerKind.Person), "person:roe")]
    [InlineData("Mr Roe", nameof(SpeakerKind.Person), "person:roe")]
    [InlineData("the president", nameof(SpeakerKind.Person), null)]
    [InlineData("", nameof(SpeakerKind.Person), null)]
    [InlineData("The Harbour Board", nameof(SpeakerKind.Organisation), "entity:harbour board")]
    [InlineData("a senior official", nameof(SpeakerKind.Unnamed), null)]
    public void Speakers_lie_in_the_bucket_of_their_family_name_or_body(string name, string kind, string? bucket) =>
        Assert.Equal(bucket, SpeakerKeys.Bucket(Speaker(name, kind)));

    [Theory]
    [InlineData("Ann Roe", nameof(SpeakerKind.Person), "person:roe/an")]
    [InlineData("Roe", nameof(SpeakerKind.Person), "person:roe")]
    [InlineData("the president", nameof(SpeakerKind.Person), null)]
    [InlineData("Ann B. Roe", nameof(SpeakerKind.Person), "person:roe/an")]
    [InlineData("Ann Roe Jr.", nameof(SpeakerKind.Person), "person:roe/an")]
    [InlineData("George W. Bush", nameof(SpeakerKind.Person), "person:bush/george/w")]
    [InlineData("George H. W. Bush", nameof(SpeakerKind.Person), "person:bush/george/h/w")]
    [InlineData("Donald Trump Jr.", nameof(SpeakerKind.Person), "person:trump/donald/jr")]
    [InlineData("Donald Trump MP", nameof(SpeakerKind.Person), "person:trump/donald")]
    [InlineData("The Harbour Board", nameof(SpeakerKind.Organisation), "entity:harbour board")]
    [InlineData("a senior official", nameof(SpeakerKind.Unnamed), null)]
    public void A_speaker_has_the_key_of_the_name_in_its_common_form(string name, string kind, string? key) =>
        Assert.Equal(key?.Replace("bush", FamilyKeys.Of("bush"), StringComparison.Ordinal).Replace("george", GivenNames.KeyOf("george"), StringComparison.Ordinal), SpeakerKeys.New(Speaker(name, kind)));

    [Theory]
    [InlineData("Ann Roe", "person:roe entity:ann roe")]
    [InlineData("", "")]
    [InlineData("Roe", "person:roe entity:roe")]
    public void Who_is_asked_for_may_lie_in_several_buckets(string asked, string buckets) =>
        Assert.Equal(buckets, string.Join(' ', SpeakerKeys.BucketsFor(asked)));

    [Fact]
    public void A_role_is_no_person_and_nobody_is_nothing()
    {
        Assert.DoesNotContain(SpeakerKeys.BucketsFor("the president"), bucket => bucket.StartsWith("person:", StringComparison.Ordinal));
        Assert.Throws<ArgumentNullException>(() => SpeakerKeys.BucketsFor(null!));
        Assert.Throws<ArgumentNullException>(() => SpeakerKeys.Bucket(null!));
    }

    [Theory]
    [InlineData("Ann Roe", "Person", null, "Ann Roe", "Person", null, nameof(NameFit.Same))]
    [InlineData("Ann Roe", "Person", null, "Roe", "Person", null, nameof(NameFit.Compatible))]
    [InlineData("Ann Roe", "Person", null, "Ann Roe", "Organisation", null, nameof(NameFit.Different))]
    [InlineData("Roe Ltd", "Organisation", null, "Roe Ltd", "Organisation", null, nameof(NameFit.Same))]
    [InlineData("Roe Ltd", "Organisation", null, "Doe Ltd", "Organisation", null, nameof(NameFit.Different))]
    [InlineData("the minister", "Unnamed", null, "Ann Roe", "Person", "Dutch minister", nameof(NameFit.Compatible))]
    [InlineData("the minister", "Unnamed", null, "Ann Roe", "Person", "a baker", nameof(NameFit.Different))]
    [InlineData("the minister", "Unnamed", null, "Ann Roe", "Person", null, nameof(NameFit.Different))]
    [InlineData("a senior official", "Unnamed", null, "the senior official", "Unnamed", null, nameof(NameFit.Compatible))]
    [InlineData("a senior official", "Unnamed", null, "an official", "Unnamed", null, nameof(NameFit.Different))]
    public void Two_speakers_fit_or_not_the_same_way_round_and_back(
        string name, string kind, string? role, string other, string otherKind, string? otherRole, string fit)
    {
        var (left, right) = (Speaker(name, kind, role), Speaker(other, otherKind, otherRole));

        Assert.Equal(fit, SpeakerDirectory.Fit(left, right).ToString());
        Assert.Equal(fit, SpeakerDirectory.Fit(right, left).ToString());
        Assert.Equal(fit != nameof(NameFit.Different), SpeakerDirectory.SameSpeaker(left, right));
    }

    [Fact]
    public void Nobody_fits_nobody()
    {
        Assert.Throws<ArgumentNullException>(() => SpeakerDirectory.Fit(null!, Speaker("Roe", "Person")));
        Assert.Throws<ArgumentNullException>(() => SpeakerDirectory.Fit(Speaker("Roe", "Person"), null!));
    }

    private static Speaker Speaker(string name, string kind, string? role = null) => new(name, role, null, Enum.Parse<SpeakerKind>(kind));
}
