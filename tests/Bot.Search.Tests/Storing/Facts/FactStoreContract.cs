using Bot.Search.Storing.Facts;
using Bot.Search.Tests.Storing.Postgres;
using Bot.Testing;

namespace Bot.Search.Tests.Storing.Facts;

/// <summary>What every store of facts does; each implementation runs it.</summary>
public abstract class FactStoreContract
{
    protected const string Kind = "test";

    protected ManualTimeProvider Clock { get; } = new();

    /// <summary>A store on the facts of this test; stores of one test share them.</summary>
    private protected abstract IFactStore Open();

    [EngineFact]
    public async Task What_is_saved_is_found_and_replaced_and_removed()
    {
        var store = Open();

        await store.SaveAsync([Of("a", "first"), Of("b", "")], CancellationToken.None);
        await store.SaveAsync([Of("a", "second")], CancellationToken.None);
        await store.RemoveAsync(Kind, "b", CancellationToken.None);
        await store.RemoveAsync(Kind, "never there", CancellationToken.None);

        Assert.Equal("second", await store.FindAsync(Kind, "a", CancellationToken.None));
        Assert.Null(await store.FindAsync(Kind, "b", CancellationToken.None));
        Assert.Null(await store.FindAsync("other", "a", CancellationToken.None));
    }

    [EngineFact]
    public async Task A_kind_is_listed_by_key()
    {
        var store = Open();
        var until = Clock.GetUtcNow().AddDays(1);

        await store.SaveAsync([Of("b", "2", until), Of("a", "1"), new Fact("other", "c", "3")], CancellationToken.None);

        Assert.Equal([Of("a", "1"), Of("b", "2", until)], await store.ListAsync(Kind, CancellationToken.None));
    }

    [EngineFact]
    public async Task A_fact_is_added_only_when_it_is_absent()
    {
        var store = Open();

        Assert.True(await store.AddAsync([Of("a", "first")], CancellationToken.None));
        Assert.False(await store.AddAsync([Of("a", "second")], CancellationToken.None));

        Assert.Equal("first", await store.FindAsync(Kind, "a", CancellationToken.None));
    }

    [EngineFact]
    public async Task Of_several_facts_one_that_is_there_is_told_and_the_others_are_added()
    {
        var store = Open();
        await store.AddAsync([Of("a", "")], CancellationToken.None);

        Assert.False(await store.AddAsync([Of("b", ""), Of("a", "")], CancellationToken.None));

        Assert.False(await store.AddAsync([Of("b", "")], CancellationToken.None));
        Assert.True(await store.AddAsync([Of("c", ""), Of("c", "")], CancellationToken.None));
    }

    [EngineFact]
    public async Task Of_all_who_add_the_same_fact_at_once_one_wins()
    {
        var stores = Enumerable.Range(0, 4).Select(_ => Open()).ToList();
        for (var round = 0; round < 25; round++)
        {
            using var start = new Barrier(stores.Count);
            var won = await Task.WhenAll(stores.Select(store => Task.Run(async () =>
            {
                start.SignalAndWait();
                return await store.AddAsync([Of($"event {round}", ""), Of($"message {round}", "")], CancellationToken.None);
            })));

            Assert.Single(won, first => first);
        }
    }

    [EngineFact]
    public async Task An_expired_fact_is_as_if_it_had_never_been()
    {
        var store = Open();
        await store.SaveAsync([Of("a", "old", Clock.GetUtcNow().AddHours(1)), Of("b", "stays")], CancellationToken.None);
        Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("old", await store.FindAsync(Kind, "a", CancellationToken.None));
        Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Null(await store.FindAsync(Kind, "a", CancellationToken.None));
        Assert.Equal("b", Assert.Single(await store.ListAsync(Kind, CancellationToken.None)).Key);
        Assert.True(await store.AddAsync([Of("a", "new")], CancellationToken.None));
        Assert.Equal("new", await store.FindAsync(Kind, "a", CancellationToken.None));
    }

    [EngineFact]
    public async Task Texts_of_any_kind_come_back_as_they_were()
    {
        var store = Open();
        foreach (var text in new[] { "'; DROP TABLE fact; --", "%_\"$key", "Łódź \U0001F5DE 新聞", "line\r\nline\t", " a ", "A", "a" })
            await store.SaveAsync([Of(text, text)], CancellationToken.None);

        Assert.Equal("A", await store.FindAsync(Kind, "A", CancellationToken.None));
        Assert.Equal("a", await store.FindAsync(Kind, "a", CancellationToken.None));
        Assert.Equal("Łódź \U0001F5DE 新聞", await store.FindAsync(Kind, "Łódź \U0001F5DE 新聞", CancellationToken.None));
        Assert.Equal(7, (await store.ListAsync(Kind, CancellationToken.None)).Count);
    }

    [EngineFact]
    public async Task A_key_of_hostile_length_is_kept_short_and_told_apart_from_others()
    {
        var store = Open();
        var key = new string('k', 100_000);
        await store.SaveAsync([Of(key + "1", "one"), Of(key + "2", "two")], CancellationToken.None);
        var hash = (await store.ListAsync(Kind, CancellationToken.None))[0].Key;

        Assert.Equal("two", await store.FindAsync(Kind, key + "2", CancellationToken.None));
        Assert.InRange(hash.Length, 1, FactLimits.Key);
        Assert.Null(await store.FindAsync(Kind, hash, CancellationToken.None));
    }

    [EngineFact]
    public async Task What_is_too_large_is_refused_and_nothing_of_it_written()
    {
        var store = Open();

        await Assert.ThrowsAsync<ArgumentException>(() => store.SaveAsync([Of("a", ""), Of("b", new string('v', FactLimits.Value + 1))], CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => store.AddAsync([new Fact(new string('k', FactLimits.Kind + 1), "a", "")], CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => store.AddAsync([.. Enumerable.Range(0, FactLimits.Batch + 1).Select(number => Of($"{number}", ""))], CancellationToken.None));

        Assert.Empty(await store.ListAsync(Kind, CancellationToken.None));
    }

    private protected static Fact Of(string key, string value, DateTimeOffset? expires = null) => new(Kind, key, value, expires);
}
