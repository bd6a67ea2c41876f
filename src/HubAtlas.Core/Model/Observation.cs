namespace HubAtlas.Core.Model;

/// <summary>One figure of a statistics file: a series, a year, a value. A missing figure is no observation.</summary>
/// <param name="Year">Null where the source gives a period without one.</param>
/// <param name="Period">Within the year, as the source writes it (<c>2020-Q1</c>); empty: the whole year.</param>
/// <param name="Value">With the digits that were printed: 12.0 is not 12.</param>
/// <param name="Row">1-based line of the file.</param>
public sealed record Observation(StatisticalSeries Series, int? Year, string Period, decimal Value, ObservationFlag Flag, long Row);

/// <summary>What the figures of one row or column of a statistics file are about.</summary>
/// <param name="Unit">Code of <paramref name="Kind"/>: an economy by ISO 3166 alpha-2, an office by WIPO ST.3, otherwise as the source writes it.</param>
/// <param name="UnitName">As printed.</param>
/// <param name="Measure">Code, such as <c>SP.POP.TOTL</c>.</param>
/// <param name="MeasureName">As printed.</param>
/// <param name="Scale">Unit of measure (<c>percent</c>, <c>USD ×10^6</c>); empty where the source does not say.</param>
/// <param name="Breakdown">What part is counted: <c>key=value</c> by key, joined by semicolons; empty: all of it.</param>
public sealed record StatisticalSeries(
    UnitKind Kind, string Unit, string UnitName, string Measure, string MeasureName, string Scale, string Breakdown)
{
    /// <summary>The parts of <see cref="Breakdown"/>.</summary>
    public IEnumerable<(string Key, string Value)> Parts =>
        Breakdown.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)).Select(part => (part[0], part.Length > 1 ? part[1] : ""));

    /// <summary>The canonical text of a breakdown; parts without a value are left out.</summary>
    public static string BreakdownOf(IEnumerable<(string Key, string Value)> parts) => string.Join(
        ';', parts.Where(part => part.Value.Length > 0).OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{Plain(part.Key)}={Plain(part.Value)}"));

    // The two letters that divide parts.
    private static string Plain(string text) => text.Replace(';', ',').Replace('=', ':');
}

/// <summary>What a figure is given for.</summary>
public enum UnitKind
{
    Economy,

    /// <summary>An office that grants rights: national or regional.</summary>
    Office,

    /// <summary>Several economies together: never to be summed with its members.</summary>
    Region,

    World,
    Cluster,
    Organisation,
}

/// <summary>What the source says of a figure; several may hold.</summary>
[Flags]
public enum ObservationFlag
{
    None = 0,
    Estimated = 1,
    Provisional = 2,

    /// <summary>Not to be compared with the years before.</summary>
    Break = 4,

    /// <summary>Older than what most units have.</summary>
    Outdated = 8,
}

public static class StatisticalWords
{
    private static readonly IReadOnlyList<UnitKind> Kinds = Enum.GetValues<UnitKind>();

    /// <summary>The word of tables and queries: <c>economy</c>.</summary>
    public static string Word(this UnitKind kind) => kind.ToString().ToLowerInvariant();

    public static IReadOnlyList<string> KindWords { get; } = [.. Kinds.Select(Word)];

    public static bool TryParse(string word, out UnitKind kind)
    {
        var place = KindWords.ToList().IndexOf(word);
        kind = place < 0 ? default : Kinds[place];
        return place >= 0;
    }

    /// <summary>Words joined by a plus sign; empty for a figure that was measured and stands firm.</summary>
    public static string Word(this ObservationFlag flag) => flag == ObservationFlag.None ? "" : string.Join(
        '+', Enum.GetValues<ObservationFlag>().Where(f => f != ObservationFlag.None && flag.HasFlag(f)).Select(f => f.ToString().ToLowerInvariant()));
}
