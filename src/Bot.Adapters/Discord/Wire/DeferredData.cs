namespace Bot.Adapters.Discord.Wire;

/// <summary>The data of a deferred answer: who will see it is fixed here, for good.</summary>
internal sealed record DeferredData(int Flags);
