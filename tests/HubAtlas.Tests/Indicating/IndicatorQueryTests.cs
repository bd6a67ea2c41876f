using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Indicators;
using HubAtlas.Data.Reading.Indicators;
using HubAtlas.Tests.Reading;

namespace HubAtlas.Tests.Indicating;

/// <summary>Questions as files, and answers as tables.</summary>
public sealed class IndicatorQueryTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Every_key_of_a_question_is_read()
    {
        var query = Read("""
            {"measures":["a+b","c"],"by":"office","where":{"route":"pct"},"sum":["technology"],"each":["origin"],"units":["AT"],"years":[2016,2023],"source":"x.csv",
             "derive":["share","log-trend","per"],"denominator":"p","denominator_source":"y.csv","per":1000000,"tolerance":2,"base_year":2017,"rounding":100}
            """);
        Assert.Equal(["a+b", "c"], query.Measures);
        Assert.Equal((UnitKind.Office, 2016, 2023, "x.csv", "p", "y.csv", 1_000_000m, 2, 2017, 100m, false), (query.By, query.FirstYear, query.LastYear, query.Source, query.Denominator, query.DenominatorSource, query.Factor, query.Tolerance, query.BaseYear, query.Rounding, query.IsLatest));
        Assert.Equal([Derivation.Share, Derivation.LogTrend, Derivation.Per], query.Derive);
        Assert.Equal(("pct", "technology", "origin", "AT"), (query.Where["route"], query.SumOver[0], query.Each[0], query.Units[0]));
        var latest = Read("""{"measure":"a","latest":2021,"max_age":3}""");
        Assert.Equal((true, 2021, 3), (latest.IsLatest, latest.LastYear, latest.OldestYears));
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        var wrong = Assert.Throws<AtlasException>(() => Read("""{"by":"planet","years":[2020,2010],"derive":["shear","per"],"each":["x"],"sum":["x"],"tolerence":1}""")).Message;
        foreach (var part in (string[])["measure: is missing", "planet", "2020 after 2010", "Did you mean share", "per without a denominator", "found x twice", "did you mean \"tolerance\""])
            Assert.Contains(part, wrong);
    }

    [Fact]
    public void Figures_are_written_with_their_digits_and_what_is_derived_with_ten()
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        var answer = new StatisticsBuilder().Add("AT", 2020, [1.50m, 3m]).Add("=cmd", 2020, [3m, 3m]).Ask(new() { Measures = ["m"], Derive = [Derivation.Share, Derivation.Growth] });
        IndicatorTable.Write(text, answer);
        Assert.Equal(
            """
            measure,by,unit,name,breakdown,year,value,share_percent,growth_percent,flag,figures,note,source
            m,economy,'=cmd,'=cmd,,2020,3,66.66666667,,,1,no figure of 2019,a.csv
            m,economy,'=cmd,'=cmd,,2021,3,50,0,,1,,a.csv
            m,economy,AT,AT,,2020,1.50,33.33333333,,,1,no figure of 2019,a.csv
            m,economy,AT,AT,,2021,3,50,100,,1,,a.csv

            """.ReplaceLineEndings("\n"), text.ToString());
    }

    private IndicatorQuery Read(string json) => IndicatorQueryReader.Read(_files.Write("query.json", json).Path);
}
