using System.Text.RegularExpressions;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Json;
using HubAtlas.Data.Reading.Samples;

namespace HubAtlas.Data.Reading.Sources.Refused;

/// <summary>Lists of publications that name authors without saying where each of them is.</summary>
internal static partial class CitationLists
{
    private const string Apart = "which author is where: ";

    private const string ByDoi = "fetch the works by their DOI from OpenAlex or Crossref (JSON)";

    private const string OtherExports =
        "export Web of Science as plain text (full record), Scopus, Dimensions or IEEE Xplore as CSV with affiliations, PubMed in the format PubMed; or " + ByDoi;

    private static readonly string[] DataCiteKeys = ["doi", "creators", "types"];

    public static readonly IReadOnlyList<IReader> Addressless =
    [
        new AddresslessReader(
            "ris", "list of references (RIS)", sample => Ris().IsMatch(BeginningOf(sample)),
            Apart + "RIS lists authors and addresses apart; " + OtherExports),
        new AddresslessReader(
            "endnote", "list of references (EndNote)", sample => EndNote().IsMatch(BeginningOf(sample)),
            Apart + "EndNote lists authors and addresses apart; " + OtherExports),
        new AddresslessReader(
            "scopus-bibtex", "Scopus export (BibTeX)", sample => IsBibTex(sample) && IsOfScopus(sample.Text),
            Apart + "Scopus BibTeX lists authors and affiliations apart; export CSV with \"Affiliations\" and \"Authors with affiliations\""),
        new AddresslessReader(
            "bibtex", "list of references (BibTeX)", sample => IsBibTex(sample) && !IsOfScopus(sample.Text),
            Apart + "BibTeX of Zotero, Google Scholar, publishers and the like names no affiliations; " + OtherExports),
        new AddresslessReader(
            "csl", "list of references (CSL JSON)", IsCsl, "addresses: lists of Zotero and the like name no affiliations; " + OtherExports),
        new AddresslessReader(
            "embase", "Embase export", sample => HasEmbaseColumns(sample) || EmbaseRows().IsMatch(BeginningOf(sample)),
            Apart + "Embase lists authors and addresses apart; export the same search from Scopus (CSV with affiliations) or PubMed (format PubMed)"),
        new AddresslessReader(
            "dblp", "DBLP records", IsDblp, "addresses: DBLP names authors without saying where they are; " + ByDoi),
        new AddresslessReader(
            "arxiv", "arXiv records", IsArxiv,
            "addresses: arXiv names authors without saying where they are; use OpenAlex, which holds arXiv's papers with institutions"),
        new AddresslessReader(
            "springer", "SpringerLink result list (CSV)", AddresslessReader.HasColumns("Item Title", "Item DOI", "Authors"),
            "addresses: result lists of SpringerLink name authors without saying where they are; " + ByDoi),
        new AddresslessReader(
            "pubmed-csv", "PubMed result list (CSV)", AddresslessReader.HasColumns("PMID", "Citation", "First Author", "Journal/Book"),
            "addresses: PubMed's CSV names authors without saying where they are; save the search in the format PubMed, or as XML"),
        new AddresslessReader(
            "datacite", "DataCite records", IsDataCite,
            "publications: DataCite holds data sets, software and copies in repositories, seldom with affiliations; use OpenAlex or Crossref for publications"),
    ];

    /// <summary>Enough to see the first record, behind whatever lines a program puts before it.</summary>
    private static string BeginningOf(FileSample sample) => sample.IsBinary ? "" : sample.Text[..Math.Min(sample.Text.Length, 4000)].TrimStart('\uFEFF');

    /// <summary>The export of Web of Science, which has its own reader, is known by its Unique-ID.</summary>
    private static bool IsBibTex(FileSample sample)
    {
        var beginning = BeginningOf(sample);
        var isEntry = BibTex().Match(beginning) is { Success: true } entry && beginning.AsSpan(0, entry.Index).IndexOfAny("<{[,\t") < 0;
        return isEntry && !sample.Text.Contains("Unique-ID", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsOfScopus(string text) => ScopusMark().IsMatch(text);

    private static bool HasEmbaseColumns(FileSample sample) =>
        AddresslessReader.HasColumns("PUI", "Author Names")(sample) || AddresslessReader.HasColumns("Embase Accession ID", "Author Names")(sample)
        || AddresslessReader.HasColumns("Embase Link", "Author Names")(sample);

    /// <summary>Zotero's and others' way to write what Crossref writes with more members and other words for types.</summary>
    private static bool IsCsl(FileSample sample)
    {
        var record = JsonSample.Take(sample, []);
        return record.Has("id") && record.Has("title") && record.Has("issued") && !record.Has("member") && !record.Has("prefix") && !record.Has("deposited");
    }

    private static bool IsDblp(FileSample sample) =>
        (sample.FirstLetter is '<' && DblpRoot().IsMatch(BeginningOf(sample)))
        || (sample.FirstLetter is '{' && JsonSample.Take(sample, []).Has("result") && sample.Text.Contains("dblp.org", StringComparison.Ordinal));

    private static bool IsArxiv(FileSample sample) => sample.FirstLetter is '<'
        ? ArxivXml().IsMatch(BeginningOf(sample))
        : JsonSample.Take(sample, []) is var record && record.Has("submitter") && record.Has("authors_parsed");

    private static bool IsDataCite(FileSample sample)
    {
        if (sample.FirstLetter is '<') return BeginningOf(sample).Contains("http://datacite.org/schema/kernel", StringComparison.Ordinal);
        if (sample.FirstLetter is not ('{' or '[')) return false;
        var record = JsonSample.Take(sample, []);
        return Array.TrueForAll(DataCiteKeys, record.Has)
            || (DataCiteType().IsMatch(BeginningOf(sample)) && sample.Text.Contains("\"attributes\"", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?m)^TY {1,2}- {0,2}[A-Z]{3,}[\s\S]*?^[A-Z][A-Z0-9] {1,2}-", RegexOptions.CultureInvariant)]
    private static partial Regex Ris();

    [GeneratedRegex(@"^\s*%0 \w+[\s\S]*?^%[A-Z] ", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex EndNote();

    [GeneratedRegex(@"^[ \t]*@\w+[ \t]*[{(]\s*[^\s,{}=]*\s*,", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex BibTex();

    [GeneratedRegex(@"source\s*=\s*\{Scopus\}|scopus\.com/inward|^Scopus\s*$", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex ScopusMark();

    [GeneratedRegex("^\"?(?:TITLE|EMBASE)\"?,.*\\n[\\s\\S]*?^\"?AUTHOR NAMES\"?,", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex EmbaseRows();

    [GeneratedRegex(@"<dblp[\s>]|<!DOCTYPE dblp|<dblpperson[\s>]|<url>https?://dblp\.org/|xmlns:dblp=", RegexOptions.CultureInvariant)]
    private static partial Regex DblpRoot();

    [GeneratedRegex(@"<feed[\s>][\s\S]*arxiv\.org/|https?://arxiv\.org/(?:OAI|schemas)|oai:arXiv\.org:", RegexOptions.CultureInvariant)]
    private static partial Regex ArxivXml();

    [GeneratedRegex("\"type\"\\s*:\\s*\"dois\"", RegexOptions.CultureInvariant)]
    private static partial Regex DataCiteType();
}
