namespace HubAtlas.Core.Certainty.Choices;

/// <summary>Makes rankings by settings; those that only differ in scoring share their clusters. For one thread.</summary>
internal sealed class RankingMaker(PreparedRanking prepared, CancellationToken ct)
{
    private readonly Dictionary<(double, double, double, int), ChosenGeometry> _known = [];

    public int[] Ranks(ChoiceSetting setting)
    {
        if (!_known.TryGetValue(setting.Geometry, out var geometry)) _known.Add(setting.Geometry, geometry = ChosenGeometry.Find(prepared, setting, ct));
        return geometry.Ranks(setting);
    }
}
