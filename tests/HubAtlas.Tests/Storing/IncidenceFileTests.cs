using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;
using static HubAtlas.Tests.Storing.Sample;

namespace HubAtlas.Tests.Storing;

/// <summary>The file of counts beside the store is only ever a copy: whatever happens to it, answers are those of the store.</summary>
public class IncidenceFileTests
{
    [Fact]
    public void It_is_made_once_and_then_read()
    {
        using var workspace = Filled(out var expected);
        var written = File.GetLastWriteTimeUtc(PathIn(workspace));
        Assert.Equal(expected, Answer(workspace));
        Assert.Equal(written, File.GetLastWriteTimeUtc(PathIn(workspace)));
    }

    [Fact]
    public void Its_bytes_depend_neither_on_the_order_of_import_nor_on_threads()
    {
        var world = new RandomWorld(7);
        byte[] Made(int order, int threads)
        {
            using var workspace = new TempWorkspace();
            using var store = workspace.Open(threads);
            world.Fill(store, order);
            using (store.Ask(world.Recipe)) return File.ReadAllBytes(PathIn(workspace));
        }

        Assert.Equal(Made(1, 1), Made(2, 3));
    }

    /// <summary>Bytes all over the file changed, and the file cut off there: it is made anew, and no answer changes.</summary>
    [Fact]
    public void A_damaged_file_is_made_anew()
    {
        using var workspace = Filled(out var expected);
        var whole = File.ReadAllBytes(PathIn(workspace));
        for (var at = 0; at < whole.Length; at += 101)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x41;
            Replace(workspace, at % 2 == 0 ? whole[..at] : damaged);
            Assert.Equal(expected, Answer(workspace));
            Assert.Equal(whole, File.ReadAllBytes(PathIn(workspace)));
        }
    }

    [Fact]
    public void A_file_of_another_state_of_the_store_is_made_anew()
    {
        using var workspace = Filled(out var before);
        var old = File.ReadAllBytes(PathIn(workspace));
        using (var store = workspace.Open()) store.Import("more", (Document("t:more", DocumentKind.Patent), At(Tokyo)));
        Replace(workspace, old);
        Assert.NotEqual(before, Answer(workspace));
        File.Delete(PathIn(workspace));
        var fresh = Answer(workspace);
        Replace(workspace, old);
        Assert.Equal(fresh, Answer(workspace));
    }

    [Fact]
    public void One_store_that_takes_more_in_counts_it_from_then_on()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        var recipe = Recipe(Every(DocumentKind.Patent));
        store.Import("a", (Document("t:1"), At(Tokyo)));
        using var before = store.Ask(recipe);
        store.Import("b", (Document("t:2"), At(Seoul)));
        using var between = store.Ask(recipe);
        store.Locate(_ => Place(1, 2, "c", "JP"));
        using var after = store.Ask(recipe);
        Assert.Equal([1, 2, 2], new[] { before, between, after }.Select(q => q.Counts.WorldTotals().Single().Documents));
        Assert.Equal([0, 0, 1], new[] { before, between, after }.Select(q => q.Counts.PlaceTallies().Count));
    }

    [Fact]
    public void Counts_that_are_kept_outlive_the_store_and_are_those_of_its_questions()
    {
        var world = new RandomWorld(11);
        using var workspace = new TempWorkspace();
        string expected;
        ReadyCounts ready;
        using (var store = workspace.Open())
        {
            world.Fill(store, 3);
            ready = store.Ready();
            using var questions = store.Ask(world.Recipe);
            expected = Json(questions.Counts);
        }

        using (ready)
        using (var counts = ready.Count(world.Recipe, CancellationToken.None))
            Assert.Equal(expected, Json(counts));
    }

    /// <summary>A question that was broken off leaves nothing behind that would break off the next.</summary>
    [Fact]
    public void A_question_broken_off_does_not_break_off_the_next()
    {
        using var workspace = Filled(out _);
        using var store = workspace.Open(readOnly: true);
        using var ready = store.Ready();
        using var stop = new CancellationTokenSource();
        using var counts = ready.Count(new RandomWorld(5).Recipe, stop.Token);
        var clusters = counts.PlaceTallies().Select(place => (place.Key, 0)).Distinct().ToList();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => counts.Of(clusters, stop.Token).FullCounts());
        Assert.NotEmpty(counts.Of(clusters, CancellationToken.None).FullCounts());
    }

    [Fact]
    public void Where_the_folder_takes_no_file_it_is_made_for_the_program_alone()
    {
        using var workspace = Filled(out var expected);
        File.Delete(PathIn(workspace));
        // A folder of its name is in the way, for the owner of the machine too, whom no permission stops.
        Directory.CreateDirectory(PathIn(workspace));
        Assert.Equal(expected, Answer(workspace));
        Assert.Empty(Directory.GetFiles(workspace.Folder, "*.new-*"));
    }

    [Fact]
    public void What_a_killed_program_left_half_made_is_cleared_away()
    {
        using var workspace = Filled(out _);
        File.WriteAllText(PathIn(workspace) + ".new-1-1", "x");
        workspace.Open().Dispose();
        Assert.False(File.Exists(PathIn(workspace) + ".new-1-1"));
    }

    private static string PathIn(TempWorkspace workspace) => Path.Combine(workspace.Folder, "atlas.incidence");

    private static void Replace(TempWorkspace workspace, byte[] bytes)
    {
        File.Delete(PathIn(workspace));
        File.WriteAllBytes(PathIn(workspace), bytes);
    }

    private static TempWorkspace Filled(out string answer)
    {
        var workspace = new TempWorkspace();
        using (var store = workspace.Open()) new RandomWorld(5).Fill(store, 1);
        answer = Answer(workspace);
        return workspace;
    }

    private static string Answer(TempWorkspace workspace)
    {
        using var store = workspace.Open(readOnly: true);
        using var questions = store.Ask(new RandomWorld(5).Recipe);
        return Json(questions.Counts);
    }

    private static string Json(RecipeCounts counts) => JsonSerializer.Serialize(
        new { Totals = counts.WorldTotals(), Places = counts.PlaceTallies(), LeftOut = counts.LeftOut(), Precisions = counts.Precisions(), Sources = counts.Sources(), Years = counts.Years() });
}
