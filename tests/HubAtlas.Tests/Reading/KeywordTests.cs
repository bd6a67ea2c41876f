using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Keywords;

namespace HubAtlas.Tests.Reading;

/// <summary>What a pattern finds, and what is wrong with a file of patterns.</summary>
public sealed class KeywordTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private KeywordSet Set(string rows) => KeywordSet.Read(_files.Write("k.tsv", "name\tpattern\tfields\n" + rows).Path);

    private static IEnumerable<string> Found(KeywordSet set, string? title, string? summary) =>
        set.Label(new Document { Id = "a:1", Kind = DocumentKind.Patent, People = [], Text = new(title, summary) }).Labels.Select(label => $"{label.Level}:{label.Name}");

    [Theory]
    [InlineData("neural network*", "Deep Neural-Networks at work", true)]
    [InlineData("neural network*", "neural  network", true)]
    [InlineData("neural network", "neural networks", false)]
    [InlineData("neural network", "aneural network", false)]
    [InlineData("*neural network", "aneural network", true)]
    [InlineData("neural network", "network, neural", false)]
    [InlineData("c++", "written in C++.", true)]
    [InlineData("c++", "written in CC", false)]
    [InlineData("5g", "a 5G base", true)]
    [InlineData("5g", "15g of salt", false)]
    [InlineData("*人工智能*", "基于人工智能的方法", true)]
    [InlineData("/gpt-?[0-9]/", "ChatGPT4 and others", true)]
    [InlineData(@"/\bgpt\b/", "ChatGPT", false)]
    [InlineData("/", "a / b", false)]
    public void A_pattern_is_found_as_whole_words_in_any_case(string pattern, string title, bool isFound)
    {
        if (pattern == "/") Assert.Throws<AtlasException>(() => Set("x\t/\t\n"));
        else Assert.Equal(isFound ? ["keyword:x"] : [], Found(Set($"x\t{pattern}\t\n"), title, null));
    }

    [Fact]
    public void Each_pattern_is_looked_for_in_its_fields_alone_and_names_stand_before_other_labels()
    {
        var set = Set("b\tcar\ttitle\na\tcar\tabstract\na\tbus\ttitle, abstract\n");
        Assert.Equal(["keyword:b"], Found(set, "A car", "A house"));
        Assert.Equal(["keyword:a"], Found(set, "A house", "A car"));
        Assert.Equal(["keyword:a", "keyword:b"], Found(set, "car bus", null));
        Assert.Equal(["keyword:a"], Found(set, null, "bus"));
        var document = new Document { Id = "a:1", Kind = DocumentKind.Publication, People = [], Labels = [Collections.Xpac], Text = new("car", null) };
        Assert.Equal([new(FieldLevels.Keyword, "b"), Collections.Xpac], set.Label(document).Labels);
        Assert.Same(document.Labels, set.Label(document with { Text = null }).Labels);
    }

    [Fact]
    public void The_hash_of_a_name_is_that_of_its_patterns_and_fields_in_any_order()
    {
        var hash = Set("a\tcar\t\na\tbus\ttitle\n").Patterns.Single();
        Assert.Equal(hash, Set("a\tbus\ttitle\na\tcar\ttitle,abstract\n").Patterns.Single());
        Assert.Equal(hash, Set("b\tx\t\na\tbus\ttitle\na\tcar\t\n").Patterns[0]);
        Assert.NotEqual(hash, Set("a\tcar\t\na\tbus\t\n").Patterns.Single());
        Assert.NotEqual(hash, Set("a\tcar\t\na\tbuses\ttitle\n").Patterns.Single());
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        var error = Assert.Throws<AtlasException>(() => Set("\tcar\t\na*\tcar\t\na\t\t\na\t/(/\t\na\t/(?=x)y/\t\na\t/x*/\t\na\t**\t\na\tcar\ttext\n"));
        Assert.Equal(
            [
                "line 2, name: found \"\"; expected 1 to 60 letters, none of them *: recipes write it as keyword:NAME",
                "line 3, name: found \"a*\"; expected 1 to 60 letters, none of them *: recipes write it as keyword:NAME",
                "line 4, pattern: is empty",
                "line 5, pattern: /(/ is no regular expression:",
                "line 6, pattern: /(?=x)y/ looks back or ahead, or is too large;",
                "line 7, pattern: /x*/ fits a text without letters, so it would fit all",
                "line 8, pattern: found \"**\"; expected words,",
                "line 9, fields: found \"text\"; expected title, abstract, or nothing for both",
            ],
            error.Message.Split("\n  - ").Skip(1), (expected, found) => found.StartsWith(expected, StringComparison.Ordinal));
        Assert.Contains("no such file", Assert.Throws<AtlasException>(() => KeywordSet.Read(Path.Combine(_files.Folder, "none.tsv"))).Message);
        Assert.Contains("found no row", Assert.Throws<AtlasException>(() => Set("")).Message);
    }
}
