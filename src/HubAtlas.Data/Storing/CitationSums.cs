using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>Sums of scores by unit, in SQL over integers of 128 bits; they leave the database in two numbers of 64.</summary>
internal static class CitationSums
{
    private const long Square = (long)Contribution.Whole * Contribution.Whole;

    private const string Normalised = "normalised";

    private static readonly IReadOnlyList<string> Scores = [.. CitationScores.Tops, Normalised];

    /// <summary>
    /// A score is taken as its billionths, high, and what is below them, low: products of either with a part stay within 64 bits, in which the
    /// database multiplies ten times as fast as in 128.
    /// </summary>
    /// <param name="parts">SQL of the numbers of documents' units, the part that falls to each, and what it is worth (<c>unit, share, worth</c>).</param>
    /// <param name="names">Code and name of a unit.</param>
    public static Dictionary<int, CitedTally> By(Connection connection, string parts, Func<int, (string Code, string Name)> names) => connection.List($"""
        SELECT q.unit, count(*), CAST(sum(q.share) AS BIGINT), {Two("sum(q.share * q.share)")}, {string.Join(", ", Scores.SelectMany(Sums).Select(Two))}
        FROM (SELECT p.*, {string.Join(", ", Scores.Select(score => $"{Part(score)} AS {score}_part"))}
              FROM (SELECT u.unit, u.share, {string.Join(", ", Scores.Select(score => $"w.{score} // {Contribution.Whole} AS {score}_high, w.{score} % {Contribution.Whole} AS {score}_low"))}
                    FROM ({parts}) u JOIN citation_worths w ON w.worth = u.worth) p) q
        GROUP BY q.unit
        """, rows => (Unit: rows.Int(0), Tally: Read(rows, names(rows.Int(0))))).ToDictionary(row => row.Unit, row => row.Tally);

    private static string Two(string sum) => $"CAST({sum} // {Square} AS BIGINT), CAST({sum} % {Square} AS BIGINT)";

    /// <summary>What a publication adds to the unit, in billionths; normalised citations are whole numbers above these.</summary>
    private static string Part(string score) => score == Normalised
        ? $"p.share * p.{score}_high + p.share * p.{score}_low // {Contribution.Whole}" : $"p.share * p.{score}_high // {Contribution.Whole}";

    private static IEnumerable<string> Sums(string score)
    {
        var part = score == Normalised ? $"CAST(q.{score}_part AS HUGEINT)" : $"q.{score}_part";
        return [$"(sum(q.share * q.{score}_high) * {Contribution.Whole} + sum(q.share * q.{score}_low))", $"sum({part} * q.{score}_part)", $"sum({part} * q.share)"];
    }

    private static CitedTally Read(Rows rows, (string Code, string Name) name)
    {
        Int128 At(int column) => ((Int128)rows.Long(column) * Square) + rows.Long(column + 1);
        ScoreSums Score(int index) => new(At(5 + (6 * index)), At(7 + (6 * index)), At(9 + (6 * index)));
        return new(name.Code, name.Name, rows.Long(1), rows.Long(2), At(3), [.. TopShares.All.Select((_, index) => Score(index))], Score(TopShares.All.Length), 0);
    }
}
