namespace HubAtlas.Data.Storing;

/// <summary>What a check of the store found.</summary>
/// <param name="Violations">In words, with counts; empty when the store is whole.</param>
public sealed record StoreCheck(long Files, long Documents, long Contributions, long Addresses, IReadOnlyList<string> Violations)
{
    public long Observations { get; init; }

    public bool IsWhole => Violations.Count == 0;
}
