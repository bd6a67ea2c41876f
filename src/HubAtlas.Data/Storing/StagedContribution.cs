namespace HubAtlas.Data.Storing;

internal readonly record struct StagedContribution(int Person, long AddressId, long Share);
