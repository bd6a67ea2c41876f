using System.Threading.Channels;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;

namespace HubAtlas.Engine.Importing;

/// <summary>
/// Hands a reader's records to a second thread in their order: while one part of a file is read, the part before is stored.
/// For imports of fewer files than there are cores.
/// </summary>
internal sealed class HandOverSink : IRecordSink, IDisposable
{
    // Few enough that what waits takes little memory, also where documents have thousands of people.
    private const int MostRecords = 256;
    private const int MostPeople = 2048;
    private const int MostBatches = 4;

    private readonly Channel<List<object>> _batches =
        Channel.CreateBounded<List<object>>(new BoundedChannelOptions(MostBatches) { SingleReader = true, SingleWriter = true });

    private readonly IRecordSink _next;
    private readonly Task _work;
    private List<object> _batch = new(MostRecords);
    private int _people;

    public HandOverSink(IRecordSink next)
    {
        _next = next;
        _work = Task.Factory.StartNew(PassOn, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public void Add(Document document)
    {
        _people += document.People.Count;
        Put(document);
    }

    public void Add(Organisation organisation) => Put(organisation);

    public void Add(Observation observation) => Put(observation);

    public void Reject(Reject reject) => Put(reject);

    public void Note(Remark remark) => Put(remark);

    public void Withdraw(Withdrawal withdrawal) => Put(withdrawal);

    /// <summary>Waits until all records have been passed on.</summary>
    public void Finish()
    {
        Send();
        _batches.Writer.TryComplete();
        _work.GetAwaiter().GetResult();
    }

    private void Put(object record)
    {
        _batch.Add(record);
        if (_batch.Count >= MostRecords || _people >= MostPeople) Send();
    }

    private void Send()
    {
        while (!_batches.Writer.TryWrite(_batch))
        {
            // Nobody takes more after a failure, which is then thrown here.
            if (!_batches.Writer.WaitToWriteAsync().AsTask().GetAwaiter().GetResult()) _work.GetAwaiter().GetResult();
        }

        (_batch, _people) = (new List<object>(MostRecords), 0);
    }

    private void PassOn()
    {
        try
        {
            foreach (var batch in _batches.Reader.ReadAllAsync().ToBlockingEnumerable())
                foreach (var record in batch) PassOn(record);
        }
        finally
        {
            _batches.Writer.TryComplete();
        }
    }

    private void PassOn(object record)
    {
        switch (record)
        {
            case Document document:
                _next.Add(document);
                break;
            case Organisation organisation:
                _next.Add(organisation);
                break;
            case Observation observation:
                _next.Add(observation);
                break;
            case Remark remark:
                _next.Note(remark);
                break;
            case Withdrawal withdrawal:
                _next.Withdraw(withdrawal);
                break;
            default:
                _next.Reject((Reject)record);
                break;
        }
    }

    /// <summary>What was handed over is passed on; nothing is thrown.</summary>
    public void Dispose()
    {
        _batches.Writer.TryComplete();
        ((IAsyncResult)_work).AsyncWaitHandle.WaitOne();
    }
}
