using HubAtlas.Core.Model;

namespace HubAtlas.Core.Sampling;

/// <summary>What is true of a simulated world, summed from the documents as they were written.</summary>
public sealed record WorldTruth
{
    public required ulong Seed { get; init; }

    public required double Scale { get; init; }

    public required int FirstYear { get; init; }

    public required int Years { get; init; }

    public required int WindowYears { get; init; }

    /// <summary>The minimum mentions within the radius that separates planted clusters from noise.</summary>
    public required double MinimumMentions { get; init; }

    /// <summary>Documents that count, by kind (index = the enum's value) and year.</summary>
    public required IReadOnlyList<IReadOnlyList<long>> Documents { get; init; }

    public required IReadOnlyList<TruthCity> Cities { get; init; }

    public required IReadOnlyList<SimulatedHub> Hubs { get; init; }

    public required IReadOnlyList<TruthUnlocated> Unlocated { get; init; }

    /// <summary>Documents of types that recipes leave out, and older records of documents that count.</summary>
    public required long LeftOut { get; init; }

    public required long Stale { get; init; }

    /// <summary>First and last year of the first edition's window.</summary>
    public (int First, int Last) EarlierWindow => (FirstYear, FirstYear + WindowYears - 1);

    public (int First, int Last) LaterWindow => (FirstYear + 1, FirstYear + WindowYears);
}

/// <summary>What was written of one city, by kind and year.</summary>
/// <param name="Mentions">Addresses of people, one a person and address.</param>
/// <param name="Shares">Documents, divided over people and their addresses.</param>
public sealed record TruthCity(
    SimulatedCity City, IReadOnlyList<IReadOnlyList<long>> Mentions, IReadOnlyList<IReadOnlyList<double>> Shares)
{
    public long MentionsIn(Range years) => Mentions.Sum(kind => kind.Take(years).Sum());

    public double SharesIn(DocumentKind kind, Range years) => Shares[(int)kind].Take(years).Sum();
}

/// <summary>Addresses from which nobody could tell the city.</summary>
public sealed record TruthUnlocated(string Cause, IReadOnlyList<IReadOnlyList<long>> Mentions, IReadOnlyList<IReadOnlyList<double>> Shares);
