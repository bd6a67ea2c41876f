using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Json;
using HubAtlas.Data.Reading.Samples;

namespace HubAtlas.Data.Reading.Sources.OpenAlex;

/// <summary>
/// Works of OpenAlex as JSON Lines of the snapshot, or as pages of the interface (<c>{"results": […]}</c>); institutions as well, which
/// come as organisations with coordinates.
/// </summary>
internal sealed class OpenAlexReader : IReader
{
    /// <summary>Members of works and institutions that are read.</summary>
    public static readonly IReadOnlyCollection<string> Members = new HashSet<string>(StringComparer.Ordinal)
    {
        "id", "publication_year", "type", "updated_date", "is_retracted", "is_paratext", "is_authors_truncated", "primary_topic", "authorships",
        "is_xpac", "primary_location", "cited_by_count", "counts_by_year", "citation_normalized_percentile", "fwci",
        "ror", "display_name", "display_name_acronyms", "display_name_alternatives", "international", "country_code", "geo",
    };

    private static readonly string[] Containers = ["results"];

    public string Source => "openalex";

    public string Title => "OpenAlex works or institutions (JSON Lines, Parquet, pages of the API)";

    public Recognition Recognise(FileSample sample, ReadOptions options)
    {
        var record = JsonSample.Take(sample, Containers);
        if (!record.Id.Contains("openalex.org/", StringComparison.OrdinalIgnoreCase)) return Recognition.None(Source);
        var isWork = record.Id.Contains("openalex.org/W", StringComparison.OrdinalIgnoreCase);
        var isInstitution = record.Id.Contains("openalex.org/I", StringComparison.OrdinalIgnoreCase);
        return new Recognition
        {
            Source = Source,
            Sureness = isWork || isInstitution ? 1 : 0.5,
            What = isWork ? "OpenAlex works" : isInstitution ? "OpenAlex institutions" : "OpenAlex records",
            Columns = record.Keys,
            Missing = Missing(record, isWork, isInstitution),
        };
    }

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        using var parser = new WorkParser(options.WantsText);
        using var text = file.OpenText(options.OnBytes);
        new JsonRecords(text, options.MaximumRecordBytes, cancellation).Read(Containers, Take, Reject);

        bool Take(long number, ReadOnlySpan<byte> json)
        {
            switch (parser.TryParse(json, out var document, out var cause))
            {
                case WorkOutcome.LeftOut when parser.LastId.StartsWith('I'):
                    return TakeInstitution(number, json);
                case WorkOutcome.Document:
                    sink.Add(document!);
                    return true;
                case WorkOutcome.LeftOut:
                    Reject(number, parser.LastId, cause);
                    return true;
                default:
                    return false;
            }
        }

        bool TakeInstitution(long number, ReadOnlySpan<byte> json)
        {
            if (!InstitutionJson.TryParse(json, out var organisation, out var cause)) return false;
            if (organisation is not null) sink.Add(organisation);
            else Reject(number, parser.LastId, cause);
            return true;
        }

        void Reject(long number, string value, string cause) => sink.Reject(new Reject(file.Name, number, "", value, cause));
    }

    private static IReadOnlyList<string> Missing(JsonSample record, bool isWork, bool isInstitution)
    {
        if (isInstitution) return [];
        if (!isWork) return [$"works: the first record is {record.Id}, not a work (https://openalex.org/W…)"];
        return record.Has("authorships") || !record.IsWhole ? [] : ["the key authorships: who wrote the work and where"];
    }
}
