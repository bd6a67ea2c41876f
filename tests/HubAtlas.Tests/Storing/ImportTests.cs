using HubAtlas.Core.Model;
using static HubAtlas.Tests.Storing.Sample;

namespace HubAtlas.Tests.Storing;

public class ImportTests
{
    [Fact]
    public void What_was_committed_is_there_after_reopening()
    {
        using var workspace = new TempWorkspace();
        using (var store = workspace.Open())
            Assert.Equal(new InputFile("a", "a.csv", "table", 100, false, 2, 3, 0, 0), store.Import(
                "a", (Document("t:1"), At(Tokyo, Seoul)), (Document("t:2"), At(Tokyo))));
        using var again = workspace.Open(readOnly: true);
        Assert.True(again.Knows("a"));
        Assert.Equal([new InputFile("a", "a.csv", "table", 100, false, 2, 3, 0, 0)], again.Inputs());
        Assert.Empty(again.Check().Violations);
        Assert.Equal([Tokyo, Seoul], again.AddressesToLocate("any").Select(a => a.Address).OrderBy(a => a.Text, StringComparer.Ordinal));
    }

    [Fact]
    public void An_import_that_is_not_committed_never_happened()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        var empty = store.ContentHash();
        using (var import = store.BeginImport("a", "a.csv", "table", 1, false))
        {
            import.Add(Document("t:1"), At(Tokyo));
            import.Reject(new Reject("a.csv", 1, "lat", "x", "not a number"));
        }

