using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Publishing;

/// <summary>The ledger of the awkward world: hostile texts, effects on one and on two clusters, corrections used and unused.</summary>
internal static class AwkwardLedger
{
    public static Ledger Of(Edition edition) => new()
    {
        World =
        [
            new(DocumentKind.Patent, Precision.City, "city", null, 3, new(7, 2_333_333_333), new(140, 46_666_666)),
            new(DocumentKind.Patent, Precision.Economy, "stated economy", "economy only", 1, new(2, 1), default),
            new(DocumentKind.Publication, Precision.Organisation, AwkwardWorld.Script, null, 2, new(9, 1_000_000_000), new(270, 30_000_000)),
            new(DocumentKind.Publication, Precision.None, "", AwkwardWorld.Formula, 1, new(1, 1_000_000_000), default),
        ],
        Clusters = [.. edition.Clusters.Select(c => new ClusterLedger(
            c.Id, [new(DocumentKind.Patent, Precision.City, "city, spelling", null, 1, new(5, 333_333_333), new(1_234, 1))]))],
        Checks =
        [
            new(LedgerCheckKind.Coordinates, "null island", 2, [new(3, 3_000_000_000), default, default]),
            new(LedgerCheckKind.Conflict, "text over registry id", 1, [default, new(1, 500_000_000), default]),
        ],
        Shares =
        [
            new(LocatedGroup.Economy, "US", 4, 12, 9, new(270, 30_000_000)), new(LocatedGroup.Economy, AwkwardWorld.Formula, 2, 6, 6, new(140, 46_666_666)),
            new(LocatedGroup.Economy, null, 1, 1, 0, default), new(LocatedGroup.Script, AwkwardWorld.Script, 7, 19, 15, new(410, 76_666_666)),
        ],
        Calibration = [new(0.95, 4, 12, new(360, 40_000_000)), new(0, 1, 4, new(3_200, 1))],
        Doubtful =
        [
            new(AwkwardWorld.Formula, new() { Text = AwkwardWorld.Formula, Economy = "JP" }, 2, [new(2, 1_500_000_000), default, default], 0.25,
                At("Tokyo", "JP", 35, 139) with { Conflict = "economy over text" }, edition.Clusters[0].Id,
                new([new(edition.Clusters[0].Id, 1, 2, 12.5, 12.25)], 2),
                new(At(AwkwardWorld.Script, "CN", 22, 113), edition.Clusters[1].Id,
                    new([new(edition.Clusters[0].Id, 1, 2, 12.5, 12.25), new(edition.Clusters[1].Id, 2, 1, 12.4, 12.65)], 2))),
            new(AwkwardWorld.Script, new() { Text = AwkwardWorld.Script }, 1, [default, new(1, 1), default], 1e-9,
                At("two\nlines", "FJ", 0, 180), null, null, null),
        ],
        Unlocated =
        [
            new("Remote, " + AwkwardWorld.Control, new() { Text = "Remote" }, 1, [default, new(4, 3_000_000_000), default], 1.0 / 3,
                new() { Cause = "ambiguous", Economy = "US", Precision = Precision.Economy, Method = "stated economy" }, null, null,
                new(At("Springfield", "US", 42, -72), null, null)),
        ],
        Corrections =
        [
            new(new(CorrectionTarget.Text, AwkwardWorld.Formula, new(35, 139), "Tokyo", null, "JP") { Line = 2 }, 2, [new(3, 1), default, default]),
            new(new(CorrectionTarget.Place, "Nowhere, ZZ", null, null, null, null) { Line = 3 }, 0, [default, default, default]),
        ],
    };

    private static Location At(string city, string economy, double latitude, double longitude) => new()
    {
        Point = new(latitude, longitude),
        City = city,
        Economy = economy,
        Precision = Precision.City,
        Confidence = 0.75,
        Method = "name part",
        Other = new(new(-1, 1), "Elsewhere", null, economy, 0.115),
    };
}
