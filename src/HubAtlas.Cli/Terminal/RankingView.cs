using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Cli.Terminal;

/// <summary>The first ranks of an edition on the terminal.</summary>
internal static class RankingView
{
    private const int Rows = 15;

    public static void Show(Session session, Edition edition)
    {
        if (edition.IsSimulated) session.Say("SIMULATED DATA: this world is invented.");
        session.Say($"{edition.Recipe.Title}: {edition.Clusters.Count} clusters");
        foreach (var cluster in edition.Clusters.Take(Rows)) session.Say(Line(cluster));
        if (edition.Clusters.Count > Rows) session.Say($"  … and {edition.Clusters.Count - Rows} more");
    }

    private static string Line(Cluster cluster) => string.Create(
        CultureInfo.InvariantCulture,
        $"{cluster.Rank,4}  {cluster.Name,-44} {string.Join('/', cluster.Economies),-9} {cluster.Score,8:F3} %");
}
