using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using HubAtlas.Core.Certainty;
using HubAtlas.Core.Model;

namespace HubAtlas.Native;

/// <summary>hubatlas_rank_sets; what it takes and gives stands in hubatlas.h.</summary>
internal static unsafe class CertaintyExports
{
    private const double LeastLevel = 0.5, MostLevel = 0.999;

    [UnmanagedCallersOnly(EntryPoint = "hubatlas_rank_sets", CallConvs = [typeof(CallConvCdecl)])]
    public static int RankSets(
        double* scores, int count, double* replicates, int replicateCount, double level, int threads, int isJoint, int* lowest, int* highest) =>
        Find(scores, count, replicates, replicateCount, level, threads, isJoint, lowest, highest);

    /// <summary>For languages that hand over every argument by its address, such as R.</summary>
    [UnmanagedCallersOnly(EntryPoint = "hubatlas_r_rank_sets", CallConvs = [typeof(CallConvCdecl)])]
    public static void RankSetsByAddress(
        double* scores, int* count, double* replicates, int* replicateCount, double* level, int* threads, int* isJoint, int* lowest, int* highest, int* outcome) =>
        *outcome = Find(scores, *count, replicates, *replicateCount, *level, *threads, *isJoint, lowest, highest);

    private static int Find(
        double* scores, int count, double* replicates, int replicateCount, double level, int threads, int isJoint, int* lowest, int* highest) => Reply.Of(() =>
        {
            if (!(level >= LeastLevel && level <= MostLevel))
                throw new AtlasException(FormattableString.Invariant($"Found: level {level}. Expected: {LeastLevel} to {MostLevel}."));
            if (replicateCount < 2) throw new AtlasException($"Found: {replicateCount} replicates. Expected: 2 or more.");
            if (threads < 1) throw new AtlasException($"Found: {threads} threads. Expected: 1 or more.");
            var own = Arrays.Copy(scores, count, "scores");
            for (var i = 1; i < own.Length; i++)
            {
                if (own[i] > own[i - 1])
                    throw new AtlasException(FormattableString.Invariant($"Found: score {own[i]} after {own[i - 1]}. Expected: the largest score first."));
            }

            var drawn = new DrawnScores(replicateCount, count, Arrays.Copy(replicates, (long)replicateCount * count, "replicates"));
            var first = Arrays.Of(lowest, count, "lowest ranks");
            var last = Arrays.Of(highest, count, "highest ranks");
            var found = Core.Certainty.RankSets.Find(own, drawn, PairSpreads.Of(drawn, threads), level, threads);
            var sets = isJoint != 0 ? found.Joint : found.Marginal;
            for (var i = 0; i < count; i++) (first[i], last[i]) = (sets[i].Ranks.Low, sets[i].Ranks.High);
            return count;
        });
}
