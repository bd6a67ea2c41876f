using System.Security.Cryptography;

namespace HubAtlas.Web.Assisting;

internal static class FileHash
{
    /// <summary>SHA-256 of a file's bytes, in hexadecimal.</summary>
    public static string Of(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
