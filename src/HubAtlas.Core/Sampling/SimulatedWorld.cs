using HubAtlas.Core.Model;

namespace HubAtlas.Core.Sampling;

/// <summary>
/// A world whose truth is known: real cities, invented documents. From a seed come planted clusters with volumes like the published
/// ranking's, growth, entrants, leavers, a merger and a split, and noise in small towns; always the same ones.
/// </summary>
public sealed class SimulatedWorld
{
    private readonly WorldPlan _plan;

    private SimulatedWorld(SamplingSettings settings, SimulatedGeography geography)
    {
        Settings = settings;
        Geography = geography;
        var planned = new WorldPlan(settings, geography, Homes.Plan(settings, geography));
        _plan = settings.IsPoisson ? planned : planned with { Homes = GrowthCorrection.Of(planned) };
    }

    public SamplingSettings Settings { get; }

    public SimulatedGeography Geography { get; }

    public static SimulatedWorld Make(SamplingSettings settings, SimulatedGeography geography) => new(settings, geography);

    /// <summary>Documents of one kind and year, made while they are read: the whole world never is in memory.</summary>
    /// <param name="year">From the settings' first year on.</param>
    public IEnumerable<SimulatedDocument> Documents(DocumentKind kind, int year) =>
        _plan.Documents(kind, year - Settings.FirstYear).Select(d => d.Document);
}
