using Bot.Search.Storing.Facts;

namespace Bot.Search.Tests.Storing.Facts;

public sealed class InMemoryFactStoreTests : FactStoreContract
{
    private readonly InMemoryFactStore _store;

    public InMemoryFactStoreTests() => _store = new InMemoryFactStore(Clock);

    private protected override IFactStore Open() => _store;
}
