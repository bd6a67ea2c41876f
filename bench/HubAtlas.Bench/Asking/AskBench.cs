using System.Diagnostics;
using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Engine;
using HubAtlas.Engine.Editions;
using HubAtlas.Web.Library;
using HubAtlas.Web.Live;

namespace HubAtlas.Bench.Asking;

/// <summary>
/// What the server works for a question under a slider, as the explorer asks it. Held is processor time, which a busy machine does not lengthen
/// much; by the clock and on two processors it is about two thirds of that.
/// </summary>
internal static class AskBench
{
    private const int Warm = 3;
    private const int Rounds = 50;

    /// <param name="folder">Of an edition with its members.</param>
    public static int Run(string folder, int threads)
    {
        var edition = new PublishedEdition(folder);
        var engine = new PipelineEngine(threads, folder);
        var (clocks, works) = (new List<double>(), new List<double>());
        long bytes = 0;
        for (var round = 0; round < Warm + Rounds; round++)
        {
            var recipe = Asked(edition.Edition.Recipe, round);
            var (watch, before) = (Stopwatch.StartNew(), Worked());
            var response = LiveResponse.OfRun(edition, recipe, engine.Run(edition.Edition, edition.Members, recipe, CancellationToken.None));
            bytes = response.Answer.Size + response.AreasOf(edition).Size;
            if (round < Warm) continue;
            clocks.Add(watch.Elapsed.TotalMilliseconds);
            works.Add((Worked() - before).TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{edition.Members.Count:N0} places: median {Median(works):F0} ms of processor, {Median(clocks):F0} ms by the clock, of {Rounds} questions; answers of {bytes / 1e3:N0} kB, plain and compressed"));
        Parts(edition, threads);
        return 0;
    }

    /// <summary>Processor time of the parts.</summary>
    private static void Parts(PublishedEdition edition, int threads)
    {
        var times = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        void Tell(string part, double milliseconds)
        {
            if (!times.TryGetValue(part, out var list)) times[part] = list = [];
            list.Add(milliseconds);
        }

        T Time<T>(string part, Func<T> work)
        {
            var before = Worked();
            var result = work();
            Tell(part, (Worked() - before).TotalMilliseconds);
            return result;
        }

        using var world = new CountedWorld(null, [.. edition.Members.Select(m => m.Counted)], edition.Edition.WorldTotals, [], []).Remembering();
        for (var round = 0; round < Rounds; round++)
        {
            var recipe = Asked(edition.Edition.Recipe, round);
            var at = Worked();
            var log = new StageLog((record, _) =>
            {
                Tell(record.Name, (Worked() - at).TotalMilliseconds);
                at = Worked();
            });
            var (clusters, members) = Time("ranking in all", () => new Pipeline(threads, log).Regroup(world, recipe, int.MaxValue));
            Time("lines", () => Pipeline.CompareReRun(edition.Edition.Clusters, edition.Members, clusters, members));
            var response = Time("answer", () => LiveResponse.OfRun(edition, recipe, new(clusters, members)));
            Time("areas", () => response.AreasOf(edition));
        }

        foreach (var (part, list) in times) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {part}: {Median(list):F1} ms"));
    }

    /// <summary>Up and down in steps of the slider; never the same twice.</summary>
    private static Recipe Asked(Recipe recipe, int round) =>
        recipe with { Clustering = recipe.Clustering with { RadiusKm = 12 + (0.5 * Math.Abs((round % 40) - 20)) + (round < 23 ? 0 : 0.01) } };

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static TimeSpan Worked()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
