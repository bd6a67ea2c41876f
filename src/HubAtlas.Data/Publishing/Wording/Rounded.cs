using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Wording;

/// <summary>Numbers as text with a fixed number of decimals; nothing is rounded before it gets here.</summary>
internal static class Rounded
{
    public const int CountDecimals = 3;
    public const int PercentDecimals = 6;

    public static string Text(double value, int decimals) =>
        WithoutMinusZero(value.ToString(Format(decimals), CultureInfo.InvariantCulture));

    /// <summary>Billionths of documents as documents; exact before it is rounded, half away from zero.</summary>
    public static string Documents(long billionths, int decimals) =>
        WithoutMinusZero(Documents(billionths).ToString(Format(decimals), CultureInfo.InvariantCulture));

    public static decimal Documents(long billionths) => billionths / (decimal)Contribution.Whole;

    /// <summary>Every digit that reading back needs, without an exponent.</summary>
    public static string Exact(double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        if (!shortest.Contains('E')) return WithoutMinusZero(shortest);
        return WithoutMinusZero(value.ToString("F20", CultureInfo.InvariantCulture).TrimEnd('0').TrimEnd('.'));
    }

    private static string Format(int decimals) => "F" + decimals.ToString(CultureInfo.InvariantCulture);

    private static string WithoutMinusZero(string text) =>
        text.StartsWith('-') && text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text[1..] : text;
}
