using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// The questions of citation impact, in SQL over integers, in this order: strata, how small ones are joined, numbers of citations by stratum, what they
/// are worth, sums by unit. One thread at a time.
/// </summary>
public sealed class CitationQuestions : IDisposable
{
    private const int Unplaced = -1;

    private readonly Connection _connection;
    private readonly bool _isOwner;
    private readonly CitableWorks _works;
    private readonly CitationScores _scores;
    private IReadOnlyList<long> _codes = [];

    /// <param name="isOwner">Whether the connection ends with the questions.</param>
    internal CitationQuestions(Connection connection, CitationScope scope, bool isOwner)
    {
        (_connection, _isOwner) = (connection, isOwner);
        try
        {
            _works = new CitableWorks(connection, scope);
            _scores = new CitationScores(connection);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Fields, years and types that publications with known citations have.</summary>
    public IReadOnlyList<CitationStratum> Strata()
    {
        var strata = _works.Strata();
        _codes = [.. strata.Select(stratum => stratum.Code)];
        return [.. strata.Select(stratum => stratum.Stratum)];
    }

    /// <summary>Says into which strata those of <see cref="Strata"/> are joined.</summary>
    public void Pool(PooledStrata pooled) => _scores.Pool(_codes, pooled);

    /// <summary>How many publications have how many citations, by stratum, then falling citations; streamed.</summary>
    public IEnumerable<CitationLevel> Levels() => _scores.Levels();

    /// <summary>Gives every publication what its citations are worth.</summary>
    public void Score(IReadOnlyList<StratumScores> strata) => _scores.Score(strata);

    /// <summary>Publications of the years and types that are not compared, by cause.</summary>
    public IReadOnlyList<(string Cause, long Works)> LeftOut => _works.LeftOut;

    /// <summary>First and last year of the publications that are compared.</summary>
    public (int First, int Last) Years => _works.Years;

    /// <summary>First and last day on which citations were counted, as yyyymmdd; 0: not known.</summary>
    public (int First, int Last) CountedOn => _works.CountedOn;

    /// <summary>All publications that have scores.</summary>
    public CitedTally World() => CitationSums.By(_connection, $"SELECT 0 AS unit, CAST({Contribution.Whole} AS BIGINT) AS share, worth FROM citation_scores", _ => ("world", "World"))
        .GetValueOrDefault(0) ?? CitedTally.None("world", "World");

    /// <summary>The publications in a list of journals, whether their citations are known or not; asked before units are.</summary>
    public JournalMatches List(IReadOnlyList<string> journals) => _works.List(journals);

    /// <summary>Divides the publications over units.</summary>
    /// <param name="clusters">Those of an edition, where units are clusters.</param>
    public CitedDivision Divide(LandscapeUnit by, CountingMethod counting, LandscapeClusters clusters)
    {
        var units = UnitAddresses.Make(_connection, by, clusters);
        (string, string) Name(int unit) => unit == Unplaced ? ("", "") : units[unit];
        var tallies = CitationSums.By(_connection, Scored(Parts("citation_scores", counting)), Name);
        foreach (var (unit, listed) in Listed(counting)) tallies[unit] = (tallies.GetValueOrDefault(unit) ?? CitedTally.None(Name(unit).Item1, Name(unit).Item2)) with { Listed = listed };
        return new(by, [.. tallies.Where(t => t.Key != Unplaced).OrderBy(t => t.Key).Select(t => t.Value)], tallies.GetValueOrDefault(Unplaced) ?? CitedTally.None("", ""));
    }

    /// <summary>Sums over parts of documents that the connection has already.</summary>
    internal Dictionary<int, CitedTally> Sums(string parts) => CitationSums.By(_connection, Scored(parts), unit => (FormattableString.Invariant($"{unit}"), ""));

    private static string Scored(string parts) => $"SELECT p.unit, p.share, s.worth FROM ({parts}) p JOIN citation_scores s ON s.document_id = p.document_id";

    private Dictionary<int, long> Listed(CountingMethod counting) => !_works.HasList ? [] : _connection.List(
        $"SELECT unit, CAST(sum(share) AS BIGINT) FROM ({Parts("citation_listed", counting)}) GROUP BY unit", rows => (Unit: rows.Int(0), Count: rows.Long(1)))
        .ToDictionary(row => row.Unit, row => row.Count);

    private static string Parts(string documents, CountingMethod counting) => $"""
        SELECT c.document_id AS document_id, coalesce(a.unit, {Unplaced}) AS unit, CAST({(counting == CountingMethod.Full ? $"{Contribution.Whole}" : "sum(c.share)")} AS BIGINT) AS share
        FROM contributions c JOIN {documents} d ON d.document_id = c.document_id LEFT JOIN unit_addresses a ON a.address_id = c.address_id
        GROUP BY c.document_id, coalesce(a.unit, {Unplaced})
        """;

    public void Dispose()
    {
        if (_isOwner) _connection.Dispose();
    }
}
