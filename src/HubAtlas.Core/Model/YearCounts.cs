using System.Globalization;
using System.Text;

namespace HubAtlas.Core.Model;

/// <summary>Counts by year as one short text: years rising, those without any left out (<c>2021:3 2024:12</c>).</summary>
public static class YearCounts
{
    /// <param name="counts">Each year once, in any order.</param>
    /// <returns>Null when no year has any.</returns>
    public static string? Write(ReadOnlySpan<(int Year, int Count)> counts)
    {
        Span<(int Year, int Count)> rising = stackalloc (int, int)[Math.Min(counts.Length, 64)];
        if (counts.Length > rising.Length) rising = new (int, int)[counts.Length];
        counts.CopyTo(rising);
        rising.Sort((left, right) => left.Year.CompareTo(right.Year));
        var text = new StringBuilder();
        foreach (var (year, count) in rising)
        {
            if (count == 0) continue;
            if (text.Length > 0) text.Append(' ');
            text.Append(CultureInfo.InvariantCulture, $"{year}:{count}");
        }

        return text.Length == 0 ? null : text.ToString();
    }

    public static IReadOnlyDictionary<int, int> Read(string? text) => (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split(':'))
        .ToDictionary(part => int.Parse(part[0], CultureInfo.InvariantCulture), part => int.Parse(part[1], CultureInfo.InvariantCulture));
}
