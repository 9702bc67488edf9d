using Bot.Testing;

namespace Bot.Adapters.Tests.Slack;

/// <summary>One local Slack in Socket Mode for all tests that need it; each takes a channel of its own.</summary>
[CollectionDefinition(Name)]
public sealed class LocalSlackSuite : ICollectionFixture<LocalSlackSuite.Fixture>
{
    public const string Name = "local Slack";

    public sealed class Fixture : IAsyncLifetime
    {
        private LocalSlack? _slack;

        public LocalSlack Slack => _slack ?? throw new InvalidOperationException("Local Slack is not installed.");

        public async Task InitializeAsync()
        {
            if (Interop.SkipReason(Interop.LocalSlack) is null)
                _slack = await LocalSlack.StartAsync();
        }

        public async Task DisposeAsync()
        {
            if (_slack is not null)
                await _slack.DisposeAsync();
        }
    }
}
