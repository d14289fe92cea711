using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.DataProtection;

namespace ImmunoEd.Staff;

/// <summary>Knows a browser again on which an account has signed in before, so that guesses from elsewhere do not count against it.</summary>
public sealed class KnownBrowsers(IDataProtectionProvider protection, TimeProvider clock)
{
    private const int MaxAccounts = 8;

    private readonly SealedCookie cookie = new(protection, clock, "immunoed-device", TimeSpan.FromDays(365));

    /// <summary>Under which name guesses at this account are counted.</summary>
    internal string ClientOf(HttpContext context, string? accountId) =>
        IsKnown(context, accountId) ? "browser " + Read(context)[0] : "address " + AddressOf(context.Connection.RemoteIpAddress);

    internal bool IsKnown(HttpContext context, string? accountId) => accountId is not null && Read(context).Skip(1).Contains(accountId);

    internal void Remember(HttpContext context, string accountId)
    {
        var words = Read(context);
        var id = words.Length > 0 ? words[0] : Token.Create();
        cookie.Write(context, string.Join(' ', words.Skip(1).Where(account => account != accountId).Prepend(accountId).Take(MaxAccounts).Prepend(id)));
    }

    private string[] Read(HttpContext context) => cookie.Read(context)?.Split(' ') ?? [];

    // Whoever has one IPv6 address usually has all that begin alike.
    private static string AddressOf(IPAddress? address) => address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
        ? Convert.ToHexString(address.GetAddressBytes(), 0, 8)
        : address?.MapToIPv4().ToString() ?? "none";
}
