using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing;

/// <summary>Numbers as text with a fixed number of decimals; nothing is rounded before it gets here.</summary>
internal static class Rounded
{
    public const int CountDecimals = 3;
    public const int PercentDecimals = 6;

    public static string Text(double value, int decimals) =>
        WithoutMinusZero(value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    /// <summary>Billionths of documents as documents; exact before it is rounded, half away from zero.</summary>
    public static string Documents(long billionths, int decimals) =>
        WithoutMinusZero(Documents(billionths).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    public static decimal Documents(long billionths) => billionths / (decimal)Contribution.Whole;

    /// <summary>Every digit that reading back needs, without an exponent.</summary>
    public static string Exact(double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        return shortest.Contains('E') ? WithoutMinusZero(value.ToString("F20", CultureInfo.InvariantCulture).TrimEnd('0').TrimEnd('.')) : shortest;
    }

    private static string WithoutMinusZero(string text) => text.StartsWith('-') && text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text[1..] : text;
}
