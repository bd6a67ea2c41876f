using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;
using HubAtlas.Engine.Geocoding;
using HubAtlas.Tests.Storing;

namespace HubAtlas.Tests.Geocoding;

/// <summary>The compiled registry that a workspace keeps is read again only while nothing that it was made from has changed.</summary>
public sealed class RegistryFileTests : IDisposable
{
    private readonly TempWorkspace _workspace = new();

    public RegistryFileTests() => Import("1", CompiledRegistryTests.Make("a", "Zorgvlied Research Unit"));

    public void Dispose() => _workspace.Dispose();

    private string Kept => RegistryFile.PathIn(_workspace.Folder);

    private void Import(string sha256, Organisation organisation)
    {
        using (var store = _workspace.Open())
        using (var import = store.BeginImport(sha256, "ror.json", "ror", 1, false))
        {
            import.Add(organisation);
            import.Commit();
        }

        Settle(_workspace.File);
    }

    // As if it had been changed a minute ago.
    private static void Settle(string file) => File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file) - TimeSpan.FromMinutes(1));

    private CompiledRegistry Registry(bool keep = true) => RegistryFile.Of(_workspace.Folder, () => TestGazetteer.Gazetteer, keep);

    private string? CityOf(string organisation) =>
        new Geocoder(TestGazetteer.Gazetteer, Registry(), []).Locate(new() { Text = organisation }) is { Precision: Precision.Organisation } found ? found.City : null;

    [Fact]
    public void The_second_time_the_store_is_not_even_opened()
    {
        Assert.Equal("Stuttgart", CityOf("Zorgvlied Research Unit"));
        var time = File.GetLastWriteTimeUtc(_workspace.File);
        File.WriteAllBytes(_workspace.File, new byte[new FileInfo(_workspace.File).Length]);
        File.SetLastWriteTimeUtc(_workspace.File, time);

        Assert.Equal("Stuttgart", CityOf("Zorgvlied Research Unit"));
        File.Delete(Kept);
        Assert.Throws<AtlasException>(() => CityOf("Zorgvlied Research Unit"));
    }

    [Fact]
    public void After_another_import_it_is_compiled_again()
    {
        Assert.Null(CityOf("Kwartel Research Unit"));
        Import("2", CompiledRegistryTests.Make("b", "Kwartel Research Unit"));

        Assert.Equal("Stuttgart", CityOf("Kwartel Research Unit"));
        Assert.Equal("Stuttgart", CityOf("Kwartel Research Unit"));
    }

    [Fact]
    public void What_is_in_the_store_s_log_alone_counts_too()
    {
        var before = AtlasStore.StateIn(_workspace.Folder);
        File.WriteAllText(_workspace.File + ".wal", "");

        Assert.NotEqual(before, AtlasStore.StateIn(_workspace.Folder));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public void A_damaged_file_is_replaced(double at)
    {
        Registry();
        var whole = File.ReadAllBytes(Kept);
        var damaged = (byte[])whole.Clone();
        damaged[(int)(at * whole.Length)] ^= 1;
        File.WriteAllBytes(Kept, damaged);

        Assert.Equal("Stuttgart", CityOf("Zorgvlied Research Unit"));
        Assert.Equal(whole, File.ReadAllBytes(Kept));
    }

    [Fact]
    public void Nothing_else_is_left_beside_it_and_nothing_at_all_unless_asked()
    {
        Registry(keep: false);
        Assert.False(File.Exists(Kept));
        Registry();
        Assert.Equal([Kept], Directory.GetFiles(Path.GetDirectoryName(Kept)!));
    }

    [Fact]
    public void Of_a_store_changed_just_now_nothing_is_kept_for_the_next_change_might_have_the_same_time()
    {
        File.SetLastWriteTimeUtc(_workspace.File, DateTime.UtcNow);
        Registry();

        Assert.False(File.Exists(Kept));
    }

    [Fact]
    public void Where_it_cannot_be_written_only_time_is_lost()
    {
        File.WriteAllText(Path.GetDirectoryName(Kept)!, "");

        Assert.Equal("Stuttgart", CityOf("Zorgvlied Research Unit"));
    }

    [Fact]
    public void Without_a_store_there_is_an_empty_one_and_no_folder_is_made()
    {
        using var none = new TempWorkspace();
        Assert.Empty(RegistryFile.Of(none.Folder, () => TestGazetteer.Gazetteer, keep: true).Index.Organisations);
        Assert.False(Directory.Exists(none.Folder));
    }
}
