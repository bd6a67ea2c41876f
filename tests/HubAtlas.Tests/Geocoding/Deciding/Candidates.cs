using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Geocoding.Deciding;

/// <summary>Readings of an address, made for a test: towns and organisations with the points that they have.</summary>
internal static class Candidates
{
    public const int Home = 0;
    public const int Abroad = 1;

    public static readonly GeoPoint Here = new(48, 9);

    /// <summary>A point so far north of <see cref="Here"/>; a degree of latitude is 111.195 km.</summary>
    public static GeoPoint North(double km) => new(Here.Latitude + km / 111.195, Here.Longitude);

    /// <summary>A name that is the whole of its segment.</summary>
    public static Mention At(int word, int words = 1, SegmentCover cover = SegmentCover.Whole) => new(word, words, word, 0, 0) { SegmentCover = cover };

    public static Candidate Town(int id, double score, GeoPoint point, Mention? at = null) =>
        new(id, false, point, Home, 1, at ?? At(5)) { Score = score, Fits = true, IsPrimary = true, Population = 50_000 };

    public static Candidate Institute(int id, double score, GeoPoint point, Mention? at = null) =>
        new(id, true, point, Home, 1, at ?? At(0, 3)) { Score = score, Rank = score, Fits = true, Words = 3 };
}
