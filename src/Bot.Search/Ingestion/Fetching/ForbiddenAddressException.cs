namespace Bot.Search.Ingestion.Fetching;

/// <summary>A host name leads to no address that may be connected to. Thrown while connecting, caught by the fetcher.</summary>
internal sealed class ForbiddenAddressException(string host) : IOException($"{host} has no public address");
