using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding;

/// <summary>
/// Completes a registry by a list of organisations: seats that the registry has wrong, by its id, and organisations that it lacks, whose names would
/// otherwise be taken for a namesake's or a branch's in another economy.
/// </summary>
public static class KnownOrganisations
{
    /// <param name="registry">Left as it is where it is empty: a list of few organisations is no registry.</param>
    /// <param name="known">Rows with an id of the registry correct its place; the others add their names, or themselves where the economy has no such name.</param>
    public static IReadOnlyList<Organisation> Complete(IReadOnlyList<Organisation> registry, IReadOnlyList<Organisation> known)
    {
        if (registry.Count == 0) return registry;
        var completed = registry.ToList();
        var byId = Enumerable.Range(0, completed.Count).ToLookup(i => completed[i].Id, StringComparer.Ordinal);
        var byName = Enumerable.Range(0, completed.Count).Where(i => completed[i].IsActive).OrderBy(i => completed[i].Id, StringComparer.Ordinal)
            .SelectMany(i => NamesOf(completed[i]).Select(name => (Key: KeyOf(name, completed[i].Economy), Index: i))).ToLookup(p => p.Key, p => p.Index);
        foreach (var row in known)
        {
            if (byId[row.Id].FirstOrDefault(-1) is >= 0 and var same)
                completed[same] = completed[same] with { City = row.City, Point = row.Point, OtherNames = [.. completed[same].OtherNames.Union(row.OtherNames, StringComparer.Ordinal)] };
            else if (IsOfRegistry(row)) continue;
            else if (byName[KeyOf(row.Name, row.Economy)].FirstOrDefault(-1) is >= 0 and var named)
                completed[named] = completed[named] with { OtherNames = [.. completed[named].OtherNames.Union(row.OtherNames, StringComparer.Ordinal)] };
            else completed.Add(row);
        }

        return completed;
    }

    // A correction of an organisation that this part of the registry has not.
    private static bool IsOfRegistry(Organisation row) => row.Id.StartsWith("https://ror.org/", StringComparison.Ordinal);

    // Companies stand with their economy in brackets: "Fujitsu (Japan)".
    private static IEnumerable<string> NamesOf(Organisation organisation)
    {
        yield return organisation.Name;
        if (organisation.Name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket) yield return organisation.Name[..bracket];
        foreach (var name in organisation.OtherNames) yield return name;
    }

    private static string KeyOf(string name, string economy) => $"{economy} {name.ToLowerInvariant()}";
}
