using HubAtlas.Cli.Commands;

namespace HubAtlas.Tests.Cli;

public class UncertaintyCommandTests
{
    [Theory]
    [InlineData("--replicates 99", "Found --replicates 99; expected 100 to 10,000.")]
    [InlineData("--replicates 10001", "Found --replicates 10001; expected 100 to 10,000.")]
    [InlineData("--level 0.499", "Found --level 0.499; expected 0.5 to 0.999.")]
    [InlineData("--level 1", "Found --level 1; expected 0.5 to 0.999.")]
    [InlineData("--level NaN", "Found --level NaN; expected 0.5 to 0.999.")]
    [InlineData("--seed -1", "Found --seed -1; expected 0 to 2,147,483,647.")]
    [InlineData("--layers samplin", "Found --layers samplin; expected one or more of sampling, boundary, geocoding, joined by commas.")]
    [InlineData("--layers ,", "Found no layer in --layers; expected one or more of sampling, boundary, geocoding, joined by commas.")]
    [InlineData("--choices 15", "Found --choices 15; expected 16 to 65,536.")]
    public void Settings_out_of_their_bounds_are_refused_with_the_bounds(string option, string message) =>
        Assert.Contains(message, UncertaintyCommand.Create().Parse("EDITION " + option).Errors.Select(e => e.Message));

    [Fact]
    public void Settings_at_their_bounds_are_taken()
    {
        foreach (var options in new[] { "--replicates 100 --level 0.5 --seed 0 --choices 16", "--replicates 10000 --level 0.999 --layers sampling,boundary,geocoding" })
            Assert.Empty(UncertaintyCommand.Create().Parse("EDITION " + options).Errors);
    }
}
