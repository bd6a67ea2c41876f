namespace HubAtlas.Web.Live;

/// <summary>The latest answers, by their question; the oldest make room.</summary>
/// <param name="mostBytes">Of all that are kept; an answer larger than this is given and not kept.</param>
internal sealed class KeptAnswers<T>(int most, long mostBytes, Func<T, long> size)
    where T : class
{
    private readonly Dictionary<string, T> _answers = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private readonly Lock _lock = new();
    private long _bytes;

    public T? Find(string question)
    {
        lock (_lock) return _answers.GetValueOrDefault(question);
    }

    public T Keep(string question, T answer)
    {
        lock (_lock)
        {
            if (!_answers.TryAdd(question, answer)) return answer;
            _order.Enqueue(question);
            _bytes += size(answer);
            while (_order.Count > most || _bytes > mostBytes)
                if (_answers.Remove(_order.Dequeue(), out var oldest)) _bytes -= size(oldest);
        }

        return answer;
    }
}
