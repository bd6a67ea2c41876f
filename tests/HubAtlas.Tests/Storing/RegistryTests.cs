using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;

namespace HubAtlas.Tests.Storing;

public class RegistryTests
{
    private static readonly Organisation Acme = new()
    {
        Id = "ror:a",
        Name = "Acme\0 \"KK\"",
        OtherNames = ["アクメ", "A, B"],
        Acronyms = ["A"],
        Economy = "JP",
        Region = null,
        City = "東京",
        Point = new GeoPoint(35.123456789, 139.5),
        Types = ["company", "other"],
        IsActive = false,
    };

    private static readonly Organisation Bolt = new() { Id = "ror:b", Name = "Bolt", Economy = "KR" };

    [Fact]
    public void Organisations_come_back_as_they_went_in_by_id()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        Import(store, "r", Bolt, Acme);
        Assert.Equal(Json([Acme, Bolt]), Json(store.Organisations()));
    }

    [Fact]
    public void The_hash_depends_on_content_only_and_the_later_record_wins()
    {
        using var one = new TempWorkspace();
        using var other = new TempWorkspace();
        using var store = one.Open();
        using var reversed = other.Open();
        Assert.Equal("", store.RegistryHash);
        Import(store, "1", Acme with { Name = "Old" }, Bolt);
        var old = store.RegistryHash;
        Import(store, "2", Acme with { Name = "Older" }, Acme);
        Import(reversed, "3", Bolt);
        Import(reversed, "4", Acme);
        Assert.Equal(64, old.Length);
        Assert.NotEqual(old, store.RegistryHash);
        Assert.Equal(reversed.RegistryHash, store.RegistryHash);
        Assert.Equal(Json([Acme, Bolt]), Json(store.Organisations()));
        Assert.Empty(store.Check().Violations);
    }

    private static void Import(AtlasStore store, string sha256, params Organisation[] organisations)
    {
        using var import = store.BeginImport(sha256, "ror.json", "ror", 1, false);
        foreach (var organisation in organisations) import.Add(organisation);
        import.Commit();
    }

    private static string Json(IEnumerable<Organisation> organisations) => JsonSerializer.Serialize(organisations);
}
