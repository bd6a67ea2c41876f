using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Samples;

namespace HubAtlas.Data.Reading.Sources.Refused;

/// <summary>A file that people have and that cannot be read or placed on a map: recognised, so that they are told what to use instead.</summary>
/// <param name="isOne">What gives the file away.</param>
/// <param name="instead">What the file lacks and what to use instead.</param>
internal sealed class AddresslessReader(string source, string title, Func<FileSample, bool> isOne, string instead) : IReader
{
    private const string UnpairedOpenAlex =
        "pairs of author and institution: the CSV export lists both apart; " +
        "save the works as JSON (API) or use the snapshot, and import openalex";

    public static readonly IReadOnlyList<IReader> All =
    [
        new AddresslessReader(
            "lens", "Lens.org export (CSV)", HasColumns("Lens ID", "Title", "Publication Year"),
            "addresses: Lens exports name inventors and authors without saying where they are; use PatentsView, PATSTAT or OpenAlex"),
        new AddresslessReader(
            "lens", "Lens.org export (CSV)", HasColumns("Jurisdiction", "Publication Number", "Simple Family Size", "Inventors"),
            "addresses: Lens exports name inventors without saying where they are; use PatentsView or PATSTAT"),
        new AddresslessReader(
            "patentscope", "PATENTSCOPE result list", HasColumns("Publication Number", "IPC", "Applicants", "Inventors", "Priority Data"),
            "addresses: PATENTSCOPE lists name inventors without saying where they are; use the full records as XML, or PATSTAT"),
        new AddresslessReader(
            "patentscope", "PATENTSCOPE result list", HasColumns("Application Id", "I P C", "Applicants", "Inventors", "Priorities Data"),
            "addresses: PATENTSCOPE lists name inventors without saying where they are; use the full records as XML, or PATSTAT"),
        new AddresslessReader(
            "openalex-csv", "OpenAlex export (CSV)", HasColumns("authorships.author.id", "authorships.institutions.id"), UnpairedOpenAlex),
        new AddresslessReader(
            "openalex-csv", "OpenAlex export (CSV)", HasColumns("Work ID", "Author IDs", "Institution IDs"), UnpairedOpenAlex),
        new AddresslessReader(
            "world-bank-metadata", "World Bank's description of economies", HasColumns("Country Code", "IncomeGroup", "SpecialNotes", "TableName"),
            "figures: it describes the economies of the file API_… that comes with it; import that one"),
        new AddresslessReader(
            "world-bank-metadata", "World Bank's description of indicators", HasColumns("INDICATOR_CODE", "SOURCE_NOTE", "SOURCE_ORGANIZATION"),
            "figures: it describes the indicator of the file API_… that comes with it; import that one"),
        .. OfficeTexts.Addressless,
        .. CitationLists.Addressless,
        .. SpreadsheetLikes.Addressless,
    ];

    public string Source => source;

    public string Title => title;

    public Recognition Recognise(FileSample sample, ReadOptions options) => !isOne(sample) ? Recognition.None(source) : new Recognition
    {
        Source = source,
        Sureness = 0.9,
        What = title,
        Columns = sample.Dialect?.Columns ?? [],
        Missing = [instead],
    };

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation) =>
        throw new AtlasException($"{set.First.Name}: {title}; missing: {instead}.");

    internal static Func<FileSample, bool> HasColumns(params string[] columns) => sample =>
        sample.Dialect?.Columns is { } header && columns.All(column => new ColumnAlias(column, true).FindIn(header) >= 0);
}
