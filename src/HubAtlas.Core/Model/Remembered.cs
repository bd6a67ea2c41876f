using System.Collections.Concurrent;

namespace HubAtlas.Core.Model;

/// <summary>
/// What was worked out for lists of numbers, such as the places of a cluster: under a slider many clusters stay as they are. What the last two
/// rounds asked for is kept. Rounds follow each other; within one, several threads may ask.
/// </summary>
public sealed class Remembered<T>
    where T : class
{
    private ConcurrentDictionary<int[], T> _now = New();
    private ConcurrentDictionary<int[], T> _before = New();

    public void BeginRound() => (_now, _before) = (New(), _now);

    /// <returns>Null where it was not kept in this round or the one before.</returns>
    public T? Find(int[] numbers)
    {
        if (_now.TryGetValue(numbers, out var known)) return known;
        if (_before.TryGetValue(numbers, out known)) _now.TryAdd(numbers, known);
        return known;
    }

    /// <param name="numbers">Not changed any more.</param>
    public void Keep(int[] numbers, T found) => _now[numbers] = found;

    private static ConcurrentDictionary<int[], T> New() => new(new SameNumbers());

    private sealed class SameNumbers : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? one, int[]? other) => one.AsSpan().SequenceEqual(other);

        public int GetHashCode(int[] numbers)
        {
            var hash = numbers.Length;
            foreach (var number in numbers) hash = unchecked((hash * 31) + number);
            return hash;
        }
    }
}
