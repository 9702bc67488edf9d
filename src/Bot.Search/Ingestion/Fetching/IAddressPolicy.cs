using System.Net;

namespace Bot.Search.Ingestion.Fetching;

/// <summary>
/// Which network addresses may be connected to. There is one implementation in the product; no configuration changes it.
/// </summary>
internal interface IAddressPolicy
{
    bool Allows(IPAddress address);
}
