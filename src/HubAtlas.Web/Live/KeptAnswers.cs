namespace HubAtlas.Web.Live;

/// <summary>The latest answers, by their question; the oldest makes room.</summary>
internal sealed class KeptAnswers<T>(int most)
    where T : class
{
    private readonly Dictionary<string, T> _answers = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private readonly Lock _lock = new();

    public T? Find(string question)
    {
        lock (_lock) return _answers.GetValueOrDefault(question);
    }

    public T Keep(string question, T answer)
    {
        lock (_lock)
        {
            if (_answers.TryAdd(question, answer)) _order.Enqueue(question);
            if (_order.Count > most) _answers.Remove(_order.Dequeue());
        }

        return answer;
    }
}
