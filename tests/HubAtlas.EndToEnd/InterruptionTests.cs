using System.Diagnostics;
using HubAtlas.Data.Storing;

namespace HubAtlas.EndToEnd;

/// <summary>
/// A program killed at any moment of an import loses nothing: importing again gives the store of an undisturbed run.
/// HUBATLAS_KILLS sets how often.
/// </summary>
public class InterruptionTests
{
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("HUBATLAS_KILLS"), out var kills) ? kills : 6;

    [Fact]
    public void Killed_imports_of_a_table_done_again_give_the_undisturbed_store() => KillAndRepeat(program =>
    {
        var (table, mapping) = SmallWorld.Table(program);
        return ["import", "table", table, "--mapping", mapping];
    });

    [Fact]
    public void Killed_imports_of_several_files_done_again_give_the_undisturbed_store() => KillAndRepeat(program =>
        ["import", SmallWorld.Works(program, files: 6)]);

    private static void KillAndRepeat(Func<Program, string[]> import)
    {
        using var undisturbed = new Program();
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, undisturbed.Run(import(undisturbed)).ExitCode);
        var whole = watch.Elapsed;
        var expected = Content(undisturbed);
        var random = new Random(5);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var disturbed = new Program();
            var words = import(disturbed);
            using (var process = disturbed.Start(words))
            {
                Thread.Sleep(whole * random.NextDouble());
                process.Kill();
                process.WaitForExit();
            }

            var again = disturbed.Run(words);
            Assert.True(again.ExitCode == 0, again.Error);
            Assert.Equal(expected, Content(disturbed));
        }
    }

    private static string Content(Program program)
    {
        using var store = AtlasStore.Open(program.Workspace, threads: 1);
        Assert.Empty(store.Check().Violations);
        return store.ContentHash();
    }
}
