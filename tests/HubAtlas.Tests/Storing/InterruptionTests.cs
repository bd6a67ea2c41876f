using System.Diagnostics;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;
using HubAtlas.Data.Storing.DuckDb;
using static HubAtlas.Tests.Storing.Sample;

namespace HubAtlas.Tests.Storing;

/// <summary>What the store is asked can be broken off at any moment.</summary>
public class InterruptionTests
{
    // Hours of work in one statement.
    private const string Endless = "SELECT count(*) FROM range(1000000000) a, range(1000000) b WHERE a.range % 7 = b.range % 11";

    [Theory]
    [InlineData(0)]
    [InlineData(150)]
    public void A_statement_stops_soon_after_it_is_told_to(int milliseconds)
    {
        using var stop = new CancellationTokenSource();
        using var database = Database.Open(":memory:", []);
        database.Stop = stop.Token;
        using var connection = database.Connect();
        stop.CancelAfter(milliseconds);
        var watch = Stopwatch.StartNew();
        Assert.ThrowsAny<OperationCanceledException>(() => connection.Number(Endless));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.ThrowsAny<OperationCanceledException>(() => connection.Number("SELECT 1::BIGINT"));
    }

    [Fact]
    public void Rows_under_way_stop_too()
    {
        using var stop = new CancellationTokenSource();
        using var database = Database.Open(":memory:", []);
        database.Stop = stop.Token;
        using var connection = database.Connect();
        using var rows = connection.Query("SELECT range FROM range(1000000000000)");
        Assert.True(rows.Read());
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            while (rows.Read()) { }
        });
    }

    /// <summary>An interruption of a connection that was just closed would bring the program down.</summary>
    [Fact]
    public async Task Closing_and_stopping_at_the_same_moment_is_safe()
    {
        using var database = Database.Open(":memory:", []);
        for (var i = 0; i < 300; i++)
        {
            using var stop = new CancellationTokenSource();
            database.Stop = stop.Token;
            var connection = database.Connect();
            var cancelling = Task.Run(stop.Cancel, TestContext.Current.CancellationToken);
            try
            {
                connection.Number("SELECT count(*) FROM range(1000)");
            }
            catch (OperationCanceledException)
            {
                // Told in time.
            }

            connection.Dispose();
            await cancelling;
        }

        database.Stop = default;
        using var after = database.Connect();
        Assert.Equal(1, after.Number("SELECT 1::BIGINT"));
    }

    [Fact]
    public void A_stopped_store_can_be_opened_again_and_is_whole()
    {
        using var workspace = new TempWorkspace();
        using (var store = workspace.Open()) store.Import("a", (Document("t:1"), At(Tokyo, Seoul)));
        using (var stop = new CancellationTokenSource())
        using (var store = AtlasStore.Open(workspace.Folder, 2, readOnly: true, stop.Token))
        {
            using var questions = store.Ask(Recipe(Every(DocumentKind.Patent)));
            stop.Cancel();
            Assert.ThrowsAny<OperationCanceledException>(() => questions.Counts.WorldTotals());
            Assert.ThrowsAny<OperationCanceledException>(() => store.Ask(Recipe(Every(DocumentKind.Patent))));
        }

        using var again = workspace.Open();
        Assert.Empty(again.Check().Violations);
    }
}
