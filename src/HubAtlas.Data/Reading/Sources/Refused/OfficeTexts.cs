using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Json;
using HubAtlas.Data.Reading.Samples;

namespace HubAtlas.Data.Reading.Sources.Refused;

/// <summary>Answers and documents of patent offices that do not say where inventors are.</summary>
internal static class OfficeTexts
{
    public const string NoBibliography =
        "bibliographic data: families, searches, claims and descriptions do not say who the inventors are; fetch the records' biblio";

    /// <summary>Keys of answers that client programs keep, without the office's own envelope.</summary>
    private static readonly string[][] ClientKeys =
        [["family_members", "publication_reference"], ["query", "num_results", "results"], ["document_id", "claims"], ["document_id", "description"]];

    private static readonly string[] TextRoots = ["SpecificationDocument", "ClaimsDocument", "AbstractDocument"];

    public static readonly IReadOnlyList<IReader> Addressless =
    [
        new AddresslessReader("epo-text", "Answer of EPO's Open Patent Services", IsAnswer, NoBibliography),
        new AddresslessReader(
            "uspto-search", "Result list of USPTO's Patent Public Search (JSON)", sample => HasKeys(sample, "numFound", "perPage", "totalPages"),
            "addresses: result lists name the first inventor only; use the weekly XML, PatentsView, or the Open Data Portal"),
        new AddresslessReader(
            "uspto-text", "USPTO claims, specification or abstract (XML4IP, ST.96)", IsText,
            "inventors: these documents hold the text of an application only; use the weekly XML or the Open Data Portal"),
    ];

    private static bool IsAnswer(FileSample sample) => sample.FirstLetter is '<'
        ? sample.Text.Contains("<ops:world-patent-data", StringComparison.Ordinal) && !sample.Text.Contains("<bibliographic-data", StringComparison.Ordinal)
        : ClientKeys.Any(keys => HasKeys(sample, keys));

    private static bool IsText(FileSample sample) =>
        sample.FirstLetter is '<' && !sample.Text.Contains("BibliographicData", StringComparison.Ordinal) &&
        TextRoots.Any(root => sample.Text.Contains($":{root} ", StringComparison.Ordinal));

    private static bool HasKeys(FileSample sample, params string[] keys)
    {
        if (sample.FirstLetter is not '{') return false;
        var found = JsonSample.Take(sample, []);
        return keys.All(found.Has);
    }
}
