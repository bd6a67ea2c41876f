using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HubAtlas.Mutate;

/// <summary>Writes what the platform's generators write when the core is built, such as the bodies of its regular expressions.</summary>
internal static class Generators
{
    private const string Regex = "System.Text.RegularExpressions.Generator.dll";

    public static CSharpCompilation Run(CSharpCompilation compilation, CSharpParseOptions options)
    {
        var generators = new AnalyzerFileReference(Find(), new Loader()).GetGenerators(LanguageNames.CSharp);
        CSharpGeneratorDriver.Create(generators, parseOptions: options).RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        return (CSharpCompilation)updated;
    }

    /// <summary>In the newest reference pack beside the runtime.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    private static string Find()
    {
        var dotnet = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        var packs = Path.Combine(dotnet, "packs", "Microsoft.NETCore.App.Ref");
        return (Directory.Exists(packs) ? Directory.EnumerateFiles(packs, Regex, SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault() : null)
            ?? throw new InvalidOperationException($"Found: no {Regex} below {packs}. Expected: the .NET SDK's reference pack.");
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
            // The generator needs nothing but the compiler, which is loaded.
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
