using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Sources.Statistics;
using static HubAtlas.Tests.Reading.StatisticsSamples;

namespace HubAtlas.Tests.Reading;

/// <summary>Each office's layout gives the figures that stand in it, and nothing of what is missing.</summary>
public sealed class StatisticsReaderTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Wipo_of_2015_tells_aggregates_from_offices_and_finds_the_Gulf_office_without_a_code()
    {
        var harvest = Read("p.csv", Wipo);
        Assert.Equal(
            [
                "region R1 patent-grants-by-technology 1999 [residence=resident;technology=1 - Machinery, energy] 2",
                "region R2 patent-grants-by-technology 1999 [residence=resident;technology=1 - Machinery, energy] 5",
                "region R2 patent-grants-by-technology 2000 [residence=resident;technology=1 - Machinery, energy] 7",
                "office EG patent-grants-by-technology 1999 [residence=resident;technology=1 - Machinery, energy] 2",
                "office JP patent-grants-by-technology 1999 [residence=resident;technology=1 - Machinery, energy] 5",
                "office JP patent-grants-by-technology 2000 [residence=resident;technology=1 - Machinery, energy] 6",
                "office GC patent-grants-by-technology 2000 [residence=resident;technology=1 - Machinery, energy] 1",
                "region W1 patent-grants-by-technology 1999 [residence=resident;technology=1 - Machinery, energy] 5",
                "region W1 patent-grants-by-technology 2000 [residence=resident;technology=1 - Machinery, energy] 7",
                "region W4 patent-grants-by-technology 1999 [residence=resident;technology=1 - Machinery, energy] 1",
            ],
            Lines(harvest));
        var remark = Assert.Single(harvest.Remarks);
        Assert.Equal((RemarkKind.Unequal, 1L, "last 1999: 6 of 7"), (remark.Kind, remark.Count, remark.Example));
        Assert.Contains("W1 to W4", remark.Cause);
        Assert.Equal(7, harvest.Observations[0].Row);
    }

    [Fact]
    public void A_region_that_lacks_one_office_is_told()
    {
        var remark = Read("p.csv", Wipo.Replace("Asia,R2,Resident,\"1 - Machinery, energy\",5,7", "Asia,R2,Resident,\"1 - Machinery, energy\",5,8")).Remarks[0];
        Assert.Contains("R1 to R6", remark.Cause);
        Assert.Equal("last 2000: 8 of 7", remark.Example);
    }

    [Fact]
    public void Wipo_of_today_keeps_routes_and_residence_apart_and_equivalent_counts_are_another_measure()
    {
        const string measure = "total-patent-applications-direct-and-pct-national-phase-entries-equivalent-count";
        Assert.Equal(
            [
                $"economy CN patent-{measure} 2021 [route=direct] 1426644",
                $"economy CN patent-{measure} 2021 [residence=resident] 1426000",
                $"economy CN patent-{measure} 2022 [residence=resident] 3",
                $"world WLD patent-{measure} 2022 [] 9",
            ],
            Lines(Read("patent_1.csv", WipoToday)));
    }

    [Fact]
    public void The_World_Bank_s_codes_become_ours_and_aggregates_are_regions()
    {
        var harvest = Read("wdi.csv", "\uFEFF" + WorldBank);
        Assert.Equal(
            [
                "economy CN GB.XPD.RSDV.GD.ZS 2020 [] 2.40", "world WLD GB.XPD.RSDV.GD.ZS 2020 [] 2.6",
                "world WLD GB.XPD.RSDV.GD.ZS 2021 [] 2.62", "economy XK GB.XPD.RSDV.GD.ZS 2020 [] 0.10",
            ],
            Lines(harvest));
        Assert.Equal("% of GDP", harvest.Observations[0].Series.Scale);
        var reject = Assert.Single(harvest.Rejects);
        Assert.Equal((8L, "2021", "2.3x"), (reject.Line, reject.Column, reject.Value));
    }

    [Fact]
    public void A_selection_of_the_DataBank_is_read_without_its_footer()
    {
        var harvest = Read("databank.csv", DataBank);
        Assert.Equal(["economy KR SP.POP.TOTL 2020 [] 51836239"], Lines(harvest));
        Assert.Empty(harvest.Rejects);
    }

    [Fact]
    public void Sdmx_takes_codes_for_dimensions_and_keeps_power_of_ten_in_the_scale()
    {
        var harvest = Read("oecd.csv", OecdLabels);
        Assert.Equal(["economy AT DSD_MSTI@DF_MSTI:G 2019 [unit_measure=USD_PPP] 14567.89 provisional"], Lines(harvest));
        Assert.Equal(("Austria", "GERD", "USD_PPP ×10^6"), (harvest.Observations[0].Series.UnitName, harvest.Observations[0].Series.MeasureName, harvest.Observations[0].Series.Scale));
        Assert.Empty(harvest.Rejects);
    }

    [Fact]
    public void Labels_behind_codes_are_no_part_of_them() => Assert.Equal(
        ["economy AT X:G 2019 [unit=PC] 1.5 break"],
        Lines(Read("s.csv", "DATAFLOW,REF_AREA: Reference area,MEASURE: Measure,UNIT: Unit,TIME_PERIOD: Time,OBS_VALUE,OBS_STATUS\nA:X(1.0): Title,AT: Austria,G: Gerd,PC: Percent,2019: 2019,1.5,B: Break\n")));

    [Fact]
    public void Eurostat_comes_as_csv_and_as_tsv_with_letters_behind_figures()
    {
        var csv = Read("rd_e_gerdtot.csv", EurostatCsv);
        Assert.Equal(["economy AT RD_E_GERDTOT 2020 [sectperf=TOTAL;unit=PC_GDP] 3.2 break"], Lines(csv));
        Assert.Equal("3.2e", Assert.Single(csv.Rejects).Value);
        var tsv = Read("estat_rd_e_gerdtot.tsv", EurostatTsv);
        Assert.Equal(
            ["economy GR rd_e_gerdtot 2020 [sectperf=TOTAL;unit=PC_GDP] 1.50 provisional+break", "region EU27_2020 rd_e_gerdtot 2020 [sectperf=TOTAL;unit=PC_GDP] 2.30 estimated"], Lines(tsv));
        Assert.Equal(4, Assert.Single(tsv.Rejects).Line);
    }

    [Fact]
    public void Unesco_s_bulk_files_are_read_as_they_are() =>
        Assert.Equal(["economy BR EXPGDP.TOT 2019 [] 1.21", "economy BR EXPGDP.TOT 2020 [] 1.1 estimated"], Lines(Read("SDG.csv", Uis)).Select(line => line.Replace("estimated+provisional", "estimated")));

    [Fact]
    public void The_Global_Innovation_Index_gives_values_of_their_year_and_scores_of_the_edition_s_year()
    {
        var harvest = Read("wipo-pub-2000-2024-tech1.csv", Gii);
        Assert.Equal(
            [
                "economy CH gii-2024:GII:score 2024 [] 67.50", "economy CH gii-2024:IN.1.1.1 2021 [] 85.20", "economy CH gii-2024:IN.1.1.1:score 2024 [] 90.1",
                "economy KE gii-2024:IN.1.1.1:score 2024 [] 12", "economy KE gii-2024:OUT.6.1.1 2018 [] 0.4 outdated",
            ], Lines(harvest));
        Assert.Equal([(4L, "ISO3", "XYZ"), (6L, "SCORE", "x1")], harvest.Rejects.Select(reject => (reject.Line, reject.Column, reject.Value)));
        Assert.Equal(("Stability", "Stability, score"), (harvest.Observations[1].Series.MeasureName, harvest.Observations[2].Series.MeasureName));
    }

    [Fact]
    public void Its_five_blocks_give_the_same_and_a_name_that_is_no_economy_s_is_told_once()
    {
        var harvest = Read("gii_2019_full_indicators.csv", GiiBlocks);
        Assert.Equal(
            [
                "economy KE gii-2019:GII:score 2019 [] 30.3", "economy CH gii-2019:GII:score 2019 [] 60.0", "economy KE gii-2019:1:score 2019 [] 40", "economy CH gii-2019:1:score 2019 [] 70.5",
                "economy KE gii-2019:1.1.1:score 2019 [] 41.5", "economy CH gii-2019:1.1.1:score 2019 [] 71", "economy KE gii-2019:1.1.1 2019 [] 1234.5",
            ], Lines(harvest));
        Assert.Equal("Nowhere", Assert.Single(harvest.Rejects).Value);
    }

    [Theory]
    [InlineData("wipo-pub-2000-2024-tech1.xlsx", "gii-2024", 2024), InlineData("GII_2019.csv.gz", "gii-2019", 2019), InlineData("wipo-pub-2000.xlsx", "gii", null), InlineData("g20241.csv", "gii", null)]
    public void The_edition_is_the_last_year_of_the_name_and_no_number_of_a_publication(string name, string code, int? year) => Assert.Equal((code, year), GiiForm.EditionOf(name));

    [Fact]
    public void A_table_of_figures_may_have_decimal_commas_and_rejects_what_it_cannot_place()
    {
        var harvest = Read("robots.csv", Long);
        Assert.Equal(["economy AT robots 2020 [] 1.5", "economy DE robots 2020 [] 12.25 estimated"], Lines(harvest));
        Assert.Equal([4L, 5L], harvest.Rejects.Select(reject => reject.Line));
    }

    [Fact]
    public void A_table_of_units_and_years_is_called_by_its_file_s_name()
    {
        var harvest = Read("SP.POP.TOTL.csv", Wide);
        Assert.Equal(
            ["economy DE SP.POP.TOTL 2020 [] 2.0", "economy DE SP.POP.TOTL 2021 [] 3.50", "economy DE SP.POP.TOTL 2022/2022-Q1 [] 4", "region ZZZ SP.POP.TOTL 2020 [] 1", "region ZZZ SP.POP.TOTL 2021 [] 1", "region ZZZ SP.POP.TOTL 2022/2022-Q1 [] 1"],
            Lines(harvest));
        Assert.Equal(2, Assert.Single(harvest.Rejects).Line);
    }

    [Fact]
    public void A_mapping_says_what_columns_mean_that_are_called_otherwise()
    {
        const string mapping = """{"figures":{"unit":"where","breakdown":["sex"]},"constants":{"measure":"inventors","measure_name":"Inventors","scale":"persons"}}""";
        var harvest = Harvest.Of("statistics", _files.Write("t.csv", "Some office\nwhere,sex,2019,2020\nSouth Korea,women,7,8\nThe Netherlands,men,\"1,200\",\n"), _files.Options(mapping));
        Assert.Equal(["economy KR inventors 2019 [sex=women] 7", "economy KR inventors 2020 [sex=women] 8", "economy NL inventors 2019 [sex=men] 1200"], Lines(harvest));
        Assert.Equal("persons", harvest.Observations[0].Series.Scale);
        const string world = """{"figures":{"kind":"world","year":"Year","value":"Applications"},"constants":{"unit":"World","measure":"applications"}}""";
        Assert.Equal(["world WLD applications 1995 [] 1047700"], Lines(Harvest.Of("statistics", _files.Write("w.csv", "Year,Applications\n1995,1047700\n1996,NA\n"), _files.Options(world))));
    }

    [Fact]
    public void All_that_is_wrong_with_a_mapping_is_told_at_once()
    {
        var wrong = Assert.Throws<AtlasException>(() => _files.Options("""{"figures":{"unit":"a","kind":"planet","valeu":"b"},"constants":{"year":20}}"""));
        Assert.Contains("planet", wrong.Message);
        Assert.Contains("did you mean \"value\"", wrong.Message);
        Assert.Contains("a year from 1500", wrong.Message);
    }

    [Theory]
    [InlineData("utf-16"), InlineData("utf-16BE"), InlineData("windows-1252")]
    public void Encodings_make_no_difference(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        const string text = "country,measure,year,value\nTürkiye,m,2020,5\nCôte d’Ivoire,m,2020,6\n";
        Assert.Equal(["economy TR m 2020 [] 5", "economy CI m 2020 [] 6"], Lines(Harvest.Of("statistics", _files.Write("t.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]), _files.Options())));
    }

    [Theory]
    [InlineData("12", false, "12"), InlineData("12.0", false, "12.0"), InlineData("1,234", false, "1234"), InlineData("1,234", true, "1.234"), InlineData("1.234.567", true, "1234567")]
    [InlineData("1,234.50", false, "1234.50"), InlineData("1.234,50", true, "1234.50"), InlineData("0,5", false, "0.5"), InlineData("1,234,567", true, "1234567"), InlineData("1.5E+3", false, "1500")]
    [InlineData("1 234 567", false, "1234567"), InlineData("\u22125", false, "-5"), InlineData("..", false, null), InlineData(":", false, null), InlineData("n/a", false, null), InlineData("", false, null)]
    public void Figures_keep_their_digits_whatever_divides_them(string cell, bool hasDecimalComma, string? expected)
    {
        Assert.True(Figures.TryRead(cell, hasDecimalComma, out var value));
        Assert.Equal(expected, value?.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("12a"), InlineData("1,23,456"), InlineData("1.2.3"), InlineData("1,2.3,4"), InlineData("zwölf"), InlineData("1e99")]
    public void What_is_no_number_is_none(string cell) => Assert.False(Figures.TryRead(cell, false, out _));

    [Fact]
    public void Each_sample_is_statistics_to_the_reader_and_nothing_else_to_the_others()
    {
        foreach (var text in All)
        {
            var found = Formats.Recognise(_files.Write("f", text), _files.Options()).Recognition;
            Assert.Equal(("statistics", true), (found.Source, found.IsUsable && found.Sureness >= 0.5));
        }
    }

    private Harvest Read(string name, string text) => Harvest.Of("statistics", _files.Write(name, text), _files.Options());

    private static IEnumerable<string> Lines(Harvest harvest) => harvest.Observations.Select(Harvest.Describe);
}
