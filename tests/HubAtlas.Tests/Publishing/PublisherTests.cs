using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing;

namespace HubAtlas.Tests.Publishing;

public sealed class PublisherTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("ranking.csv"), InlineData("economies.csv"), InlineData("members.csv"), InlineData("rejects.csv")]
    [InlineData("clusters.geojson"), InlineData("edition.json"), InlineData("report.html"), InlineData("leaders.csv"), InlineData("fields.csv")]
    [InlineData("partners.csv"), InlineData("years.csv"), InlineData("ties.csv"), InlineData("clusters/jp-tokyo.html")]
    [InlineData("concentration.csv"), InlineData("regions.csv"), InlineData("ledger.csv"), InlineData("ledger-strings.csv")]
    [InlineData("ledger-checks.csv"), InlineData("ledger-corrections.csv"), InlineData("ledger-fairness.csv"), InlineData("ledger.json")]
    public void The_awkward_world_is_published_as_reviewed(string file)
    {
        Publish(AwkwardWorld.Edition());
        // Coastlines are checked on their own; a page of digits cannot be reviewed.
        const string Unreviewed = "(?<=-land\" d=\")[^\"]*|(?<=class=\"borders\" d=\")[^\"]*|(?<=<style>)[^<]*|(?<=<script>)[^\0]*(?=</script>)|(?<=sha256-)[^']*";
        Golden.Match(Path.GetFileName(file), Regex.Replace(_scratch.Read(file), Unreviewed, "…"));
    }

    [Fact]
    public void The_folder_holds_the_files_of_the_contract_and_nothing_else()
    {
        Publish(AwkwardWorld.Edition());
        Assert.Equal(
            [
                "cities.csv", "clusters", "clusters.geojson", "collaboration.csv", "concentration.csv", "economies.csv",
                "edition.json", "fields.csv", "leaders.csv", "ledger-checks.csv", "ledger-corrections.csv", "ledger-fairness.csv", "ledger-strings.csv",
                "ledger.csv", "ledger.json", "members.csv", "neighbours.csv", "organisation-kinds.csv", "partners.csv", "parts.csv",
                "ranking.csv", "regions.csv", "rejects.csv", "report.html", "run.json", "ties.csv", "years.csv",
            ],
            Directory.GetFileSystemEntries(_scratch.Edition).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(
            AwkwardWorld.Edition().Clusters.SelectMany(c => new[] { $"{c.Id}.html", $"{c.Id}.json" }).Order(StringComparer.Ordinal),
            Directory.GetFiles(Path.Combine(_scratch.Edition, "clusters")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["edition"], Directory.GetFileSystemEntries(_scratch.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void The_ledger_is_read_back_as_it_was_and_is_missing_where_nobody_asked()
    {
        Publish(AwkwardWorld.Edition());
        var ledger = EditionReader.ReadLedger(_scratch.Edition)!;
        Assert.Equal(
            System.Text.Json.JsonSerializer.Serialize(AwkwardLedger.Of(AwkwardWorld.Edition())), System.Text.Json.JsonSerializer.Serialize(ledger));
        Publish(PlausibleWorld.Edition(2));
        Assert.Null(EditionReader.ReadLedger(_scratch.Edition));
        Assert.DoesNotContain("id=\"ledger\"", _scratch.Read("report.html"));
    }

    [Fact]
    public void Two_runs_differ_in_nothing_but_the_times_of_the_run()
    {
        Publish(AwkwardWorld.Edition());
        var first = Contents();
        Publish(AwkwardWorld.Edition(), PlausibleWorld.Run with { Times = [new("count", 99.75, 1)] });
        var second = Contents();

        Assert.Equal(["run.json"], first.Keys.Where(name => !first[name].SequenceEqual(second[name])));
        Assert.Equal(WithoutTimes(first["run.json"]), WithoutTimes(second["run.json"]));
    }

    [Fact]
    public void Every_other_file_stands_in_the_record_of_the_run_with_its_hash()
    {
        Publish(AwkwardWorld.Edition());
        var listed = EditionReader.ReadRun(_scratch.Edition).Files;
        Assert.Equal(
            Directory.GetFiles(_scratch.Edition, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(_scratch.Edition, path).Replace('\\', '/'))
                .Where(name => name != "run.json").Order(StringComparer.Ordinal),
            listed.Select(f => f.Name));
        foreach (var file in listed)
        {
            var bytes = File.ReadAllBytes(Path.Combine(_scratch.Edition, file.Name));
            Assert.Equal((bytes.LongLength, Convert.ToHexString(SHA256.HashData(bytes)).ToLowerInvariant()), (file.Bytes, file.Sha256));
        }
    }

    [Fact]
    public void A_changed_and_a_missing_file_are_found()
    {
        Publish(AwkwardWorld.Edition());
        Assert.Empty(PublishedFiles.FindDamage(_scratch.Edition));
        File.AppendAllText(Path.Combine(_scratch.Edition, "ranking.csv"), "41,more\n");
        File.Delete(Path.Combine(_scratch.Edition, "rejects.csv"));
        var damage = PublishedFiles.FindDamage(_scratch.Edition);
        Assert.Collection(damage, d => Assert.Contains("ranking.csv: SHA-256", d), d => Assert.Contains("rejects.csv is missing", d));
    }

    [Fact]
    public void Damage_is_found_in_folders_and_no_name_leads_out_of_the_edition()
    {
        Publish(AwkwardWorld.Edition());
        File.AppendAllText(Path.Combine(_scratch.Edition, "clusters", "fj-suva.html"), " ");
        Assert.Contains("fj-suva.html: SHA-256", Assert.Single(PublishedFiles.FindDamage(_scratch.Edition)));
        File.WriteAllText(Path.Combine(_scratch.Root, "secret"), "");
        foreach (var name in new[] { "../secret", "clusters/../../secret", "/etc/passwd", "..\\\\secret", "C:/x", "" })
        {
            Publish(AwkwardWorld.Edition());
            File.WriteAllText(Path.Combine(_scratch.Edition, "run.json"), _scratch.Read("run.json").Replace("\"report.html\"", $"\"{name}\""));
            Assert.Contains("which is no file of its folder", Assert.Single(PublishedFiles.FindDamage(_scratch.Edition)));
        }
    }

    [Fact]
    public void A_publish_that_dies_in_the_middle_leaves_the_old_edition_whole()
    {
        Publish(AwkwardWorld.Edition());
        var before = Contents();
        DieWhilePublishing();

        Assert.Equal(before.Keys, Contents().Keys);
        Assert.All(before.Keys, name => Assert.Equal(before[name], Contents()[name]));
        Assert.Empty(PublishedFiles.FindDamage(_scratch.Edition));
    }

    [Fact]
    public void A_publish_after_a_killed_one_is_as_if_nothing_had_happened()
    {
        Publish(AwkwardWorld.Edition());
        Directory.CreateDirectory(_scratch.Edition + ".part");
        File.WriteAllText(Path.Combine(_scratch.Edition + ".part", "ranking.csv"), "rank");
        Publish(PlausibleWorld.Edition(2));
        Assert.Equal(2, EditionReader.Read(_scratch.Edition).Clusters.Count);
        Assert.False(Directory.Exists(_scratch.Edition + ".part"));
    }

    [Fact]
    public void An_edition_that_was_moved_aside_when_the_program_died_comes_back()
    {
        Publish(AwkwardWorld.Edition());
        Directory.Move(_scratch.Edition, _scratch.Edition + ".old.part");
        DieWhilePublishing();
        Assert.Equal(3, EditionReader.Read(_scratch.Edition).Clusters.Count);
    }

    [Fact]
    public void A_folder_with_other_things_in_it_is_never_replaced()
    {
        Directory.CreateDirectory(_scratch.Edition);
        File.WriteAllText(Path.Combine(_scratch.Edition, "thesis.txt"), "ten years");
        var error = Assert.Throws<AtlasException>(() => Publish(AwkwardWorld.Edition()));
        Assert.Contains("name an empty or a new folder", error.Message);
        Assert.Equal("ten years", _scratch.Read("thesis.txt"));
    }

    [Fact]
    public void An_edition_without_clusters_is_published_all_the_same()
    {
        Publish(AwkwardWorld.Edition() with { Clusters = [], Economies = [] });
        Assert.Single(_scratch.Read("ranking.csv").TrimEnd('\n').Split('\n'));
        Assert.Contains("there is nothing to rank", _scratch.Read("report.html"));
        Assert.Empty(EditionReader.Read(_scratch.Edition).Clusters);
    }

    private static IEnumerable<Reject> DyingRejects()
    {
        yield return new("a.tsv", 1, "", "", "cause");
        throw new IOException("the disk is full");
    }

    private void DieWhilePublishing() => Assert.Throws<IOException>(
        () => Publisher.Publish(PlausibleWorld.Edition(), AwkwardWorld.Members(), DyingRejects(), PlausibleWorld.Run, _scratch.Edition));

    private void Publish(Edition edition, RunRecord? run = null) =>
        Publisher.Publish(edition, AwkwardWorld.Members(), AwkwardWorld.Rejects(), run ?? PlausibleWorld.Run, _scratch.Edition, AwkwardWorld.Ties(),
            edition.Clusters.Count == 3 ? AwkwardLedger.Of(edition) : null);

    private SortedDictionary<string, byte[]> Contents() => new(
        Directory.GetFiles(_scratch.Edition, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(_scratch.Edition, path), File.ReadAllBytes), StringComparer.Ordinal);

    private static string WithoutTimes(byte[] json)
    {
        var run = JsonNode.Parse(json)!.AsObject();
        Assert.True(run.Remove("times"));
        return run.ToJsonString();
    }
}
