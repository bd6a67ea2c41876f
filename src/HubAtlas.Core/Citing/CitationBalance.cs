using HubAtlas.Core.Model;

namespace HubAtlas.Core.Citing;

/// <summary>What must hold to the last unit: the world's most cited q % are q % of it, and fractional parts of units add up to the world.</summary>
internal static class CitationBalance
{
    /// <exception cref="AtlasException">It does not: the store contradicts itself.</exception>
    public static void Require(CitationRecipe recipe, CitationCounts counts)
    {
        var whole = (Int128)Contribution.Whole * Contribution.Whole;
        foreach (var (percent, sums) in TopShares.All.Zip(counts.World.Tops))
            if (sums.Sum * 100 != percent * counts.World.Works * whole) throw Wrong($"The world's most cited {percent} % are not {percent} % of it");
        if (recipe.Counting == CountingMethod.Full) return;
        foreach (var division in counts.Divisions)
        {
            var all = division.Units.Append(division.Unplaced).ToList();
            if (all.Sum(unit => unit.Works) != counts.World.Works) throw Wrong($"The {division.By.Plural()} do not add up to the world's publications");
            for (var top = 0; top < TopShares.All.Length; top++)
                if (all.Aggregate(Int128.Zero, (sum, unit) => sum + unit.Tops[top].Sum) != counts.World.Tops[top].Sum) throw Wrong($"The {division.By.Plural()} do not add up to the world's most cited {TopShares.All[top]} %");
        }
    }

    private static AtlasException Wrong(string what) => new($"{what}. Run: hubatlas check");
}
