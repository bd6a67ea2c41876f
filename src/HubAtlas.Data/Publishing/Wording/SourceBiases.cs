using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Wording;

/// <summary>Says what the counted documents of known sources do to a ranking; nothing of sources that were imported and not counted.</summary>
public static class SourceBiases
{
    private const string AnyType = "*";

    private static readonly Dictionary<(string Dataset, string Type), Bias> Known = AssetFile.Lines("biases.tsv")
        .Select(line => line.Split('\t'))
        .ToDictionary(parts => (parts[0], parts[1]), parts => new Bias(parts[2], parts[3]));

    /// <summary>One statement for each known bias, by kind and the order of the sources.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<CountedSource> sources)
    {
        var totals = sources.GroupBy(source => source.Kind).ToDictionary(kind => kind.Key, kind => kind.Sum(source => source.Documents));
        return [.. sources
            .Select(source => (source.Kind, source.Documents, Bias: Known.GetValueOrDefault((source.Dataset, source.Type)) ?? Known.GetValueOrDefault((source.Dataset, AnyType))))
            .Where(found => found.Bias is not null)
            .GroupBy(found => (found.Kind, found.Bias))
            .Select(found => Describe(found.Key.Kind, found.Key.Bias!, found.Sum(source => source.Documents), totals[found.Key.Kind]))];
    }

    private static string Describe(DocumentKind kind, Bias bias, long documents, long all) =>
        string.Create(CultureInfo.InvariantCulture, $"{documents:N0} of the {all:N0} {kind.Plural()} counted are {bias.What}. {bias.Effect}");

    /// <param name="What">What the documents are.</param>
    /// <param name="Effect">What counting them does to the ranking.</param>
    private sealed record Bias(string What, string Effect);
}
