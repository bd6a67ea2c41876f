using System.Globalization;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>One value of a table as it is printed; a missing value is empty, never zero.</summary>
internal readonly record struct Cell(string Text, bool IsNumber)
{
    public static readonly Cell Missing = new("", false);

    public bool IsMissing => Text.Length == 0;

    public static Cell Of(string? text) => new(text ?? "", false);

    public static Cell Of(long? number) =>
        number is { } n ? new(n.ToString(CultureInfo.InvariantCulture), true) : Missing;

    public static Cell Of(double? number, int decimals) => number is { } n ? new(Rounded.Text(n, decimals), true) : Missing;

    public static Cell Percent(double? percent) => Of(percent, Rounded.PercentDecimals);

    public static Cell Documents(long billionths, int decimals = Rounded.CountDecimals) =>
        new(Rounded.Documents(billionths, decimals), true);

    /// <summary>Documents with all their billionths, without zeros behind.</summary>
    public static Cell Billionths(long? billionths) =>
        billionths is { } b ? new(Rounded.Documents(b).ToString("0.#########", CultureInfo.InvariantCulture), true) : Missing;

    public static Cell Exact(double number) => new(Rounded.Exact(number), true);
}

/// <summary>A column of a published table: its values. What they are is said in the <see cref="ColumnBook"/>.</summary>
internal sealed record Column<T>(string Name, Func<T, Cell> Value);
