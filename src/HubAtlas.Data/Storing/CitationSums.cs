using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>Sums of scores by unit, in SQL over integers of 128 bits; they leave the database in two numbers of 64.</summary>
internal static class CitationSums
{
    private const long Square = (long)Contribution.Whole * Contribution.Whole;

    private static readonly IReadOnlyList<string> Scores = [.. CitationScores.Tops, "normalised"];

    /// <param name="parts">SQL of documents, the numbers of their units, and the part that falls to each (<c>document_id, unit, share</c>).</param>
    /// <param name="names">Code and name of a unit.</param>
    public static Dictionary<int, CitedTally> By(Connection connection, string parts, Func<int, (string Code, string Name)> names)
    {
        string Two(string sum) => $"CAST({sum} // {Square} AS BIGINT), CAST({sum} % {Square} AS BIGINT)";
        var sums = Scores.SelectMany(score => (string[])[$"sum(CAST(p.share AS HUGEINT) * p.{score})", $"sum(CAST(p.{score}_part AS HUGEINT) * p.{score}_part)", $"sum(CAST(p.{score}_part AS HUGEINT) * p.share)"]);
        // A part in billionths of a class; enough for how far figures vary.
        string Part(string score) => score == "normalised" ? $"CAST(CAST(u.share AS HUGEINT) * s.{score} // {Contribution.Whole} AS BIGINT)" : $"u.share * (s.{score} // {Contribution.Whole}) // {Contribution.Whole}";
        return connection.List($"""
            SELECT p.unit, count(*), CAST(sum(p.share) AS BIGINT), {Two("sum(CAST(p.share * p.share AS HUGEINT))")}, {string.Join(", ", sums.Select(Two))}
            FROM (SELECT u.unit, u.share, {string.Join(", ", Scores.Select(score => $"s.{score}, {Part(score)} AS {score}_part"))}
                  FROM ({parts}) u JOIN citation_scores s ON s.document_id = u.document_id) p
            GROUP BY p.unit
            """, rows => (Unit: rows.Int(0), Tally: Read(rows, names(rows.Int(0))))).ToDictionary(row => row.Unit, row => row.Tally);
    }

    private static CitedTally Read(Rows rows, (string Code, string Name) name)
    {
        Int128 At(int column) => ((Int128)rows.Long(column) * Square) + rows.Long(column + 1);
        ScoreSums Score(int index) => new(At(5 + (6 * index)), At(7 + (6 * index)), At(9 + (6 * index)));
        return new(name.Code, name.Name, rows.Long(1), rows.Long(2), At(3), [.. TopShares.All.Select((_, index) => Score(index))], Score(TopShares.All.Length), 0);
    }
}
