using System.Buffers.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Json;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.OpenAlex;

/// <summary>Reads how a work was cited; OpenAlex counts anew with each update of the record.</summary>
internal sealed class CitationParser(JsonMap map, TextPool pool)
{
    private const int MostYears = 128;

    private readonly MemberFinder _percentile = new("value");
    private readonly MemberFinder _yearCount = new("year", "cited_by_count");

    /// <param name="json">The record of which the map was drawn.</param>
    /// <param name="source">Id of the main location's source; empty where there is none.</param>
    /// <param name="updated">As yyyymmdd, 0 when unknown.</param>
    public CitationFacts Parse(ReadOnlySpan<byte> json, in CitationParts parts, ReadOnlySpan<byte> source, int updated) => new()
    {
        CitedBy = JsonText.Int(parts.Count.Of(json)),
        CitedByYear = ByYear(json, parts.ByYear),
        Percentile = PercentileIn(json, parts.Percentile),
        Fwci = NumberIn(parts.Fwci.Of(json)),
        CountedOn = updated == 0 ? null : updated,
        JournalId = pool.GetOrNull(source[(source.LastIndexOf((byte)'/') + 1)..]),
        IsRetracted = parts.Retracted == default ? null : JsonText.IsTrue(parts.Retracted.Of(json)),
    };

    private double? PercentileIn(ReadOnlySpan<byte> json, JsonPart part) =>
        part != default && _percentile.Find(json, map, part.Start) >= 0 ? NumberIn(_percentile[0].Of(json)) : null;

    private string? ByYear(ReadOnlySpan<byte> json, JsonPart part)
    {
        Span<(int Year, int Count)> counts = stackalloc (int, int)[MostYears];
        var found = 0;
        for (var items = new MappedItems(json, part); found < MostYears && items.TryBegin(json, out var start);)
        {
            items.Pass(json, map, start, _yearCount.Find(json, map, start));
            if (JsonText.Int(_yearCount[0].Of(json)) is { } year && JsonText.Int(_yearCount[1].Of(json)) is { } count) counts[found++] = (year, count);
        }

        return YearCounts.Write(counts[..found]);
    }

    private static double? NumberIn(ReadOnlySpan<byte> value) =>
        Utf8Parser.TryParse(value, out double number, out var length) && length == value.Length && double.IsFinite(number) ? number : null;
}

/// <summary>Where the members that tell of citations stand in a work.</summary>
internal readonly record struct CitationParts(JsonPart Count, JsonPart ByYear, JsonPart Percentile, JsonPart Fwci, JsonPart Retracted);
