using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HubAtlas.Mutate;

/// <summary>
/// One program with every fault of a room in it (mutant schemata: Untch, Offutt, Harrold 1993), so that it is compiled once; which
/// fault is in force is a number set at run time.
/// </summary>
internal sealed class Schemata(string root, string room)
{
    private const int MostRounds = 12;

    // Faults that do not compile, by file and place among those of the file.
    private readonly Dictionary<string, HashSet<int>> _refused = new(StringComparer.Ordinal);

    private const string Chosen = """
        namespace HubAtlas.Core;
        internal static class Chosen
        {
            public static volatile int Fault = -1;
            public static bool[]? Seen;
            public static bool Is(int fault)
            {
                if (Seen is { } seen) seen[fault] = true;
                return Fault == fault;
            }
        }
        """;

    /// <summary>Compiles the core with all faults to a file.</summary>
    /// <exception cref="InvalidOperationException">The core does not compile, for a reason that is no fault's.</exception>
    public List<Mutant> Compile(string path)
    {
        var plain = Plain();
        Require(plain.GetDiagnostics());
        for (var round = 0; round < MostRounds; round++)
        {
            var (compilation, mutants) = Mutated(plain);
            using var file = File.Create(path);
            var result = compilation.Emit(file);
            if (result.Success) return mutants;
            Refuse(result.Diagnostics, mutants);
        }

        throw new InvalidOperationException($"Found: faults that do not compile after {MostRounds} rounds. Expected: each round refuses some.");
    }

    private CSharpCompilation Plain()
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var core = Path.Combine(root, "src", "HubAtlas.Core");
        var generated = Path.Combine(root, "artifacts", "obj", "HubAtlas.Core", "release");
        var files = Directory.EnumerateFiles(core, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Append(Path.Combine(generated, "HubAtlas.Core.GlobalUsings.g.cs")).Append(Path.Combine(generated, "HubAtlas.Core.AssemblyInfo.cs"));
        var trees = files.Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), options, f, Encoding.UTF8)).Append(CSharpSyntaxTree.ParseText(Chosen, options, encoding: Encoding.UTF8));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => p.Contains("Microsoft.NETCore.App", StringComparison.Ordinal)).Select(p => MetadataReference.CreateFromFile(p));
        return Generators.Run(CSharpCompilation.Create("HubAtlas.Core", trees, references, new(OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: true, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Disable, deterministic: true)), options);
    }

    private (CSharpCompilation, List<Mutant>) Mutated(CSharpCompilation plain)
    {
        var (mutants, compilation) = (new List<Mutant>(), plain);
        var folder = Path.Combine(root, "src", "HubAtlas.Core", room) + Path.DirectorySeparatorChar;
        foreach (var tree in plain.SyntaxTrees.Where(t => t.FilePath.StartsWith(folder, StringComparison.Ordinal)))
        {
            var file = tree.FilePath[folder.Length..];
            var rewriter = new Rewriter(plain.GetSemanticModel(tree), file, mutants, _refused.GetValueOrDefault(file) ?? []);
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(rewriter.Visit(tree.GetRoot())!, tree.Options));
        }

        return (compilation, mutants);
    }

    private void Refuse(IEnumerable<Diagnostic> diagnostics, List<Mutant> mutants)
    {
        foreach (var error in diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error))
        {
            var places = PlacesOf(error);
            if (places.Count == 0) throw new InvalidOperationException($"Found: {error}. Expected: an error at a fault, which would be left out.");
            foreach (var id in places.SelectMany(p => p.Split(',')).Select(int.Parse))
            {
                if (!_refused.TryGetValue(mutants[id].File, out var refused)) _refused.Add(mutants[id].File, refused = []);
                refused.Add(mutants[id].Ordinal);
            }
        }
    }

    // The fault around the error, or where there is none those inside the expression that is wrong.
    private static List<string> PlacesOf(Diagnostic error)
    {
        if (error.Location.SourceTree?.GetRoot().FindNode(error.Location.SourceSpan) is not { } node) return [];
        var around = node.AncestorsAndSelf().SelectMany(n => n.GetAnnotations(Rewriter.Place)).Take(1).ToList();
        return [.. (around.Count > 0 ? around : node.DescendantNodes().SelectMany(n => n.GetAnnotations(Rewriter.Place))).Select(a => a.Data!)];
    }

    private static void Require(IEnumerable<Diagnostic> diagnostics)
    {
        if (diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException($"Found: {error}. Expected: a core that compiles; build it first (dotnet build src/HubAtlas.Core -c Release).");
    }
}
