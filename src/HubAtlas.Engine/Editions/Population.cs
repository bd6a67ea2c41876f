using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Population;

namespace HubAtlas.Engine.Editions;

/// <summary>Where people live, from a grid that the user names or else from the gazetteer's cities.</summary>
/// <param name="Points">Reads them anew each time.</param>
public sealed record Population(PopulationSource Source, Func<IEnumerable<PopulatedPoint>> Points)
{
    /// <exception cref="AtlasException">The grid cannot be read.</exception>
    public static Population Of(string? gridPath, Gazetteer gazetteer)
    {
        if (gridPath is null) return new(new("gazetteer cities", gazetteer.Hash), gazetteer.PopulatedCities);
        var grid = PopulationGrid.Open(gridPath);
        return new(grid.Source, grid.Cells);
    }
}
