using System.IO.Compression;
using System.Text.RegularExpressions;

namespace HubAtlas.EndToEnd.Packing;

/// <summary>The NuGet packages, from a local folder.</summary>
[Collection(nameof(Alone))]
public partial class PackageTests(Packed packed)
{
    [Fact]
    public void The_tool_installs_and_runs()
    {
        _ = packed.Program;
        var folder = packed.NewFolder("tool");
        Dotnet(folder, "tool", "install", "HubAtlas", "--tool-path", "tools", "--add-source", packed.Made, "--version", Version());
        Assert.Equal(Version(), Packed.Done(Packed.Run(folder, Path.Combine(folder, "tools", "hubatlas"), null, "--version")).Output.Trim());
        File.WriteAllText(Path.Combine(folder, "in.tsv"), "text\nOsaka, Japan\n");
        Packed.Done(Packed.Run(folder, Path.Combine(folder, "tools", "hubatlas"), null, "geocode", "--in", "in.tsv", "--out", "out.tsv"));
        Assert.Contains("\tJP\tOsaka\t", File.ReadAllText(Path.Combine(folder, "out.tsv")));
    }

    /// <summary>The program is the one that the packages' own page shows.</summary>
    [Fact]
    public void A_program_that_references_the_packages_alone_clusters_and_locates()
    {
        _ = packed.Program;
        var folder = packed.NewFolder("library");
        File.WriteAllText(Path.Combine(folder, "Program.cs"), CSharp().Match(File.ReadAllText(Path.Combine(Program.Root, "packaging", "README.md"))).Groups[1].Value);
        File.WriteAllText(Path.Combine(folder, "library.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <PropertyGroup><RestorePackagesPath>packages</RestorePackagesPath></PropertyGroup>
              <ItemGroup><PackageReference Include="HubAtlas.Core" Version="{Version()}" /><PackageReference Include="HubAtlas.Gazetteer" Version="{Version()}" /></ItemGroup>
            </Project>
            """);
        Dotnet(folder, "build", "-v", "quiet", "-o", "out", $"-p:RestoreSources={packed.Made}");
        var said = Packed.Done(Packed.Run(folder, "dotnet", null, "out/library.dll")).Output.Split('\n');
        Assert.Equal("0,0,-1", said[0]);
        Assert.StartsWith("Munich, DE: ", said[1]);
    }

    [Fact]
    public void Each_package_says_what_it_is_and_has_one_fixed_time()
    {
        _ = packed.Program;
        var files = Directory.GetFiles(packed.Made, "*.nupkg");
        Assert.Equal(
            ["HubAtlas", "HubAtlas.Core", "HubAtlas.Data", "HubAtlas.Engine", "HubAtlas.Gazetteer", $"HubAtlas.{Packed.Platform}"],
            files.Select(file => Path.GetFileName(file).Replace($".{Version()}.nupkg", "")).Order(StringComparer.Ordinal));
        Assert.All(files, file =>
        {
            using var package = ZipFile.OpenRead(file);
            Assert.All(package.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
            using var description = new StreamReader(package.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open());
            var text = description.ReadToEnd();
            Assert.Contains("<authors>The HubAtlas maintainers</authors>", text);
            Assert.Contains("<license type=\"expression\">", text);
            Assert.Contains("<readme>README.md</readme>", text);
            Assert.DoesNotContain("Package Description", text);
            Assert.Contains(package.Entries, entry => entry.FullName == "README.md");
        });
    }

    private string Version() => Core().Match(string.Join('\n', Directory.GetFiles(packed.Made))).Groups[1].Value;

    private static void Dotnet(string folder, params string[] arguments) => Packed.Done(Packed.Run(folder, "dotnet", new() { ["CI"] = "" }, arguments));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharp();

    [GeneratedRegex(@"HubAtlas\.Core\.(\d.*)\.nupkg")]
    private static partial Regex Core();
}
