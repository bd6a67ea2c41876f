using HubAtlas.Core.Comparing;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Tests.Claims;

/// <summary>The printed rankings that come with the program, and their comparisons as <c>compare --published</c> makes them.</summary>
internal static class Printed
{
    private static readonly string Folder = Path.Combine(Repository.Root, "published");

    public static PrintedEdition In(int year) => PrintedReader.Read(Folder, year);

    public static PrintComparison Compare(int before, int after) => PrintComparer.Compare(In(before), In(after), EconomyGroups.All);

    public static PrintedCluster Cluster(int year, string name) => In(year).Clusters.Single(c => c.Name == name);

    public static int Count(int year, string economy) => In(year).EconomyCounts.Single(c => c.Name == economy).Number;

    /// <summary>Clusters of a group among the first, in the second of two compared rankings.</summary>
    public static int Among(PrintComparison comparison, int first, Grouping grouping, string group) =>
        comparison.Groups.Single(g => g.Depth == first && g.Grouping == grouping && g.Group == group).Second!.Value;
}
