using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Querying.Scoping;
using Bot.Search.Storing;

namespace Bot.Search.Tests.Querying.Scoping;

public sealed class NamedSpeakersTests
{
    [Theory]
    [InlineData(true, "Tomás Batalha", "Batalha")]
    [InlineData(true, "Tomás Batalha", "Mr Batalha", "Batalha")]
    [InlineData(true, "Batalha", "Mr Batalha")]
    [InlineData(false, "John Roe", "Mrs Roe")]
    [InlineData(false, "Mr Roe", "Mrs Roe")]
    [InlineData(false, "John Roe", "Mary Roe", "Roe")]
    [InlineData(false, "John Roe", "Doe")]
    public void People_of_one_family_name_are_one_where_nothing_tells_them_apart(bool areOne, params string[] names) =>
        Assert.Equal(areOne, NamedSpeakers.AreOne([.. names.Select(name => new SpeakerEntry(new SpeakerKey(name), name, SpeakerKind.Person, 1))]));
}
