using System.Diagnostics;
using System.Globalization;
using HubAtlas.Core.Landscaping;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;

namespace HubAtlas.Bench.Questions;

/// <summary>Times a landscape over a world as large as the published rankings' own data: one field of publications by economy, organisation and field.</summary>
internal static class LandscapeBench
{
    public static int Run(double scale, int threads, string folder)
    {
        if (!AtlasStore.Exists(folder)) StoredWorldMaker.Fill(folder, scale, threads);
        return Time(folder, threads, Enum.GetValues<CountingMethod>().Select(counting => ($"{counting}", Recipe(counting))));
    }

    /// <summary>A technology of full symbols over patents: by application and by family, by inventor and by applicant.</summary>
    public static int RunPatents(double scale, int threads, string folder)
    {
        if (!AtlasStore.Exists(folder)) StoredWorldMaker.FillPatents(folder, scale, threads);
        var definition = new TechnologyDefinition("d.tsv", "", "it", "", [.. Enumerable.Range(0, 84).Select(Row)], []);
        return Time(folder, threads, LandscapeRules.Units.Values.SelectMany(unit => new[] { LandscapePlace.Inventor, LandscapePlace.Applicant }.Select(place => ($"{unit} by {place}", Recipe(CountingMethod.Fractional) with
        {
            Kind = DocumentKind.Patent,
            Fields = [],
            Definition = definition,
            UnitOfCount = unit,
            Place = place,
            Year = unit == UnitOfCount.Families ? YearRule.FirstFiling : YearRule.Publication,
            By = [LandscapeUnit.Economy, LandscapeUnit.Organisation, LandscapeUnit.Field, LandscapeUnit.Office],
        }))));
    }

    /// <summary>As many rows as a list of a whole technology has, each a range within a subclass.</summary>
    private static DefinitionRow Row(int number)
    {
        var subclass = $"{"ABCDEFGH"[number % 8]}{1 + (number / 8 % 20):00}{(char)('A' + (number % 23))}";
        return new(subclass, "CPC", "", "", null, null, []) { Symbols = new(number % 2 == 0 ? SymbolScheme.Cpc : SymbolScheme.Ipc, $"{subclass}001002", $"{subclass}00401~", true) };
    }

    private static int Time(string folder, int threads, IEnumerable<(string Name, LandscapeRecipe Recipe)> recipes)
    {
        using var store = AtlasStore.Open(folder, threads);
        foreach (var (name, recipe) in recipes)
        {
            var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var landscape = Landscaper.Compute(recipe, store.Count(recipe, LandscapeClusters.None), new Dictionary<(LandscapeUnit, string), double>(), []);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {landscape.Documents:N0} of {landscape.Classed:N0} documents, {landscape.Tables.Sum(t => t.Rows.Count):N0} units, {threads} threads: {clock.Elapsed.TotalSeconds:F1} s, {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:F1} s of processor, peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB"));
        }

        return 0;
    }

    private static LandscapeRecipe Recipe(CountingMethod counting) => new()
    {
        Name = "bench",
        Title = "Benchmark",
        Kind = DocumentKind.Publication,
        FirstYear = 2000,
        LastYear = 2004,
        Fields = ["field:Field 3"],
        Counting = counting,
        By = [LandscapeUnit.Economy, LandscapeUnit.Organisation, LandscapeUnit.Field],
        CompareYears = [new(2000, 2004)],
    };
}
