using HubAtlas.Core.Model;

namespace HubAtlas.Core.Indexing;

/// <summary>The indicators before anything is put together. Arrays are by node, then unit, and empty for parents.</summary>
/// <param name="Values">As they came.</param>
/// <param name="Treated">After treatment.</param>
/// <param name="Scores">After scaling.</param>
internal sealed record Prepared(double[][] Values, double[][] Treated, double[][] Scores, IReadOnlyList<TreatmentResult?> Treatments)
{
    /// <summary>An indicator that fewer units have is named.</summary>
    private const double FewUnits = 0.35;

    public static Prepared Of(IndexTree tree, IndexRecipe recipe, double[][] values, Complaints complaints)
    {
        var (treated, scores) = (new double[values.Length][], new double[values.Length][]);
        var treatments = new TreatmentResult?[values.Length];
        for (var node = 0; node < values.Length; node++)
        {
            treated[node] = scores[node] = [];
            if (!tree.Nodes[node].IsIndicator) continue;
            var id = tree.Nodes[node].Id;
            void Complain(string text) => complaints.Fault($"{id}: {text}.");
            var (after, method, points, lambda) = Treater.Treat(values[node], tree.Nodes[node].Treatment ?? recipe.Treatment, Complain);
            (treated[node], treatments[node]) = (after, new(Sample.Known(after), method, points, Sample.Moments(values[node]), Sample.Moments(after), lambda));
            scores[node] = Scaled(tree.Nodes[node], after, tree.Nodes[node].Scaling ?? recipe.Scaling, Complain);
            Tell(complaints, id, values[node]);
        }

        return new(values, treated, scores, treatments);
    }

    public static double[] Scaled(IndexNode node, double[] treated, ScalingRecipe scaling, Action<string> complain) =>
        Scaler.Scale(treated, scaling, node.IsLowerBetter, complain);

    private static void Tell(Complaints complaints, string id, double[] values)
    {
        var count = Sample.Count(values);
        if (count == 0) complaints.Note($"No unit has a value of {id}: it counts for nothing.");
        else if (count < FewUnits * values.Length)
            complaints.Note(FormattableString.Invariant($"{count} of {values.Length} units have a value of {id}."));
    }
}
