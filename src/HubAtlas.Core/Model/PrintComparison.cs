namespace HubAtlas.Core.Model;

/// <summary>Two rankings side by side, at least one known from print only, so that clusters are matched by their cities' names.</summary>
/// <param name="Lines">By rank in the second, then those of the first alone.</param>
/// <param name="Economies">Clusters in the top by economy.</param>
/// <param name="Groups">Where the first clusters lie.</param>
public sealed record PrintComparison(
    RankingSide First, RankingSide Second, IReadOnlyList<RankingLine> Lines, IReadOnlyList<EconomyCounts> Economies,
    IReadOnlyList<GroupCounts> Groups, Agreement Agreement);

/// <summary>One of the two rankings.</summary>
/// <param name="Name">Short: <c>published-</c> and the year, or the edition's name.</param>
/// <param name="Clusters">Rows at hand.</param>
/// <param name="Depth">Every rank from 1 to this one is at hand.</param>
/// <param name="IsComplete">False: a cluster that is not at hand may still have been ranked.</param>
/// <param name="First">By <see cref="DocumentKind"/>: what the first clusters hold of the world; empty where no figure is known.</param>
public sealed record RankingSide(
    string Name, string Title, bool IsPrinted, bool IsSimulated, int Clusters, int Depth, bool IsComplete,
    IReadOnlyList<IReadOnlyList<FirstShare>> First);

/// <summary>A cluster in one or both rankings.</summary>
public sealed record RankingLine(RankedName? First, RankedName? Second, LineStatus Status)
{
    /// <summary>Places gained from the first ranking to the second; null unless both have it.</summary>
    public int? Gained => First?.Rank - Second?.Rank;
}

/// <param name="Id">Of a computed cluster; null in print.</param>
/// <param name="Score">Sum of the world shares, percent; null where not printed.</param>
/// <param name="Shares">By <see cref="DocumentKind"/>.</param>
/// <param name="PreviousRank">As printed with the row.</param>
public sealed record RankedName(
    int Rank, string? Id, string Name, IReadOnlyList<string> Economies, double? Score, IReadOnlyList<double?> Shares, int? PreviousRank);

public enum LineStatus
{
    Both,

    /// <summary>Not in the second ranking, which is complete.</summary>
    OnlyFirst,

    /// <summary>Not in the first ranking, which is complete.</summary>
    OnlySecond,

    /// <summary>Not among the known rows of the first ranking, which is incomplete.</summary>
    FirstUnknown,

    /// <summary>Not among the known rows of the second ranking, which is incomplete.</summary>
    SecondUnknown,
}

/// <summary>Null where not known.</summary>
public sealed record EconomyCounts(string Economy, int? First, int? Second);

/// <summary>Clusters of a group among the first <paramref name="Depth"/>; null where not all of these are known.</summary>
public sealed record GroupCounts(int Depth, Grouping Grouping, string Group, int? First, int? Second);
