namespace HubAtlas.Core.Geocoding.Tables;

/// <summary>What weighs a place, in one line of memory.</summary>
/// <param name="Latitude">Millionths of a degree.</param>
/// <param name="Longitude">Millionths of a degree.</param>
/// <param name="Population">0 where it is not known.</param>
/// <param name="Region"><see cref="GazetteerTables.NoRegion"/> where there is none.</param>
internal readonly record struct PlaceFacts(int Latitude, int Longitude, int Population, ushort Economy, ushort Region);
