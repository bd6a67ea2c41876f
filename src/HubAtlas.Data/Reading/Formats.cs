using System.Diagnostics.CodeAnalysis;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Forms;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Sources.Crossref;
using HubAtlas.Data.Reading.Sources.Deals;
using HubAtlas.Data.Reading.Sources.Dimensions;
using HubAtlas.Data.Reading.Sources.Ieee;
using HubAtlas.Data.Reading.Sources.Jats;
using HubAtlas.Data.Reading.Sources.OpenAlex;
using HubAtlas.Data.Reading.Sources.Patents;
using HubAtlas.Data.Reading.Sources.PatentsView;
using HubAtlas.Data.Reading.Sources.Patstat;
using HubAtlas.Data.Reading.Sources.Points;
using HubAtlas.Data.Reading.Sources.PubMed;
using HubAtlas.Data.Reading.Sources.Refused;
using HubAtlas.Data.Reading.Sources.Regpat;
using HubAtlas.Data.Reading.Sources.Ror;
using HubAtlas.Data.Reading.Sources.Scopus;
using HubAtlas.Data.Reading.Sources.Statistics;
using HubAtlas.Data.Reading.Sources.Tables;
using HubAtlas.Data.Reading.Sources.Wos;
using HubAtlas.Data.Reading.Streams;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading;

/// <summary>Every format that HubAtlas reads: a new one is a reader added to this list.</summary>
public static class Formats
{
    public static readonly IReader OpenAlexWorks = new OpenAlexReader();

    public static readonly IReader OpenAlexRemovedWorks = new RemovedWorksReader();

    public static readonly IReadOnlyList<IReader> All =
    [
        new FormReader(
            "openalex", "OpenAlex works or institutions (JSON Lines, Parquet, pages of the API), or works merged away",
            OpenAlexWorks, OpenAlexRemovedWorks),
        new CrossrefReader(),
        new FormReader("pubmed", "PubMed articles (XML, tagged text)", new PubMedReader(), new PubMedTextReader()),
        new JatsReader(),
        new RorReader(),
        new PatentsViewReader(),
        new PatstatReader(),
        new RegpatReader(),
        .. PatentFormats.All,
        new WosReader(),
        new ScopusReader(),
        new DimensionsReader(),
        new IeeeReader(),
        new FormReader("deals", "venture-capital deals (CSV, TSV), or the SEC's Form D data sets", new DealsReader(), new FormDReader()),
        new FormReader(
            StatisticsForm.Word, "statistics: WIPO, World Bank, SDMX-CSV, Eurostat, Global Innovation Index, tables of figures (CSV, TSV)",
            new WorldBankForm(), new WipoForm(), new SdmxForm(), new EurostatForm(), new GiiForm(), new GiiBlockForm(), new FigureTableForm()),
        new PointsReader(),
        new TableReader(),
    ];

    /// <summary>Columns of Parquet with nested columns that are read; the rest of a wide table is not even fetched.</summary>
    public static readonly IReadOnlyCollection<string> ObjectColumns = OpenAlexReader.Members;

    private static readonly IReadOnlyList<IReader> Known = [.. All, .. AddresslessReader.All, .. PackedReader.All];

    /// <exception cref="AtlasException">No format has that word.</exception>
    public static IReader Of(string source) =>
        Known.FirstOrDefault(reader => reader.Source == source) ??
        throw new AtlasException(
            $"{source}: no such source{(Nearest.Of(source, All.Select(reader => reader.Source)) is { } near ? $"; did you mean {near}?" : "")} " +
            $"Known: {string.Join(", ", All.Select(reader => reader.Source))}.");

    /// <summary>What the file's content looks most like; sureness 0 when like nothing known.</summary>
    /// <param name="source">Null: any; else only this format is asked.</param>
    public static RecognisedFile Recognise(SourceFile file, ReadOptions options, string? source = null)
    {
        if (file.PassedOver is { } obstacle) return Unusable(Recognition.PassedOver, obstacle);
        if (!TryTake(file, out var sample, out var damage)) return Unusable(Recognition.DamagedFile, damage);
        if (sample.IsEmpty) return Unusable(Recognition.EmptyFile, "content: the file is empty");
        var readers = source is null ? Known : [Of(source)];
        var best = readers.Select(reader => reader.Recognise(sample, options)).MaxBy(found => found.Sureness)!;
        return new RecognisedFile(file, file.Note is { } note && best.Sureness > 0 ? best with { Notes = [.. best.Notes, note] } : best);

        RecognisedFile Unusable(string what, string why) => new(file, Recognition.None(source ?? "") with { What = what, Missing = [why] });
    }

    private static bool TryTake(SourceFile file, [NotNullWhen(true)] out FileSample? sample, out string damage)
    {
        (sample, damage) = (null, "");
        try
        {
            sample = FileSample.Take(file);
            return true;
        }
        catch (AtlasException error)
        {
            damage = error.Message;
            return false;
        }
    }
}
