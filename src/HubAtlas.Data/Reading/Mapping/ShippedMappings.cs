using System.Collections.Frozen;
using System.Reflection;

namespace HubAtlas.Data.Reading.Mapping;

/// <summary>The mappings of <c>sources/mappings</c>, which ship inside the program and are used by their name.</summary>
public static class ShippedMappings
{
    private const string Prefix = "Mappings/";
    private const string Extension = ".json";

    // A mapping that asks for fewer columns would fit tables that it was not made for.
    private const int FewestColumns = 3;

    private static readonly Assembly Assembly = typeof(ShippedMappings).Assembly;

    // Read when first needed: every command's help tells the names.
    private static readonly Lazy<FrozenDictionary<string, TableMapping>> All = new(() => Names.ToFrozenDictionary(name => name, Read, StringComparer.Ordinal));

    public static IEnumerable<string> Names => Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..^Extension.Length]).Order(StringComparer.Ordinal);

    /// <summary>Null: no mapping of that name ships.</summary>
    public static TableMapping? Of(string name) => All.Value.GetValueOrDefault(name);

    /// <summary>Those of whose columns the header lacks none, the one that names most columns first.</summary>
    internal static IReadOnlyList<FittingMapping> Fitting(IReadOnlyList<string> header) =>
        [.. All.Value.Where(pair => Width(pair.Value) >= FewestColumns && MappedHeader.Missing(pair.Value, header).Count == 0)
            .OrderByDescending(pair => Width(pair.Value)).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new FittingMapping(pair.Key, pair.Value))];

    private static int Width(TableMapping mapping) =>
        mapping.Columns.Values.Where(column => !column.IsOptional).Select(column => column.Name).Distinct(StringComparer.Ordinal).Count();

    private static TableMapping Read(string name)
    {
        using var stream = Assembly.GetManifestResourceStream($"{Prefix}{name}{Extension}")!;
        using var reader = new StreamReader(stream);
        return TableMapping.Parse($"{Prefix}{name}{Extension}", reader.ReadToEnd());
    }
}

/// <summary>A shipped mapping whose columns a table has.</summary>
internal sealed record FittingMapping(string Name, TableMapping Mapping)
{
    public string Note => $"Its columns fit the mapping {Name}, which ships: {Mapping.About}";
}
