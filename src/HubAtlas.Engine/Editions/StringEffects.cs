using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;
using HubAtlas.Core.Ranking;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Editions;

/// <summary>What the ranking would be if a string were left out, or were what it comes nearest to otherwise.</summary>
internal sealed class StringEffects
{
    private const double MostWeight = 1e27;
    private static readonly long[] Nothing = new long[DocumentKinds.All.Count];

    private readonly CountedWorld _world;
    private readonly ClusterQuestions _questions;
    private readonly Recipe _recipe;
    private readonly RankedClusters _ranking;
    private readonly Geocoder? _geocoder;
    private readonly FixedGeometry _geometry;
    private readonly double[] _weights;
    private readonly WhatIf _whatIf;

    public StringEffects(GroupedWorld grouped, ClusterQuestions questions, Geocoder? geocoder)
    {
        (_world, _ranking, _recipe, _questions, _geocoder) = (grouped.World, grouped.Ranking, grouped.Recipe, questions, geocoder);
        _geometry = new(_world.Places, grouped.Partition, _recipe.Clustering.RadiusKm);
        _weights = Drafting.Weights(_recipe);
        _whatIf = new([.. _ranking.ByRank.Select(r => r.Figures)], _recipe.Counting.Method, Totals(_recipe.Counting.Method), _weights);
        Factors = [.. Totals(CountingMethod.Fractional).Zip(_weights)
            .Select(p => p.First == 0 ? 0 : (Int128)Math.Round(p.Second / _weights.Sum() * MostWeight / p.First))];
    }

    /// <summary>The part of the score that a billionth of a document makes, as whole numbers, so that sums do not depend on their order.</summary>
    public IReadOnlyList<Int128> Factors { get; }

    private sealed record Case(HeavyString String, Location? Other, int To);

    public IReadOnlyList<LedgerString> Of(IReadOnlyList<HeavyString> strings)
    {
        var cases = strings.Select(s =>
        {
            var other = _geocoder?.Otherwise(s.Stored.Address);
            return new Case(s, other, other?.Point is { } point ? _geometry.ClusterAt(point) : Partition.Noise);
        }).ToList();
        var full = _recipe.Counting.Method == CountingMethod.Full ? FullMoves(cases) : null;
        return [.. cases.Select(c => Effect(c, full))];
    }

    private LedgerString Effect(Case c, ILookup<(long, int), FullMove>? full)
    {
        var (from, to) = (_ranking.IdOf(c.String.Cluster), _ranking.IdOf(c.To));
        long[] Lost(int target) => full is null ? Shares(c) : ByKind(full[(c.String.Stored.Id, target)], m => m.Leaving);
        long[] Gained() => full is null ? Shares(c) : ByKind(full[(c.String.Stored.Id, c.To)], m => m.Entering);
        return new(
            Geocoder.MatchOf(c.String.Stored.Address), c.String.Stored.Address, c.String.Addresses, c.String.ByKind, Weight(c.String), c.String.Location, from,
            from is null ? null : _whatIf.Move(from, null, Lost(Partition.Noise), Nothing),
            c.Other is not { Point: not null } other ? null : new(other, to, _whatIf.Move(from, to, Lost(c.To), Gained())));
    }

    private ILookup<(long, int), FullMove> FullMoves(List<Case> cases) => _questions.FullMoves(
        cases.SelectMany(c => new[] { Partition.Noise, c.To }.Distinct().Select(to => (c.String.Stored.Id, c.String.Cluster, to))))
        .ToLookup(m => (m.StringId, m.To));

    private static long[] ByKind(IEnumerable<FullMove> moves, Func<FullMove, long> documents)
    {
        var counts = new long[DocumentKinds.All.Count];
        foreach (var move in moves) counts[(int)move.Kind] = documents(move);
        return counts;
    }

    private static long[] Shares(Case c) => [.. c.String.ByKind.Select(t => t.Shares)];

    private double Weight(HeavyString heavy) => Ranker.Score(
        [.. Totals(CountingMethod.Fractional).Zip(heavy.ByKind).Select(p => Ranker.WorldShare(p.Second.Shares, p.First))], _weights);

    private long[] Totals(CountingMethod method) => [.. DocumentKinds.All.Select(k => _world.Total(k, method))];
}
