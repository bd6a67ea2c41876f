namespace HubAtlas.Core.Clustering.Blocks;

/// <summary>Places in groups, ascending within each.</summary>
internal sealed class PlacesByGroup
{
    private readonly int[] _starts;
    private readonly int[] _places;

    private PlacesByGroup(int[] starts, int[] places) => (_starts, _places) = (starts, places);

    public ReadOnlySpan<int> this[int group] => _places.AsSpan(_starts[group], _starts[group + 1] - _starts[group]);

    /// <param name="groups">Of every place; negative: none.</param>
    public static PlacesByGroup Of(ReadOnlySpan<int> groups, int count)
    {
        var starts = new int[count + 1];
        foreach (var group in groups)
        {
            if (group >= 0) starts[group + 1]++;
        }

        for (var group = 0; group < count; group++) starts[group + 1] += starts[group];
        var (places, next) = (new int[starts[count]], starts[..^1]);
        for (var place = 0; place < groups.Length; place++)
        {
            if (groups[place] >= 0) places[next[groups[place]]++] = place;
        }

        return new(starts, places);
    }
}
