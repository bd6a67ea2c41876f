using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Tests.Reading;

/// <summary>Headers drift between releases: other names, other case, another order, columns added. What is read stays the same.</summary>
public sealed class ColumnDriftTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    /// <summary>Format, which of its samples is changed, and names that columns also go by.</summary>
    public static TheoryData<string, int, string> Tables => new()
    {
        { "points", 0, "lat=Latitude,lon=lng,mentions=inventor_mentions,kind=document_kind,year=filing_year" },
        { "deals", 0, "Deal ID=round_id,Company=organization" },
        { "ror", 0, "lat=latitude,lng=longitude" },
        { "scopus", 0, "Year=Publication Year,Authors with affiliations=Author Addresses" },
        { "scopus", 1, "带归属机构的作者=具有归属机构的作者,年份=出版年" },
        { "ieee", 0, "Publication Year=Publication_Year" },
        { "wos", 1, "" },
        { "patentsview", 0, "patent_date=date,patent_type=type" },
        { "patentsview", 1, "inventor_sequence=sequence" },
        { "patentsview", 2, "assignee_sequence=sequence,disambig_assignee_organization=organization" },
        { "patentsview", 3, "location_id=id,disambig_city=city,latitude=lat,longitude=long" },
        { "patentsview", 4, "wipo_field_title=field_title" },
        { "patentsview", 5, "pct_doc_number=rel_id" },
        { "patstat", 0, "" },
        { "patstat", 1, "" },
        { "patstat", 2, "" },
        { "patstat", 3, "" },
        { "regpat", 0, "pct_nbr=PCT_Nbr,address=inv_address" },
        { "regpat", 1, "app_name=applicant_name" },
        { "regpat", 2, "" },
        { "table", 0, "" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Renamed_recased_reordered_and_added_columns_change_nothing(string source, int sample, string names)
    {
        var expected = Read(source, sample, rows => rows);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Read(source, sample, Reorder));
        Assert.Equal(expected, Read(source, sample, rows => Rename(rows, name => name.ToUpperInvariant())));
        if (source != "wos") Assert.Equal(expected, Read(source, sample, rows => Rename(rows, name => " " + name.Replace('_', ' ') + " ")));
        Assert.Equal(expected, Read(source, sample, rows => [.. rows.Select((row, i) => (List<string>)[i == 0 ? "new_column" : "x", .. row, i == 0 ? "another" : ""])]));
        var renamed = names.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        Assert.Equal(expected, Read(source, sample, rows => Rename(rows, name => renamed.GetValueOrDefault(name, name))));
    }

    [Theory]
    [InlineData("points", 0, "lat", "lattitude", "column lat")]
    [InlineData("deals", 0, "Company", "Companie", "Companie")]
    [InlineData("scopus", 0, "Authors with affiliations", "Authors with afiliation", "Authors with afiliation")]
    [InlineData("ieee", 0, "Author Affiliations", "Author Affiliation", "column Author Affiliations")]
    [InlineData("patentsview", 1, "location_id", "locatoin_id", "column location_id")]
    [InlineData("patentsview", 3, "latitude", "latitud", "column latitude")]
    [InlineData("patstat", 1, "person_address", "person_adress", "column person_address")]
    [InlineData("patstat", 2, "invt_seq_nr", "inv_seq_num", "column invt_seq_nr")]
    [InlineData("regpat", 0, "inv_share", "inv_shar", "column inv_share")]
    [InlineData("table", 0, "where", "wher", "column \"where\"")]
    public void A_missing_column_is_named_with_the_nearest_one(string source, int sample, string column, string misspelt, string expected)
    {
        var text = Write(Rename(Rows(source, sample), name => name == column ? misspelt : name), source, sample);
        var found = Formats.Recognise(_files.Write("f", text), _files.Options(source == "table" ? FuzzSamples.Mapping : null), source == "table" ? source : null).Recognition;
        Assert.Equal((source, false), (found.Source, found.IsUsable));
        var missing = string.Join('\n', found.Missing);
        Assert.Contains(expected, missing);
        Assert.Contains(misspelt, missing);
    }

    private List<string> Read(string source, int changed, Func<List<List<string>>, List<List<string>>> change)
    {
        var samples = FuzzSamples.Of(source);
        IEnumerable<int> used = source is "patentsview" or "patstat" or "regpat" ? Enumerable.Range(0, samples.Count) : [changed];
        List<SourceFile> files = [.. used.Select(i => _files.Write($"t{i}", Write(i == changed ? change(Rows(source, i)) : Rows(source, i), source, i)))];
        var harvest = Harvest.Of(source, files, _files.Options(source == "table" ? FuzzSamples.Mapping : null));
        // Points are called by the hash of their file.
        var documents = harvest.Documents.Select(d => Harvest.Describe(source == "points" ? d with { Id = "points" } : d));
        return [.. documents.Concat(harvest.Organisations.Select(o => $"{o.Id} {o.Name} {o.Economy} {o.City} {o.Point}")).Order(StringComparer.Ordinal)];
    }

    private static char Delimiter(string source, int sample)
    {
        var header = FuzzSamples.Of(source)[sample].Split('\n')[0];
        return "\t|,".First(letter => header.Contains(letter));
    }

    private static List<List<string>> Rows(string source, int sample)
    {
        var delimiter = Delimiter(source, sample);
        return [.. FuzzSamples.Of(source)[sample].TrimEnd('\n').Split('\n').Select(line => Cells(line, delimiter))];
    }

    private static List<string> Cells(string line, char delimiter)
    {
        var cells = new List<string> { "" };
        var isQuoted = false;
        foreach (var letter in line)
        {
            if (letter == '"') isQuoted = !isQuoted;
            if (letter == delimiter && !isQuoted) cells.Add("");
            else cells[^1] += letter;
        }

        return cells;
    }

    private static string Write(List<List<string>> rows, string source, int sample) =>
        string.Concat(rows.Select(row => string.Join(Delimiter(source, sample), row) + "\n"));

    private static List<List<string>> Reorder(List<List<string>> rows) =>
        [.. rows.Select(row => (List<string>)[.. row.Skip(2), .. row.Take(2).Reverse()])];

    private static List<List<string>> Rename(List<List<string>> rows, Func<string, string> rename) =>
        [.. rows.Select((row, i) => i > 0 ? row : [.. row.Select(cell => cell.StartsWith('"') ? $"\"{rename(cell.Trim('"'))}\"" : rename(cell))])];
}
