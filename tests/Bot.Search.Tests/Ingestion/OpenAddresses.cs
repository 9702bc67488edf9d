using System.Net;
using Bot.Search.Ingestion.Fetching;

namespace Bot.Search.Tests.Ingestion;

/// <summary>Lets tests reach this machine; everything else is judged as in the product. There is no such switch in the product.</summary>
internal sealed class OpenAddresses : IAddressPolicy
{
    private readonly PublicAddresses _real = new();

    public bool AllowLoopback { get; set; } = true;

    public bool Allows(IPAddress address) => (AllowLoopback && IPAddress.IsLoopback(address)) || _real.Allows(address);
}
