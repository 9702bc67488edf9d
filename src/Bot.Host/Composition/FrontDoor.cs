using System.Net;
using Bot.Host.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Host.Composition;

/// <summary>Who asks, and for which site: neither is taken on trust.</summary>
internal static class FrontDoor
{
    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    public static IServiceCollection AddFrontDoor(this IServiceCollection services)
    {
        services.AddHostFiltering(_ => { });
        services.AddOptions<HostFilteringOptions>().Configure<IOptions<ServerOptions>>((filter, server) => Allow(filter, server.Value));
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ServerOptions>>((forwarded, server) => Believe(forwarded, server.Value));
        return services;
    }

    /// <summary>Another site's name that leads to this machine (DNS rebinding) must not open the pages to that site's visitors.</summary>
    private static void Allow(HostFilteringOptions filter, ServerOptions server)
    {
        var own = server.Addresses.Select(BindingAddress.Parse).Select(address => address.Host).Where(host => !IsWildcard(host));
        var known = server.PublicBase is { } address ? own.Append(NameOf(address)) : own;
        filter.AllowedHosts = [.. ThisMachine.Concat(known).Concat(server.AllowedHosts).Distinct(StringComparer.OrdinalIgnoreCase)];
        filter.IncludeFailureMessage = false;
    }

    private static void Believe(ForwardedHeadersOptions forwarded, ServerOptions server)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor;
        // Goes back through as many proxies as are named; the first address that is none of them is the visitor.
        forwarded.ForwardLimit = null;
        if (server.TrustedProxies.Count == 0)
            return;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in server.TrustedProxies)
        {
            if (IPAddress.TryParse(proxy, out var one))
                forwarded.KnownProxies.Add(one);
            else
                forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        }
    }

    private static string NameOf(Uri address) => address.HostNameType == UriHostNameType.IPv6 ? address.Host : address.IdnHost;

    private static bool IsWildcard(string host) => host is "*" or "+" or "0.0.0.0" or "[::]";
}