        Assert.False(store.Knows("a"));
        Assert.Empty(store.Rejects());
        Assert.Equal(empty, store.ContentHash());
    }

    [Fact]
    public void The_higher_version_wins_whichever_comes_first()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        store.Import("new", (Document("t:1", version: 20240101), At(Seoul)));
        var old = store.Import("old", (Document("t:1", version: 20230101), At(Tokyo)), (Document("t:2"), At(Tokyo)));
        Assert.Equal((1, 1, 1), (old.Documents, old.Contributions, old.Duplicates));
        var newest = store.Import("newest", (Document("t:1", version: 20250101), At(Nowhere)));
        Assert.Equal((1, 0), (newest.Documents, newest.Duplicates));
        Assert.Equal(
            [("new", 0L, 1L), ("newest", 1L, 0L), ("old", 1L, 1L)],
            store.Inputs().Select(f => (f.Sha256, f.Documents, f.Duplicates)));
        Assert.Equal([Tokyo, Nowhere], store.AddressesToLocate("k").Select(a => a.Address).OrderBy(a => a.Text, StringComparer.Ordinal));
        Assert.Empty(store.Check().Violations);
    }

    [Fact]
    public void Of_equal_versions_the_later_import_and_the_later_row_win()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        var first = store.Import("a", (Document("t:1"), At(Tokyo)), (Document("t:1"), At(Nowhere)));
        Assert.Equal((1, 1), (first.Documents, first.Duplicates));
        Assert.Equal([Nowhere], store.AddressesToLocate("k").Select(a => a.Address));
        store.Import("b", (Document("t:1"), At(Seoul)));
        Assert.Equal([Seoul], store.AddressesToLocate("k").Select(a => a.Address));
        Assert.Empty(store.Check().Violations);
    }

    [Fact]
    public void An_identical_copy_changes_nothing_and_the_counts_do_not_depend_on_the_order_of_files()
    {
        using var one = new TempWorkspace();
        using var other = new TempWorkspace();
        using var store = one.Open();
        using var reversed = other.Open();
        store.Import("a", (Document("t:1"), At(Tokyo)));
        var copy = store.Import("b", (Document("t:1"), At(Tokyo)));
        reversed.Import("b", (Document("t:1"), At(Tokyo)));
        reversed.Import("a", (Document("t:1"), At(Tokyo)));
        Assert.Equal(1, copy.Documents + copy.Duplicates);
        Assert.Equal(1, store.Inputs().Sum(f => f.Documents));
        Assert.Equal(store.Inputs(), reversed.Inputs());
        Assert.Equal(store.ContentHash(), reversed.ContentHash());
    }

    [Fact]
    public void A_known_file_is_refused_and_two_imports_of_it_cannot_both_commit()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        using var late = store.BeginImport("a", "a.csv", "table", 1, false);
        store.Import("a", (Document("t:1"), At(Tokyo)));
        Assert.Throws<InvalidOperationException>(() => store.BeginImport("a", "a.csv", "table", 1, false));
        late.Add(Document("t:9"), At(Tokyo));
        Assert.Throws<InvalidOperationException>(late.Commit);
        Assert.Equal(1, store.Check().Documents);
    }

    [Fact]
    public void Imports_filled_at_the_same_time_all_arrive()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        Parallel.For(0, 6, f => store.Import(
            "f" + f, [.. Enumerable.Range(0, 500).Select(i => (Document($"t:{f}-{i}"), At(Tokyo, new Address { Text = $"street {i}" })))]));
        var check = store.Check();
        Assert.Empty(check.Violations);
        Assert.Equal((6, 3000, 6000, 501), (check.Files, check.Documents, check.Contributions, check.Addresses));
    }

    [Fact]
    public void Shares_that_are_not_whole_are_refused()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        using var import = store.BeginImport("a", "a.csv", "table", 1, false);
        Assert.Throws<ArgumentException>(() => import.Add(Document("t:1"), []));
        Assert.Throws<ArgumentException>(() => import.Add(Document("t:1"), [new(0, Tokyo, Contribution.Whole - 1)]));
        Assert.Throws<ArgumentException>(() => import.Add(Document("t:1"), [new(0, Tokyo, Contribution.Whole + 1), new(1, Tokyo, -1)]));
        Assert.Throws<AtlasException>(() => import.Add(Document("t:1", multiplicity: long.MaxValue), At(Tokyo)));
        Assert.Throws<AtlasException>(() => import.Add(Document("t:1", multiplicity: 0), At(Tokyo)));
    }

    [Fact]
    public void Any_text_survives()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        string[] texts =
            ["a\0b", "\0", "", "日本国東京都", "🏙️ city", "'; DROP TABLE files; --", "\"q\"", "line\nbreak\t", new('x', 3_000_000)];
        store.Import("a", [.. texts.Select((t, i) => (
            Document(t + i, type: t, fields: [t, t + "2"]), At(new Address { Text = t, City = "c" + i })))]);
        Assert.Equal(
            texts.Order(StringComparer.Ordinal),
            store.AddressesToLocate("k").Select(a => a.Address.Text).Order(StringComparer.Ordinal));
        Assert.Empty(store.Check().Violations);
        Assert.Equal(64, store.ContentHash().Length);
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        store.Import("a", (Document("t:\ud800"), At(new Address { Text = "x\udc00y" }, new Address { Text = "x\ufffdy" })));
        Assert.Equal(["x\ufffdy"], store.AddressesToLocate("k").Select(a => a.Address.Text));
        Assert.Empty(store.Check().Violations);
    }

    [Fact]
    public void Empty_columns_say_nothing_and_points_lie_on_the_grid()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        store.Import("a", (Document("t:1"), At(
            new Address { Text = "x", City = "", Point = new(-0.00000001, 10.00000049) }, new Address { Text = "x", Point = new(0, 10) },
            new Address { Region = "" })));
        Assert.Equal([new Address { Text = "x", Point = new(0, 10) }], store.AddressesToLocate("k").Select(a => a.Address));
    }

    [Fact]
    public void Rejects_come_by_file_line_and_column()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        Reject[] rejects =
        [
            new("b.csv", 10, "", "", "no id"), new("b.csv", 9, "lon", "y", "not a number"), new("b.csv", 9, "lat", "x", "not a number"),
            new("a.csv", 11, "", "a\0", "no id"),
        ];
        using (var import = store.BeginImport("a", "a.csv", "table", 1, false))
        {
            foreach (var reject in rejects) import.Reject(reject);
            Assert.Equal(4, import.Commit().Rejected);
        }

        Assert.Equal([rejects[3], rejects[2], rejects[1], rejects[0]], store.Rejects());
        Assert.Equal([new("a", "no id", 2), new("a", "not a number", 2)], store.RejectCauses());
    }
}
