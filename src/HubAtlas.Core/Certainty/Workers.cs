namespace HubAtlas.Core.Certainty;

internal static class Workers
{
    /// <param name="threads">1 or more.</param>
    public static ParallelOptions Options(int threads, CancellationToken stop) => new() { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = stop };
}
