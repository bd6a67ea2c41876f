using System.Reflection;
using HubAtlas.Tests.Publishing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HubAtlas.Tests.Docs;

/// <summary>Every program of docs/library.md is compiled and run as it stands there, and prints what the page says.</summary>
public class LibraryTests
{
    private const string Page = "docs/library.md";

    private const string Implicit = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using Console = HubAtlas.Tests.Docs.Said;";

    private static readonly IReadOnlyList<DocBlock> Blocks = DocBlock.Of(File.ReadAllText(Path.Combine(Repository.Root, Page)));

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    public static TheoryData<string> Programs => [.. Blocks.Where(b => b.Language == "csharp").Select(b => b.Heading)];

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_prints_what_the_page_says(string heading)
    {
        using var scratch = new ScratchFolder();
        foreach (var file in Blocks.Where(b => b.File.Length > 0)) File.WriteAllText(Path.Combine(scratch.Root, file.File), file.Text);
        var section = Blocks.Where(b => b.Heading == heading).ToList();
        var program = section.Single(b => b.Language == "csharp").Text;
        var main = Compile(program).EntryPoint!;
        var printed = Said.By(() => main.Invoke(null, [new[] { scratch.Root }]));
        Assert.True(section.Single(b => b.Language == "text").Text == printed, $"{Page}, {heading}: the program prints\n{printed}");
    }

    [Fact]
    public void Programs_are_short_and_there_is_one_for_clustering_locating_and_ranking()
    {
        var programs = Blocks.Where(b => b.Language == "csharp").ToList();
        Assert.All(programs, program => Assert.InRange(program.Text.Split('\n').Count(line => line.Length > 0 && !line.StartsWith("using", StringComparison.Ordinal)), 3, 12));
        Assert.Superset(new HashSet<string> { "Cluster points", "Locate addresses", "Rank" }, programs.Select(p => p.Heading).ToHashSet());
    }

    private static Assembly Compile(string program)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            $"documented-{Guid.NewGuid():N}", [CSharpSyntaxTree.ParseText(program, options), CSharpSyntaxTree.ParseText(Implicit, options)], References.Value,
            new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning)));
        return Assembly.Load(image.ToArray());
    }
}
