using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing;

/// <param name="Licence">Or terms, as the producer states them.</param>
public sealed record SourceCard(string Producer, string Licence);

/// <summary>Who made an input file and under which licence; the licence of a user's own file is not known here.</summary>
public static class SourceCards
{
    private static readonly Dictionary<string, SourceCard> Cards = AssetFile.Lines("sources.tsv")
        .Select(line => line.Split('\t'))
        .ToDictionary(parts => parts[0], parts => new SourceCard(parts[1], parts[2]), StringComparer.OrdinalIgnoreCase);

    public static SourceCard Of(InputFile input) => input.IsSimulated
        ? Cards["simulated"]
        : Cards.GetValueOrDefault(input.Source) ?? new($"a file in the form “{input.Source}”", "as the file’s producer states");
}
