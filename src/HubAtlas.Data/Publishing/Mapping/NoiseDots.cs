using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Mapping;

/// <summary>The places outside clusters as faint dots, thinned so that a page stays small.</summary>
/// <param name="Path">SVG path data.</param>
/// <param name="Places">Noise places inside the frame.</param>
/// <param name="Dots">Of these, drawn.</param>
internal sealed record NoiseDots(string Path, int Places, int Dots)
{
    private const double CellPixels = 1.5;

    public static NoiseDots In(MapFrame frame, IEnumerable<Member> members, int limit)
    {
        var places = 0;
        var heaviest = new Dictionary<(int Row, int Column), Member>();
        foreach (var member in members.Where(m => m.ClusterId is null))
        {
            var pixel = frame.Place(member.Counted.Place.Point);
            if (!frame.Holds(pixel)) continue;
            places++;
            var cell = ((int)(pixel.Y / CellPixels), (int)(pixel.X / CellPixels));
            if (!heaviest.TryGetValue(cell, out var rival) || member.Counted.Mentions > rival.Counted.Mentions) heaviest[cell] = member;
        }

        var kept = heaviest
            .OrderByDescending(dot => dot.Value.Counted.Mentions).ThenBy(dot => dot.Value.Counted.Place.Id)
            .Take(limit)
            .OrderBy(dot => dot.Key.Row).ThenBy(dot => dot.Key.Column)
            .ToList();
        var path = new SvgPath();
        foreach (var dot in kept) path.Dot(frame.Place(dot.Value.Counted.Place.Point));
        return new(path.ToString(), places, kept.Count);
    }
}
