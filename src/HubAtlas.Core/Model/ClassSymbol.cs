using System.Globalization;
using System.Text.RegularExpressions;

namespace HubAtlas.Core.Model;

/// <summary>
/// A symbol of the patent classifications IPC and CPC, at any level: section (<c>G</c>), class (<c>G06</c>), subclass (<c>G06N</c>), main group
/// (<c>G06N 3</c>) or group (<c>G06N 3/045</c>). Ordered as the classification orders them: numbers as numbers, digits behind the stroke as
/// those of a decimal fraction, so that 3/045 stands between 3/04 and 3/05, and G06N 20 behind G06N 3.
/// </summary>
public sealed partial record ClassSymbol(char Section, int? Class, char? Subclass, int? MainGroup, string? Group) : IComparable<ClassSymbol>
{
    /// <returns>Null for what is no symbol.</returns>
    public static ClassSymbol? Parse(string text)
    {
        var match = Symbol().Match(text.Trim().ToUpperInvariant());
        if (!match.Success) return null;
        string? Part(int group) => match.Groups[group].Success ? match.Groups[group].Value : null;
        int? Number(int group) => Part(group) is { } digits ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
        return new(match.Groups[1].Value[0], Number(2), Part(3)?[0], Number(4), Part(5)?.TrimEnd('0') is { } fraction ? fraction.PadRight(2, '0') : null);
    }

    /// <summary>Whether it says more than the subclass.</summary>
    public bool IsFiner => MainGroup is not null;

    /// <summary>Its subclass, or itself where it is no finer.</summary>
    public ClassSymbol Coarse => this with { MainGroup = null, Group = null };

    /// <summary>Whether a symbol is this one or stands below it.</summary>
    public bool Holds(ClassSymbol other) =>
        Section == other.Section && (Class is null || Class == other.Class) && (Subclass is null || Subclass == other.Subclass)
        && (MainGroup is null || MainGroup == other.MainGroup) && (HoldsMainGroup || other.Group?.StartsWith(Group!, StringComparison.Ordinal) == true);

    /// <summary>As the store keeps it (<see cref="PatentSymbol"/>); what lies below begins like it.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture, $"{Section}{Class?.ToString("00", CultureInfo.InvariantCulture)}{Subclass}{MainGroup?.ToString("0000", CultureInfo.InvariantCulture)}{(HoldsMainGroup ? "" : Group)}");

    /// <summary>The group 00 stands for its main group and all below.</summary>
    private bool HoldsMainGroup => Group is null or "00";

    /// <summary>Above stands before below.</summary>
    public int CompareTo(ClassSymbol? other)
    {
        if (other is null) return 1;
        var order = Section.CompareTo(other.Section);
        if (order == 0) order = Nullable.Compare(Class, other.Class);
        if (order == 0) order = Nullable.Compare(Subclass, other.Subclass);
        if (order == 0) order = Nullable.Compare(MainGroup, other.MainGroup);
        return order != 0 ? order : string.CompareOrdinal(Group, other.Group);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Section}{Class?.ToString("00", CultureInfo.InvariantCulture)}{Subclass}{(MainGroup is { } main ? $" {main}" : "")}{(Group is null ? "" : $"/{Group}")}");

    [GeneratedRegex(@"^([A-HY])(?:([0-9]{2})(?:([A-Z])(?:\s*([0-9]{1,4})(?:/([0-9]{2,6}))?)?)?)?\z")]
    private static partial Regex Symbol();
}
