using System.Net;
using System.Net.Sockets;

namespace Bot.Search.Ingestion.Fetching;

/// <summary>
/// Public internet addresses only, by the IANA special-purpose registries
/// (https://www.iana.org/assignments/iana-ipv4-special-registry, …-ipv6-special-registry). An address that carries
/// another inside (mapped, NAT64, 6to4) is judged by the one inside.
/// </summary>
internal sealed class PublicAddresses : IAddressPolicy
{
    private static readonly IPNetwork[] Refused =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    public bool Allows(IPAddress address)
    {
        var judged = Inner(address);
        if (judged.AddressFamily == AddressFamily.InterNetworkV6 && !GlobalUnicast.Contains(judged))
            return false;
        return !Array.Exists(Refused, network => network.BaseAddress.AddressFamily == judged.AddressFamily && network.Contains(judged));
    }

    private static IPAddress Inner(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        if (Nat64.Contains(address))
            return new IPAddress(bytes.AsSpan(12, 4));
        return SixToFour.Contains(address) ? new IPAddress(bytes.AsSpan(2, 4)) : address;
    }
}

/// <summary>
/// Which network addresses may be connected to. There is one implementation in the product; no configuration changes it.
/// </summary>
internal interface IAddressPolicy
{
    bool Allows(IPAddress address);
}
