using HubAtlas.Core.Model;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Tests.Reading;

/// <summary>Damaged files that were met, each with the right outcome.</summary>
public sealed class DamageCaseTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("twomember_flip.csv.gz", "the compressed file is damaged or incomplete near byte")]
    [InlineData("crc_valid.zip", "its checksum is not the one that the archive's list gives")]
    [InlineData("bz2.zip", "packed by a method that is not read (BZip2). Unpack the archive (7z x bz2.zip)")]
    [InlineData("noheader.csv", "missing: a first line that names the columns")]
    public void A_file_that_cannot_be_read_is_refused_with_the_cause(string name, string cause) =>
        Assert.Contains(cause, Assert.Throws<AtlasException>(() => Plan(name)).Message);

    [Fact]
    public void Members_behind_a_damaged_one_do_not_vanish()
    {
        var set = Assert.Single(Plan("members3_flip.csv.gz").Sets);
        var error = Assert.Throws<AtlasException>(() => set.Reader.Read(set.Set, _files.Options(), new Harvest(), CancellationToken.None));
        Assert.Contains("members3_flip.csv.gz: the compressed file is damaged or incomplete", error.Message);
    }

    [Theory]
    [InlineData("cronly.csv", 2, 1)]
    [InlineData("nul.csv", 1, 1)]
    [InlineData("dupnames.zip", 4, 0)]
    [InlineData("many_2000.zip", 2000, 0)]
    public void What_can_be_read_is(string name, int documents, int rejects)
    {
        var harvest = new Harvest();
        foreach (var set in Plan(name).Sets) set.Reader.Read(set.Set, _files.Options(), harvest, CancellationToken.None);
        Assert.Equal((documents, rejects), (harvest.Documents.Count, harvest.Rejects.Count));
    }

    [Fact]
    public void An_article_whose_tags_are_damaged_is_told()
    {
        var plan = Plan("c004_alexandria3k__pubmed-sample__pubmed4.xml");
        var harvest = new Harvest();
        foreach (var set in plan.Sets) set.Reader.Read(set.Set, _files.Options(), harvest, CancellationToken.None);
        Assert.Empty(harvest.Documents);
    }

    private ImportPlan Plan(string name) =>
        ImportPlan.Make([Repository.SampleData("../cases/damage/" + name)], null, _files.Options(), threads: 2);
}
