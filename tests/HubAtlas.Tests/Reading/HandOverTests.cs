using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Tests.Reading;

public sealed class HandOverTests
{
    private static Document Document(int number, int people) =>
        new() { Id = $"t:{number}", Kind = DocumentKind.Patent, People = [.. Enumerable.Repeat(new Person([]), people)] };

    [Theory]
    [InlineData(0, 1)]
    [InlineData(5, 1)]
    [InlineData(3000, 2)]
    [InlineData(7, 5000)]
    public void All_records_arrive_in_their_order(int count, int people)
    {
        var sink = new ListSink();
        using (var handOver = new HandOverSink(sink))
        {
            for (var i = 0; i < count; i++)
            {
                handOver.Add(Document(i, people));
                if (i % 3 == 0) handOver.Reject(new Reject("f", i, "", "", "cause"));
            }

            handOver.Add(new Organisation { Id = "o", Name = "O", Economy = "AT" });
            handOver.Finish();
        }

        Assert.Equal([.. Enumerable.Range(0, count).SelectMany(i => i % 3 == 0 ? new[] { $"t:{i}", $"{i}" } : [$"t:{i}"]), "o"], sink.Seen);
    }

    /// <summary>Much more than may wait is sent: whoever reads must neither hang nor go on to the end as if all were well.</summary>
    [Fact]
    public void What_goes_wrong_behind_is_told_in_front()
    {
        using var handOver = new HandOverSink(new ListSink { Failing = "t:700" });
        var error = Assert.Throws<AtlasException>(() =>
        {
            for (var i = 0; i < 100_000; i++) handOver.Add(Document(i, 1));
            handOver.Finish();
        });
        Assert.Equal("t:700 is bad", error.Message);
    }

    [Fact]
    public void What_is_taken_back_is_passed_on_in_its_turn()
    {
        var sink = new ListSink();
        using var handOver = new HandOverSink(sink);
        handOver.Add(Document(1, 1));
        handOver.Withdraw(new Withdrawal("t:0", null));
        handOver.Note(new Remark(RemarkKind.Unpaired, "stray", "f", 1, ""));
        handOver.Add(Document(2, 1));
        handOver.Finish();
        Assert.Equal(["t:1", "without t:0", "stray", "t:2"], sink.Seen);
    }

    [Fact]
    public void A_reader_that_stops_midway_leaves_no_thread_behind()
    {
        var sink = new ListSink();
        using (var handOver = new HandOverSink(sink))
        {
            for (var i = 0; i < 1000; i++) handOver.Add(Document(i, 1));
        }

        var seen = sink.Seen.Count;
        Thread.Sleep(50);
        Assert.Equal(seen, sink.Seen.Count);
    }

    private sealed class ListSink : IRecordSink
    {
        public List<string> Seen { get; } = [];

        public string? Failing { get; init; }

        public void Add(Document document)
        {
            if (document.Id == Failing) throw new AtlasException($"{document.Id} is bad");
            Seen.Add(document.Id);
        }

        public void Add(Organisation organisation) => Seen.Add(organisation.Id);

        public void Reject(Reject reject) => Seen.Add($"{reject.Line}");

        public void Note(Remark remark) => Seen.Add(remark.Cause);

        public void Withdraw(Withdrawal withdrawal) => Seen.Add($"without {withdrawal.DocumentId}");
    }
}
