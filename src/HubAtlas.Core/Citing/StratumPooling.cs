using HubAtlas.Core.Model;

namespace HubAtlas.Core.Citing;

/// <summary>
/// Joins small strata step by step: those of the field above, then those of a year and type, then those of a year. What is large enough stays by
/// itself, so every publication is in one stratum, and the world's proportions are the percentages.
/// </summary>
internal static class StratumPooling
{
    public static PooledStrata Pool(IReadOnlyList<CitationStratum> strata, long smallest)
    {
        var (of, made) = (new int[strata.Count], new List<(StratumRung, long)>());
        void Make(StratumRung rung, IEnumerable<CitationStratum> members, long works)
        {
            foreach (var member in members) of[member.Number] = made.Count;
            made.Add((rung, works));
        }

        var small = strata.ToList();
        foreach (var rung in (StratumRung[])[StratumRung.Own, StratumRung.Parent, StratumRung.Type, StratumRung.Year])
        {
            var groups = small.GroupBy(stratum => Key(rung, stratum)).ToList();
            small = [];
            foreach (var group in groups)
            {
                var works = group.Sum(stratum => stratum.Works);
                if (rung == StratumRung.Year || works >= smallest * (Int128)Contribution.Whole) Make(rung, group, works);
                else small.AddRange(group);
            }
        }

        return new(of, made);
    }

    private static (string Field, int Year, string Type) Key(StratumRung rung, CitationStratum stratum) => rung switch
    {
        StratumRung.Own => (stratum.Field, stratum.Year, stratum.Type),
        StratumRung.Parent => (stratum.Parent ?? "", stratum.Year, stratum.Type),
        StratumRung.Type => ("", stratum.Year, stratum.Type),
        _ => ("", stratum.Year, ""),
    };
}
