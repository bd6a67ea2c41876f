namespace HubAtlas.Core.Geocoding.Spelling;

/// <summary>Optimal string alignment distance: insertions, deletions, substitutions, swaps of neighbours.</summary>
internal static class EditDistance
{
    private const int Longest = 63;

    /// <returns>The distance, or <paramref name="limit"/> + 1 when it is larger.</returns>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<byte> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit || left.Length > Longest || right.Length > Longest) return limit + 1;
        Span<int> beforeLast = stackalloc int[Longest + 1], last = stackalloc int[Longest + 1], row = stackalloc int[Longest + 1];
        for (var j = 0; j <= right.Length; j++) last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = left[i - 1] == right[j - 1];
                var value = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                if (!same && i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    value = Math.Min(value, beforeLast[j - 2] + 1);
                row[j] = value;
                least = Math.Min(least, value);
            }

            if (least > limit) return limit + 1;
            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }

        return Math.Min(last[right.Length], limit + 1);
    }
}
