namespace HubAtlas.Core.Model;

/// <summary>How much of what an economy or a script has was located, and how much of that is expected to be wrong.</summary>
/// <param name="Value">ISO 3166 alpha-2 of where the address was put or is said to be; a script's English name; null where nothing tells.</param>
/// <param name="Strings">Distinct addresses.</param>
/// <param name="Mentions">All of them, located or not.</param>
/// <param name="Located">Mentions with a place.</param>
/// <param name="Expected">Of the located.</param>
public sealed record LocatedShare(LocatedGroup Group, string? Value, long Strings, long Mentions, long Located, ExpectedWrong Expected)
{
    /// <summary>0 to 1; null where there is nobody.</summary>
    public double? Share => Mentions == 0 ? null : (double)Located / Mentions;

    /// <summary>Expected wrong of the located, 0 to 1; null where nothing is located.</summary>
    public double? ExpectedShare => Located == 0 ? null : Expected.MentionThousandths / 1000.0 / Located;
}

public enum LocatedGroup
{
    Economy,

    /// <summary>Of the first letter of the address.</summary>
    Script,
}
