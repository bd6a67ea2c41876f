using System.Collections.Frozen;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Sources.Wos;

/// <summary>Domains of Web of Science's categories: <c>sources/wos-categories.tsv</c> lists those that are no science or technology.</summary>
internal static class WosDomains
{
    private static readonly FieldLabel Sciences = new(FieldLevels.Domain, "Sciences");
    private static readonly FrozenDictionary<string, FieldLabel> ByCategory = Load();

    public static IReadOnlyList<FieldLabel> Of(IReadOnlyList<string> categories) =>
        [.. categories.Select(category => ByCategory.GetValueOrDefault(category, Sciences)).Distinct()];

    private static FrozenDictionary<string, FieldLabel> Load()
    {
        using var stream = typeof(WosDomains).Assembly.GetManifestResourceStream("Reading/wos-categories.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t'))
            .ToFrozenDictionary(cells => cells[1], cells => new FieldLabel(FieldLevels.Domain, cells[0]), StringComparer.OrdinalIgnoreCase);
    }
}
