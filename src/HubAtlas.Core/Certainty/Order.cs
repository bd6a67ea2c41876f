namespace HubAtlas.Core.Certainty;

/// <summary>Order statistics without sorting.</summary>
internal static class Order
{
    /// <summary>The ⌈level × n⌉-th smallest of n values: the least that is not exceeded by a share of <paramref name="level"/> of them.</summary>
    /// <param name="values">At least one; left in another order.</param>
    public static double Quantile(Span<double> values, double level)
    {
        // Without the guard, 0.9 × 1000 may come out a hair above 900.
        var wanted = (int)Math.Ceiling((level * values.Length) - 1e-9);
        return Smallest(values, Math.Clamp(wanted, 1, values.Length) - 1);
    }

    /// <summary>Hoare's selection, with the median of three as pivot.</summary>
    /// <param name="index">0-based, in rising order.</param>
    private static double Smallest(Span<double> values, int index)
    {
        var (low, high) = (0, values.Length - 1);
        while (low < high)
        {
            var pivot = Median(values[low], values[low + ((high - low) / 2)], values[high]);
            var (i, j) = (low, high);
            while (i <= j)
            {
                while (values[i] < pivot) i++;
                while (values[j] > pivot) j--;
                if (i > j) break;
                (values[i], values[j]) = (values[j], values[i]);
                i++;
                j--;
            }

            if (index <= j) high = j;
            else if (index >= i) low = i;
            else return values[index];
        }

        return values[index];
    }

    private static double Median(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
