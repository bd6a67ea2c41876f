using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.Engine;
using HubAtlas.Tests.Publishing;

namespace HubAtlas.Tests.Indicating;

/// <summary>Clusters of an edition as units of statistics, with no store at all.</summary>
public sealed class EditionIndicatorTests : IDisposable
{
    private readonly string _workspace = Directory.CreateTempSubdirectory("hubatlas-figures-").FullName;
    private readonly Edition _edition = PlausibleWorld.Edition(3);

    public void Dispose() => Directory.Delete(_workspace, recursive: true);

    private string Folder
    {
        get
        {
            var folder = Path.Combine(_workspace, "editions", "one");
            if (!Directory.Exists(folder)) Publisher.Publish(_edition, PlausibleWorld.Members(_edition, 10), [], PlausibleWorld.Run, folder);
            return folder;
        }
    }

    [Fact]
    public void Its_documents_by_year_are_measures_with_the_clusters_as_units()
    {
        var atlas = new Atlas(_workspace, 1);
        var years = _edition.Clusters.SelectMany(c => c.Profile.Years.Select(y => (c.Id, y.Kind, y.Year, y.Shares))).ToList();
        Assert.NotEmpty(years);
        var measures = atlas.Measures([Folder]);
        Assert.Equal(years.Select(y => y.Kind).Distinct().Count(), measures.Count);
        Assert.All(measures, measure => Assert.Equal((UnitKind.Cluster, "one"), (measure.Kind, measure.Source)));
        var asked = years[0].Kind;
        var rows = atlas.Indicators(new() { Measures = [asked.Plural()], Derive = [Derivation.Share, Derivation.Rank] }, [Folder]).Rows;
        Assert.Equal(
            years.Where(y => y.Kind == asked).Select(y => (y.Id, y.Year, Value: y.Shares / (decimal)Contribution.Whole)).Order(), rows.Select(r => (r.Unit, r.Year, r.Value)).Order());
        Assert.All(rows.GroupBy(r => r.Year), year => Assert.InRange(year.Sum(r => r.Derived[0]!.Value), 99.999999m, 100.000001m));
    }

    [Fact]
    public void A_measure_that_the_edition_has_not_is_refused_with_the_nearest() => Assert.Contains(
        "did you mean patents?", Assert.Throws<AtlasException>(() => new Atlas(_workspace, 1).Indicators(new() { Measures = ["patent"] }, [Folder])).Message);
}
