using System.Text.RegularExpressions;
using HubAtlas.Cli.Commands;

namespace HubAtlas.Tests.Docs;

/// <summary>The docs cannot drift: commands, options and links are checked against what there is.</summary>
public partial class DocsTests
{
    private static readonly string CommandPage = Read("docs/cli.md");

    public static TheoryData<string> Commands => new(CommandList.Create().Select(c => c.Name));

    public static TheoryData<string> Pages =>
        new(Directory.GetFiles(Repository.Root, "*.md").Concat(Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_and_option_is_documented_and_has_help(string name)
    {
        var command = CommandList.Create().Single(c => c.Name == name);
        Assert.Contains($"## {name}\n", CommandPage);
        Assert.False(string.IsNullOrWhiteSpace(command.Description));
        Assert.All(command.Options, option => Assert.Contains(option.Name, CommandPage));
    }

    [Fact]
    public void Every_command_in_the_readme_exists()
    {
        var names = CommandList.Create().Select(c => c.Name).ToList();
        Assert.All(ReadmeCommand().Matches(Read("README.md")).Select(m => m.Groups[1].Value), name => Assert.Contains(name, names));
    }

    [Fact]
    public void The_readme_stays_short() => Assert.InRange(Read("README.md").Split('\n').Length, 1, 150);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        var targets = Link().Matches(Read(page)).Select(m => m.Groups[1].Value.Split('#')[0]).Where(t => t.Length > 0 && !t.Contains("://"));
        Assert.All(targets, target => Assert.True(Path.Exists(Path.Combine(folder, target)), $"{page} links to {target}, which is not there."));
    }

    [Fact]
    public void No_year_or_edition_stands_in_the_code()
    {
        var found =
            from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            from line in File.ReadLines(file)
            let code = Strings().Replace(line.Split("//")[0], "")
            where Year().IsMatch(code)
            select $"{Path.GetFileName(file)}: {line.Trim()}";
        Assert.Empty(found);
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    [GeneratedRegex(@"\./hubatlas ([a-z]+)")]
    private static partial Regex ReadmeCommand();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Strings();

    [GeneratedRegex(@"(?<![\d_.])(199\d|20[0-3]\d)(?![\d_.])")]
    private static partial Regex Year();
}
