namespace HubAtlas.Mutate;

/// <summary>Which faults are tried: all, those of some files, or a sample that is the same each time.</summary>
internal static class Sampling
{
    public static IReadOnlyList<Mutant> Of(IEnumerable<Mutant> mutants, string? only, int seed, int? count)
    {
        var chosen = mutants.Where(m => only is null || m.File.Contains(only, StringComparison.Ordinal));
        if (count is not { } most) return [.. chosen];
        return [.. chosen.OrderBy(m => m.Draw(seed)).ThenBy(m => m.Id).Take(most).OrderBy(m => m.Id)];
    }
}
