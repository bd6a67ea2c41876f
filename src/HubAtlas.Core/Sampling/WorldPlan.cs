using HubAtlas.Core.Model;

namespace HubAtlas.Core.Sampling;

/// <summary>Who writes how much; makes the documents of a kind and year in the order of the homes.</summary>
internal sealed record WorldPlan(SamplingSettings Settings, SimulatedGeography Geography, IReadOnlyList<Home> Homes)
{
    public IEnumerable<(Home Home, SimulatedDocument Document)> Documents(DocumentKind kind, int yearIndex)
    {
        var maker = new DocumentMaker(Settings, Geography, Homes);
        var partners = new PickTable([.. Homes.Select(h => h.HasPartners ? h.Volumes[(int)kind][yearIndex] : 0)]);
        var number = 1;
        foreach (var home in Homes)
        {
            foreach (var document in maker.Make(home, kind, yearIndex, partners, number)) yield return (home, document);
            number += home.Count(kind, yearIndex);
        }
    }
}
