using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Sources.Wos;
using HubAtlas.Data.Reading.Technology;

namespace HubAtlas.Tests.Reading;

/// <summary>WIPO's concordance of the patent classification with 35 technology fields.</summary>
public class TechnologyTests
{
    [Theory]
    [InlineData("H01L 21/02", "Semiconductors", "Electrical engineering")]
    [InlineData("H10K 59/12", "Semiconductors", "Electrical engineering")]
    [InlineData("G06N3/08", "Computer technology", "Electrical engineering")]
    [InlineData("G06Q", "IT methods for management", "Electrical engineering")]
    [InlineData("H04N  21/45", "Digital communication", "Electrical engineering")]
    [InlineData("H04N   1/00", "Telecommunications", "Electrical engineering")]
    [InlineData("H04N0021450000", "Digital communication", "Electrical engineering")]
    [InlineData("H04N", "Audio-visual technology", "Electrical engineering")]
    [InlineData("g01n 33/50", "Analysis of biological materials", "Instruments")]
    [InlineData("G01N 330/50", "Measurement", "Instruments")]
    [InlineData("A61K   8/97", "Organic fine chemistry", "Chemistry")]
    [InlineData("A61K  38/00", "Pharmaceuticals", "Chemistry")]
    [InlineData("B01D  53/14", "Environmental technology", "Chemistry")]
    [InlineData("B01D  15/08", "Chemical engineering", "Chemistry")]
    [InlineData("E01F   8/00", "Environmental technology", "Chemistry")]
    [InlineData("E21B", "Civil engineering", "Other fields")]
    public void A_symbol_has_the_field_of_its_main_group_or_else_of_its_subclass_or_class(string symbol, string field, string sector)
    {
        var found = TechnologyFields.OfSymbol(symbol)!;
        Assert.Equal((field, sector), (found.Name, found.Sector.Name));
        Assert.Equal(found, TechnologyFields.OfName(field.ToUpperInvariant()));
        Assert.Equal(found, TechnologyFields.OfNumber(found.Number));
    }

    [Theory]
    [InlineData("")]
    [InlineData("H01")]
    [InlineData("H0")]
    [InlineData("1H01L")]
    [InlineData("Z99Z 1/00")]
    [InlineData("none at all")]
    public void What_is_no_symbol_has_no_field(string symbol) => Assert.Null(TechnologyFields.OfSymbol(symbol));

    [Fact]
    public void There_are_35_fields_in_five_sectors_and_every_symbol_belongs_to_one()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "sources", "wipo-technology-fields.tsv")).Skip(1).Select(l => l.Split('\t')).ToList();
        Assert.Equal(Enumerable.Range(1, 35).Select(n => n.ToString()), rows.Select(r => r[0]));
        Assert.Equal(5, rows.Select(r => r[1]).Distinct().Count());
        var symbols = rows.SelectMany(r => $"{r[3]} {r[4]}".Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.Equal(symbols.Distinct().Count(), symbols.Count);
        Assert.Null(TechnologyFields.OfNumber(0));
        Assert.Null(TechnologyFields.OfNumber(36));
    }

    [Fact]
    public void Fields_that_the_source_states_win_over_those_of_the_symbols()
    {
        var tags = new TechnologyTags();
        tags.AddSymbol("G06N 3/08");
        tags.AddSymbol("H01L 29/00");
        tags.AddSymbol("G06N 20/00");
        Assert.Equal(["Computer technology", "Semiconductors"], tags.Fields);
        tags.AddField(8);
        tags.AddField("a field of their own");
        Assert.Equal(["Semiconductors", "a field of their own"], tags.Fields);
        Assert.Equal(
            [new(FieldLevels.Sector, "Electrical engineering"), new(FieldLevels.Class, "G06N"), new FieldLabel(FieldLevels.Class, "H01L")],
            tags.Labels);
    }

    [Theory]
    [InlineData("domain:Social Sciences", "domain", "Social Sciences")]
    [InlineData("topic: A: B", "topic", "A: B")]
    [InlineData("Robotics: a field", null, "Robotics: a field")]
    public void Only_a_known_level_is_one(string text, string? level, string name) => Assert.Equal(new FieldFilter(level, name), FieldFilter.Parse(text));

    [Theory]
    [InlineData("Planning & Development", "Social Sciences")]
    [InlineData("Regional & Urban Planning", "Social Sciences")]
    [InlineData("HISTORY OF SOCIAL SCIENCES", "Social Sciences")]
    [InlineData("Cultural Studies", "Arts and Humanities")]
    [InlineData("History & Philosophy of Science", "Sciences")]
    [InlineData("Agricultural Economics & Policy", "Sciences")]
    public void Categories_have_domains_under_their_old_and_new_names(string category, string domain) =>
        Assert.Equal([new FieldLabel(FieldLevels.Domain, domain)], WosDomains.Of([category]));
}
