using System.Globalization;
using HubAtlas.Core.Geocoding.Deciding;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Model;

namespace HubAtlas.GazetteerCompiler.Bench;

/// <summary>Collects how often answers of each confidence are right, and prints it by set and half.</summary>
internal sealed class Reliability(TextWriter locations)
{
    // Lower ends of the bins, high to low.
    private static readonly double[] Bins = [0.95, 0.9, 0.8, 0.7, 0.5, 0];

    private readonly SortedDictionary<(string Set, string Half, int Bin), Tally> _tallies = [];

    /// <summary>The mapping is fitted on the one half and checked on the other.</summary>
    public static bool IsForFitting(string text) => (NameHash.Of(text).Key & 1024) == 0;

    public void Add(string set, Address address, Location location, in Verdict verdict, bool isRight)
    {
        if (location.Point is null) return;
        var half = IsForFitting(address.Text) ? "fitted" : "checked";
        Count(set, half, location.Confidence, isRight);
        Count("all", half, location.Confidence, isRight);
        var winner = verdict.Winner;
        locations.WriteLine(string.Join('\t', "ANSWER", set, half, isRight ? 1 : 0, verdict.Rule,
            verdict.Margin.ToString("F2", CultureInfo.InvariantCulture), winner.Score.ToString("F2", CultureInfo.InvariantCulture),
            winner.Edits, winner.Words, winner.IsGeneric, winner.Fits, winner.IsPrimary, winner.Population, winner.Mention.SegmentCover,
            location.Confidence, verdict.IsEconomyStated, address.Text.ReplaceLineEndings(" ")));
    }

    public void Print()
    {
        foreach (var ((set, half, bin), tally) in _tallies.OrderBy(t => t.Key.Half, StringComparer.Ordinal).ThenBy(t => t.Key.Set, StringComparer.Ordinal))
        {
            var range = bin == 0 ? $"{Bins[0]:0.00}–1" : $"{Bins[bin]:0.00}–{Bins[bin - 1]:0.00}";
            Console.WriteLine($"{set}\t{half}\t{range}\tn={tally.Count}\tmean {tally.Confidence / tally.Count:F3}\tright {tally.Right / (double)tally.Count:F3}");
        }
    }

    private void Count(string set, string half, double confidence, bool isRight)
    {
        var key = (set, half, Array.FindIndex(Bins, b => confidence >= b));
        if (!_tallies.TryGetValue(key, out var tally)) _tallies[key] = tally = new();
        tally.Count++;
        tally.Confidence += confidence;
        if (isRight) tally.Right++;
    }

    private sealed class Tally
    {
        public int Count;
        public double Confidence;
        public int Right;
    }
}
