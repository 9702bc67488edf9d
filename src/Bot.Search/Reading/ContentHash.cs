using System.Security.Cryptography;
using System.Text;

namespace Bot.Search.Reading;

/// <summary>SHA-256 of a text in UTF-8, as lower-case hexadecimal digits.</summary>
internal static class ContentHash
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
