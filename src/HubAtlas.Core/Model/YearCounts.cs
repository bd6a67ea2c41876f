using System.Globalization;

namespace HubAtlas.Core.Model;

/// <summary>Counts by year as one short text: years rising, those without any left out (<c>2021:3 2024:12</c>).</summary>
public static class YearCounts
{
    private const int LongestOnStack = 64;

    /// <summary>Two numbers of 32 bits with their signs, a colon and a blank.</summary>
    private const int LongestPair = 24;

    /// <param name="counts">In any order; of a year that is there twice the last.</param>
    /// <returns>Null when no year has any.</returns>
    public static string? Write(ReadOnlySpan<(int Year, int Count)> counts)
    {
        if (counts.IsEmpty) return null;
        // Sources list years falling or rising; only others have to be sorted.
        var (start, step) = IsFalling(counts) ? (counts.Length - 1, -1) : (0, 1);
        if (step > 0 && !IsRising(counts)) return WriteSorted(counts);
        Span<char> text = stackalloc char[Math.Min(counts.Length, LongestOnStack) * LongestPair];
        if (counts.Length > LongestOnStack) text = new char[counts.Length * LongestPair];
        var length = 0;
        for (var (index, left) = (start, counts.Length); left > 0; index += step, left--)
        {
            var (year, count) = counts[index];
            if (count == 0) continue;
            if (length > 0) text[length++] = ' ';
            length += Write(year, text[length..]);
            text[length++] = ':';
            length += Write(count, text[length..]);
        }

        return length == 0 ? null : new string(text[..length]);
    }

    private static int Write(int number, Span<char> text)
    {
        number.TryFormat(text, out var written, provider: CultureInfo.InvariantCulture);
        return written;
    }

    private static bool IsFalling(ReadOnlySpan<(int Year, int Count)> counts)
    {
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i].Year >= counts[i - 1].Year) return false;
        }

        return true;
    }

    private static bool IsRising(ReadOnlySpan<(int Year, int Count)> counts)
    {
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i].Year <= counts[i - 1].Year) return false;
        }

        return true;
    }

    private static string? WriteSorted(ReadOnlySpan<(int Year, int Count)> counts) =>
        Write(counts.ToArray().GroupBy(pair => pair.Year).Select(year => year.Last()).OrderBy(pair => pair.Year).ToArray());

    public static IReadOnlyDictionary<int, int> Read(string? text) => (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split(':'))
        .ToDictionary(part => int.Parse(part[0], CultureInfo.InvariantCulture), part => int.Parse(part[1], CultureInfo.InvariantCulture));
}
