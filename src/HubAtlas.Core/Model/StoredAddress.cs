namespace HubAtlas.Core.Model;

/// <summary>A distinct address of the store, waiting to be located.</summary>
/// <param name="Id">Made from the address's content, so it is the same in every store.</param>
public sealed record StoredAddress(long Id, Address Address);

/// <summary>Where a stored address was found to be.</summary>
public sealed record LocatedAddress(long Id, Location Location);
