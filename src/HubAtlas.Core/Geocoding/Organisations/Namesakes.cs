using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Organisations;

/// <summary>
/// Marks the names that several organisations share: of one that is no more and has an heir, of a branch beside its head.
/// </summary>
/// <param name="owners">The organisation of each name.</param>
/// <param name="next">The next name of the same words; −1 after the last.</param>
internal sealed class Namesakes(Organisation[] organisations, List<int> owners, int[] next, NameMarks[] marks)
{
    /// <param name="firsts">The first name of each list of words.</param>
    public void Mark(IEnumerable<int> firsts)
    {
        foreach (var first in firsts)
        {
            MarkSuperseded(first);
            MarkBranches(first);
        }
    }

    private void MarkSuperseded(int first)
    {
        for (var name = first; name >= 0; name = next[name])
        {
            if (organisations[owners[name]] is { IsActive: false } gone && HasHeir(first, gone.Economy))
                marks[name] |= NameMarks.Superseded;
        }
    }

    private bool HasHeir(int first, string economy)
    {
        for (var name = first; name >= 0; name = next[name])
        {
            var heir = organisations[owners[name]];
            if (heir.IsActive && heir.Economy == economy && !marks[name].HasFlag(NameMarks.Shortened)) return true;
        }

        return false;
    }

    // The European Molecular Biology Laboratory of Hamburg is a branch of that of Heidelberg.
    private void MarkBranches(int first)
    {
        for (var name = first; name >= 0; name = next[name])
        {
            var organisation = organisations[owners[name]];
            for (var other = first; other >= 0; other = next[other])
                if (IsHead(organisations[owners[other]], organisation)) marks[name] |= NameMarks.Branch;
        }
    }

    private static bool IsHead(Organisation head, Organisation branch) => head.IsActive
        && head.RelatedCount >= Math.Max(Weights.Registry.FewestOfHead, Weights.Registry.BranchShare * branch.RelatedCount) && head.Name == branch.Name
        && head.Id != branch.Id && head.Acronyms.Intersect(branch.Acronyms, StringComparer.Ordinal).Any();
}
