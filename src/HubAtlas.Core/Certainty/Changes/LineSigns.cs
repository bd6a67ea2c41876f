namespace HubAtlas.Core.Certainty.Changes;

/// <summary>What is sure of one line's order with every other.</summary>
/// <param name="Low">Of its change of rank.</param>
/// <param name="Passed">Lines that were above and are below.</param>
/// <param name="PassedBy">Lines that were below and are above.</param>
internal sealed record LineSigns(int Low, int High, IReadOnlyList<int> Passed, IReadOnlySet<int> PassedBy)
{
    public static LineSigns Of(Contrasts contrasts, int lines, int line, double level, int replicates)
    {
        var quantile = Quantile(contrasts, level, replicates);
        var (low, high, passed, passedBy) = (0, 0, new List<int>(), new HashSet<int>());
        for (var other = 0; other < lines; other++)
        {
            if (other == line) continue;
            int? Sign(Contrasts.Kind kind) => contrasts.Sign(kind, other, quantile);
            var (before, after) = (Sign(Contrasts.Kind.Before), Sign(Contrasts.Kind.After));
            var part = Part(contrasts, other, before, after, Sign(Contrasts.Kind.Change));
            (low, high) = (low + part.Low, high + part.High);
            if (before == -1 && after == 1) passed.Add(other);
            if (before == 1 && after == -1) passedBy.Add(other);
        }

        return new(low, high, passed, passedBy);
    }

    /// <summary>What the other line may add to the change of rank.</summary>
    private static (int Low, int High) Part(Contrasts contrasts, int other, int? before, int? after, int? change)
    {
        var (low, high) = (1, -1);
        foreach (var then in Orders(contrasts.Has(Contrasts.Kind.Before, other), before))
        {
            foreach (var now in Orders(contrasts.Has(Contrasts.Kind.After, other), after))
            {
                if (!IsPossible(then, now, change)) continue;
                var by = (now == -1 ? 1 : 0) - (then == -1 ? 1 : 0);
                (low, high) = (Math.Min(low, by), Math.Max(high, by));
            }
        }

        return (low, high);
    }

    /// <summary>1: this line is above; −1: the other; 0: there is no other.</summary>
    private static int[] Orders(bool isThere, int? sign) => !isThere ? [0] : sign is 1 or -1 ? [sign.Value] : [1, -1];

    private static bool IsPossible(int then, int now, int? change) => change switch
    {
        null => true,
        // The difference is the same in every draw: so is the order.
        0 => then == now,
        > 0 => !(then == 1 && now == -1),
        _ => !(then == -1 && now == 1),
    };

    private static double? Quantile(Contrasts contrasts, double level, int replicates)
    {
        var active = contrasts.Varying.ToList();
        if (active.Count == 0) return null;
        while (true)
        {
            var maxima = new double[replicates];
            foreach (var contrast in active) contrasts.Raise(maxima, contrast);
            var quantile = Order.Quantile(maxima, level);
            var open = active.FindAll(contrast => contrasts.Size(contrast) <= quantile);
            if (open.Count == 0 || open.Count == active.Count) return quantile;
            active = open;
        }
    }
}
