using System.Collections.Frozen;

namespace HubAtlas.Data.Reading.Mapping;

/// <summary>The mappings of <c>sources/mappings</c>, which ship inside the program and are used by their name.</summary>
public static class ShippedMappings
{
    private const string Prefix = "Mappings/";
    private const string Extension = ".json";

    // A mapping that asks for fewer columns would fit tables that it was not made for.
    private const int FewestColumns = 3;

    private static readonly FrozenDictionary<string, TableMapping> All = Load();

    public static IEnumerable<string> Names => All.Keys.Order(StringComparer.Ordinal);

    /// <summary>Null: no mapping of that name ships.</summary>
    public static TableMapping? Of(string name) => All.GetValueOrDefault(name);

    /// <summary>Those of whose columns the header lacks none, the one that names most columns first.</summary>
    internal static IReadOnlyList<FittingMapping> Fitting(IReadOnlyList<string> header) =>
        [.. All.Where(pair => Width(pair.Value) >= FewestColumns && MappedHeader.Missing(pair.Value, header).Count == 0)
            .OrderByDescending(pair => Width(pair.Value)).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new FittingMapping(pair.Key, pair.Value))];

    private static int Width(TableMapping mapping) =>
        mapping.Columns.Values.Where(column => !column.IsOptional).Select(column => column.Name).Distinct(StringComparer.Ordinal).Count();

    private static FrozenDictionary<string, TableMapping> Load()
    {
        var assembly = typeof(ShippedMappings).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Prefix.Length..^Extension.Length], Read, StringComparer.Ordinal);

        TableMapping Read(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream);
            return TableMapping.Parse(name, reader.ReadToEnd());
        }
    }
}

/// <summary>A shipped mapping whose columns a table has.</summary>
internal sealed record FittingMapping(string Name, TableMapping Mapping)
{
    public string Note => $"Its columns fit the mapping {Name}, which ships: {Mapping.About}";
}
