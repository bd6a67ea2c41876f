using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;
using static HubAtlas.Tests.Storing.Sample;

namespace HubAtlas.Tests.Storing;

public class KillTests
{
    private const int FileCount = 12;
    private const int DocumentsPerFile = 3000;
    private const int Seed = 20;

    [Fact]
    public void A_store_whose_import_is_killed_again_and_again_ends_as_an_undisturbed_one()
    {
        using var disturbed = new TempWorkspace();
        Directory.CreateDirectory(disturbed.Folder);
        var random = new Random(Seed);
        var files = new List<long>();
        for (var kill = 0; kill < 4; kill++)
        {
            foreach (var word in (string[])["open", "done"]) File.Delete(Path.Combine(disturbed.Folder, word));
            using (var child = ChildProcess.Start(nameof(ChildProcess.Import_file_after_file), disturbed.Folder))
            {
                child.WaitFor("open");
                Thread.Sleep(random.Next(50, 600));
                child.Kill();
            }

            using var survivor = disturbed.Open(readOnly: true);
            var check = survivor.Check();
            Assert.Empty(check.Violations);
            files.Add(check.Files);
        }

        using var store = disturbed.Open();
        ImportAll(store);
        Assert.Equal(files.Order(), files);
        Assert.True(files[0] < FileCount, "The first kill came too late to prove anything.");
        Assert.Empty(store.Check().Violations);
        using var calm = new TempWorkspace();
        using var undisturbed = calm.Open();
        ImportAll(undisturbed);
        Assert.Equal(undisturbed.Inputs(), store.Inputs());
        Assert.Equal(undisturbed.ContentHash(), store.ContentHash());
        Assert.Empty(Directory.GetFiles(disturbed.Folder, "*.tmp-*"));
    }

    /// <summary>Overlapping files: every tenth document comes again in the next file, newer.</summary>
    internal static void ImportAll(AtlasStore store)
    {
        for (var file = 0; file < FileCount; file++)
        {
            var sha256 = $"file {file}";
            if (store.Knows(sha256)) continue;
            using var import = store.BeginImport(sha256, sha256, "table", 1, isSimulated: true);
            for (var i = 0; i < DocumentsPerFile; i++)
            {
                var number = i % 10 == 0 && file > 0 ? (file - 1) * DocumentsPerFile + i + 1 : file * DocumentsPerFile + i;
                var places = Enumerable.Range(0, 1 + i % 4).Select(p => new Address { Text = $"street {(i * 7 + p) % 2000} of {file}" });
                import.Add(Document($"t:{number}", year: 2000 + i % 20, version: file, fields: ["physics"]), At([.. places]));
            }

            import.Reject(new Reject(sha256, 1, "", "", "no id"));
            import.Commit();
        }
    }
}
