namespace HubAtlas.EndToEnd;

/// <summary>A program killed at any moment of an import loses nothing: importing again gives the store of an undisturbed run.</summary>
public class InterruptionTests
{
    private const int Kills = 6;

    [Fact]
    public void Killed_imports_done_again_give_the_undisturbed_store()
    {
        using var undisturbed = new Program();
        var (table, mapping) = SmallWorld.Table(undisturbed);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(0, undisturbed.Run("import", "table", table, "--mapping", mapping).ExitCode);
        var expected = undisturbed.Run("check", "--hash").Output;
        var whole = watch.Elapsed;
        var random = new Random(5);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var disturbed = new Program();
            using (var process = disturbed.Start("import", "table", table, "--mapping", mapping))
            {
                Thread.Sleep(whole * random.NextDouble());
                process.Kill();
                process.WaitForExit();
            }

            var again = disturbed.Run("import", "table", table, "--mapping", mapping);
            Assert.True(again.ExitCode == 0, again.Error);
            Assert.Equal(expected, disturbed.Run("check", "--hash").Output);
        }
    }
}
