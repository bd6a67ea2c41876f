namespace HubAtlas.EndToEnd;

/// <summary>Whatever is wrong with the input, the message says what and where, and nothing already stored is harmed.</summary>
public class BadInputTests
{
    [Theory]
    [InlineData("Found no command 'improt'. Did you mean import?", "improt", "points")]
    [InlineData("Found no option '--radius'. Did you mean --radius-km?", "cluster", "--radius", "15")]
    [InlineData("Found --threads 0; expected 1 or more.", "check", "--threads", "0")]
    [InlineData("Found --threads -2; expected 1 or more.", "geocode", "--explain", "Paris", "--threads", "-2")]
    [InlineData("Cannot parse argument 'many' for option '--threads'", "check", "--threads", "many")]
    [InlineData("Option '--out' is required.", "cluster", "--points", "p.csv", "--radius-km", "15", "--min-weight", "3")]
    public void A_misspelt_or_missing_word_is_named_with_the_nearest_one(string message, params string[] arguments)
    {
        using var program = new Program();
        var outcome = program.Run(arguments);
        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith(message, outcome.Error);
        Assert.Contains("--help", outcome.Error);
    }

    [Fact]
    public void A_missing_column_is_named_with_what_there_is() =>
        AssertRefused(p => ["import", "points", p.Write("bad.csv", "latitude,altitude\n1,2\n")], "lon", "altitude");

    [Fact]
    public void Half_a_gzip_file_leaves_nothing_behind() => AssertRefused(
        p =>
        {
            var whole = File.ReadAllBytes(SmallWorld.Table(p).File);
            File.WriteAllBytes(p.PathOf("half.tsv.gz"), whole[..(whole.Length / 2)]);
            return ["import", "table", p.PathOf("half.tsv.gz"), "--mapping", p.PathOf("mapping.json")];
        },
        "half.tsv.gz");

    [Fact]
    public void Letters_in_a_latitude_are_a_counted_reject()
    {
        using var program = new Program();
        var outcome = program.Run("import", "points", program.Write("p.csv", "lat,lon\n48.1,11.5\nnorth,11.5\n"));
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("\"documents\":1,", outcome.Error);
        Assert.Contains("\"rejected\":1,", outcome.Error);
        Assert.Contains("north", outcome.Error);
    }

    [Fact]
    public void A_misspelt_key_of_a_recipe_is_named_with_the_nearest_one() =>
        AssertRefused(p => ["run", Changed(p, "radius_km", "radios_km")], "radios_km", "radius_km");

    [Fact]
    public void A_radius_of_zero_is_refused() =>
        AssertRefused(p => ["run", Changed(p, "\"radius_km\": 15", "\"radius_km\": 0")], "radius_km", "0");

    [Fact]
    public void A_recipe_that_counts_nothing_says_what_it_left_out()
    {
        using var program = new Program();
        program.Run("import", "points", SmallWorld.Points(program));
        var outcome = program.Run("run", Changed(program, "\"types\": []", "\"types\": [\"pct\"]"));
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("patents (type unknown)", outcome.Error);
        Assert.False(Directory.Exists(Path.Combine(program.Workspace, "editions", "small")));
    }

    [Fact]
    public void An_empty_file_is_refused() => AssertRefused(p => ["import", "points", p.Write("empty.csv", "")], "empty.csv");

    [Fact]
    public void A_file_that_is_not_there_is_named() => AssertRefused(p => ["import", p.PathOf("nowhere.csv")], "nowhere.csv");

    [Fact]
    public void A_workspace_without_import_says_what_to_do()
    {
        using var program = new Program();
        var outcome = program.Run("run", SmallWorld.Recipe(program));
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("hubatlas import", outcome.Error);
        Assert.False(Directory.Exists(program.Workspace), "A refused run must not make a workspace.");
    }

    [Theory]
    [InlineData("fly")]
    [InlineData("run")]
    [InlineData("run", "a", "--radius", "3")]
    public void Wrong_use_exits_with_2(params string[] arguments)
    {
        using var program = new Program();
        Assert.Equal(2, program.Run(arguments).ExitCode);
    }

    private static string Changed(Program program, string what, string into)
    {
        var path = SmallWorld.Recipe(program);
        File.WriteAllText(path, File.ReadAllText(path).Replace(what, into));
        return path;
    }

    private static void AssertRefused(Func<Program, string[]> arguments, params string[] said)
    {
        using var program = new Program();
        Assert.Equal(0, program.Run("import", "points", SmallWorld.Points(program)).ExitCode);
        var before = program.Run("check", "--hash");
        var outcome = program.Run(arguments(program));
        Assert.True(outcome.ExitCode == 2, $"{outcome.ExitCode}: {outcome.Error}");
        Assert.All(said, word => Assert.Contains(word, outcome.Error));
        Assert.Equal(before, program.Run("check", "--hash"));
    }
}
