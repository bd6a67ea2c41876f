namespace HubAtlas.EndToEnd;

/// <summary>Printed rankings by the command, from the tables that come with the program.</summary>
public class PrintedTests
{
    [Fact]
    public void Two_printed_rankings_are_compared_without_a_workspace()
    {
        using var program = new Program();
        var outcome = program.Run("compare", "--published", "2023", "--published", "2024");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("\"both\":28,\"depth\":15,\"overlap\":1,", outcome.Error);
        Assert.True(File.Exists(Path.Combine(program.Workspace, "comparisons", "published-2023-published-2024", "published.csv")));
    }

    [Theory]
    [InlineData("there are: 2017, 2018", "compare", "--published", "1999", "--published", "2024")]
    [InlineData("expected two or more folders", "compare")]
    [InlineData("Found 0 editions", "compare", "--published", "2024")]
    [InlineData("edition.json is not there", "compare", "--published", "2024", "nowhere")]
    public void Wrong_use_says_what_is_expected(string message, params string[] arguments)
    {
        using var program = new Program();
        var outcome = program.Run(arguments);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error);
    }
}
