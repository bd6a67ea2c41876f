using HubAtlas.Data.Storing.Incidence;

namespace HubAtlas.Data.Storing;

/// <summary>A part of a run, and which of its documents count.</summary>
/// <param name="First">Number of its first document.</param>
/// <param name="Bits">A bit a document; null: all count.</param>
internal sealed record DocumentSegment(DocumentRun Run, long First, int Documents, ulong[]? Bits)
{
    internal bool Counts(int document) => Bits is null || (Bits[document >> 6] >> (document & 63) & 1) != 0;

    internal long Counted { get; } = Bits is null ? Documents : Bits.Sum(word => (long)System.Numerics.BitOperations.PopCount(word));
}

/// <summary>The documents of a store that a recipe counts.</summary>
/// <param name="Segments">In their order.</param>
internal sealed record DocumentSelection(IncidenceFile File, IReadOnlyList<DocumentSegment> Segments, ParallelOptions Parallel)
{
    /// <summary>A thread takes so many documents at a time.</summary>
    internal const int MostDocuments = 1 << 14;

    /// <summary>Goes through all segments on all threads; each has a part of its own of what is summed up, and the parts are added up in the end.</summary>
    internal T Sum<T>(Func<T> begin, Action<T, DocumentSegment> add, Action<T, T> merge)
    {
        var (next, parts) = (-1, new T[Math.Clamp(Segments.Count, 1, Parallel.MaxDegreeOfParallelism)]);
        System.Threading.Tasks.Parallel.For(0, parts.Length, Parallel, thread =>
        {
            parts[thread] = begin();
            for (int i; (i = Interlocked.Increment(ref next)) < Segments.Count;)
            {
                Parallel.CancellationToken.ThrowIfCancellationRequested();
                add(parts[thread], Segments[i]);
            }
        });
        foreach (var other in parts.Skip(1)) merge(parts[0], other);
        return parts[0];
    }
}
