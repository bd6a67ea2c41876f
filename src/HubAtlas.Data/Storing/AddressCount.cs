namespace HubAtlas.Data.Storing;

/// <param name="Cause">Null: located to a city or better.</param>
public sealed record AddressCount(string? Cause, long Addresses);
