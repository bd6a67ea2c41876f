using System.Collections.Concurrent;
using HubAtlas.Web.Live;
using HubAtlas.Web.Serving;

namespace HubAtlas.Tests.Web;

/// <summary>No visitor holds up the server: turns are fair, work has a limit, and stops when nobody waits for it.</summary>
public sealed class LiveQueueTests : IDisposable
{
    private static readonly Visitor Ann = new("10.0.0.1", "ann"), Bob = new("10.0.0.2", "bob");

    private readonly CancellationTokenSource _stopping = new();

    public void Dispose() => _stopping.Dispose();

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public void Addresses_take_turns_and_so_do_the_tabs_of_one()
    {
        var line = new WaitingLine<string>();
        for (var i = 0; i < 5; i++) Assert.Null(line.Add(new(Ann.Address, $"tab {i}"), $"ann {i}"));
        Assert.Equal(["ann 0", "ann 1"], [line.Take()!, line.Take()!]);
        line.Add(Bob, "bob");
        line.Add(new(Ann.Address, "tab 0"), "ann 0 again");
        Assert.Equal(["bob", "ann 2", "ann 3", "ann 4", "ann 0 again"], Enumerable.Range(0, 5).Select(_ => line.Take()!));
        Assert.Null(line.Take());
    }

    [Fact]
    public void The_newest_question_of_a_visitor_takes_the_place_of_the_one_that_waits()
    {
        var line = new WaitingLine<string>();
        Assert.Null(line.Add(Ann, "first"));
        Assert.Equal("first", line.Add(Ann, "second"));
        Assert.Equal("second", line.Take());
        Assert.Null(line.Take());
    }

    [Fact]
    public void Where_the_line_is_full_who_had_a_turn_gives_way_to_who_had_none()
    {
        var line = new WaitingLine<string>();
        Visitor Tab(int i) => new(Ann.Address, $"tab {i}");
        line.Add(Tab(0), "0");
        line.Take();
        for (var i = 0; i < 16; i++) Assert.Null(line.Add(Tab(i), $"{i}"));
        Assert.Equal("0", line.Add(Tab(16), "16"));
        Assert.Equal(429, Assert.Throws<LiveRefusal>(() => line.Add(Tab(17), "17")).Status);
        Assert.Null(line.Add(Bob, "bob"));
    }

    [Fact]
    public async Task A_flood_of_one_address_keeps_another_waiting_for_one_piece_of_work_at_most()
    {
        var order = new ConcurrentQueue<string>();
        var queue = Queue(TimeSpan.FromMinutes(1));
        using var go = new ManualResetEventSlim();
        Task<string> Ask(Visitor visitor, string question) => queue.AskAsync(
            visitor, question,
            stop =>
            {
                go.Wait(stop);
                order.Enqueue(question);
                return question;
            }, Test);
        var flood = Enumerable.Range(0, 17).Select(i => Ask(new(Ann.Address, $"{i}"), $"flood {i}")).ToList();
        var honest = Ask(Bob, "honest");
        go.Set();
        Assert.Equal("honest", await honest);
        await Task.WhenAll(flood);
        Assert.Equal("honest", order.ElementAt(1));
    }

    [Fact]
    public async Task Work_is_cut_off_at_its_limit_and_the_next_begins()
    {
        var queue = Queue(TimeSpan.FromMilliseconds(200));
        var endless = queue.AskAsync(Ann, "endless", Endless, Test);
        var next = queue.AskAsync(Bob, "next", _ => "answer", Test);
        Assert.Equal(503, (await Assert.ThrowsAsync<LiveRefusal>(() => endless)).Status);
        Assert.Equal("answer", await next);
    }

    [Fact]
    public async Task Who_asks_is_told_at_the_limit_even_while_the_work_winds_down()
    {
        var queue = Queue(TimeSpan.FromMilliseconds(100));
        using var end = new ManualResetEventSlim();
        var stubborn = queue.AskAsync(
            Ann, "stubborn",
            _ =>
            {
                end.Wait(Test);
                return "late";
            }, Test);
        await Assert.ThrowsAsync<LiveRefusal>(() => stubborn);
        var next = queue.AskAsync(Bob, "next", _ => "answer", Test);
        Assert.False(next.IsCompleted);
        end.Set();
        Assert.Equal("answer", await next);
    }

    [Fact]
    public async Task Work_that_nobody_waits_for_any_more_stops_and_what_another_waits_for_goes_on()
    {
        var queue = Queue(TimeSpan.FromMinutes(1));
        using var leaves = new CancellationTokenSource();
        using var go = new ManualResetEventSlim();
        string Work(CancellationToken stop)
        {
            go.Wait(stop);
            return "shared";
        }

        var first = queue.AskAsync(Ann, "same", Work, leaves.Token);
        var second = queue.AskAsync(Bob, "same", _ => throw new InvalidOperationException("It is under way already."), Test);
        var alone = queue.AskAsync(Ann, "alone", Endless, leaves.Token);
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => alone);
        go.Set();
        Assert.Equal("shared", await second);
        Assert.Equal("answer", await queue.AskAsync(Ann, "next", _ => "answer", Test));
    }

    [Fact]
    public async Task Whatever_runs_or_waits_ends_when_the_server_stops()
    {
        var queue = Queue(TimeSpan.FromMinutes(1));
        var (running, waiting) = (queue.AskAsync(Ann, "running", Endless, Test), queue.AskAsync(Bob, "waiting", Endless, Test));
        await _stopping.CancelAsync();
        await Assert.ThrowsAsync<LiveRefusal>(() => running);
        await Assert.ThrowsAsync<LiveRefusal>(() => waiting);
    }

    private LiveQueue<string> Queue(TimeSpan limit) => new(new(9, 1_000, text => text.Length), limit, _stopping.Token);

    private static string Endless(CancellationToken stop)
    {
        stop.WaitHandle.WaitOne();
        stop.ThrowIfCancellationRequested();
        return "never";
    }
}
