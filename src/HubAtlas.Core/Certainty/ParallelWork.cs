namespace HubAtlas.Core.Certainty;

internal static class ParallelWork
{
    /// <param name="threads">1 or more.</param>
    public static ParallelOptions Options(int threads, CancellationToken stop) => new() { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = stop };
}
