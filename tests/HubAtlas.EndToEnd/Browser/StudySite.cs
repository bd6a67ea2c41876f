using System.Diagnostics;
using System.Globalization;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.Tests.Publishing;
using HubAtlas.Tests.Web;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>The built program serving an edition, two indexes, a landscape and a file of statistics.</summary>
public sealed class StudySite(ServedSite site) : IAsyncLifetime
{
    public const string Large = "large-index";

    private const int Units = 139, Pillars = 7, Subs = 4;

    private Process? _server;

    public Uri? Home { get; private set; }

    internal Program Program { get; } = new();

    internal Edition Edition { get; } = PlausibleInside.With(PlausibleWorld.Edition()) is var world ? world with { Recipe = world.Recipe with { Name = "plausible-2024", Title = "Plausible 2024" } } : null!;

    public async ValueTask InitializeAsync()
    {
        if (site.Missing is not null) return;
        Publisher.Publish(Edition, PlausibleWorld.Members(Edition, 50), [], PlausibleWorld.Run, EditionFolder, PlausibleInside.Ties(Edition));
        PlausibleStudies.Publish(Program.Workspace);
        Done(Program.Run("index", Program.Write("large.json", LargeRecipe()), "--values", Program.Write("large.csv", LargeValues())));
        Done(Program.Run("import", "statistics", Program.Write("researchers.csv", Figures())));
        (_server, Home) = await Program.ServeAsync();
    }

    public string EditionFolder => Path.Combine(Program.Workspace, "editions", "plausible-2024");

    internal Task<Visit> OpenAsync(string address, int width = 1400, int height = 900, bool isDark = false, string language = "en-GB") =>
        Visit.OpenAsync(site, address, width, height, isDark, language, Home);

    public ValueTask DisposeAsync()
    {
        if (_server is { HasExited: false }) _server.Kill(entireProcessTree: true);
        _server?.Dispose();
        Program.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Done(Outcome outcome) => Assert.True(outcome.ExitCode == 0, outcome.Error);

    private static string LargeRecipe()
    {
        static string Node(string id, IEnumerable<string> children) => $$"""{"id":"{{id}}","children":[{{string.Join(',', children.Select(c => $"\"{c}\""))}}]}""";
        var pillars = Enumerable.Range(1, Pillars).Select(p => $"{p}").ToList();
        string[] SubsOf(string pillar) => [.. Enumerable.Range(1, Subs).Select(s => $"{pillar}.{s}")];
        var nodes = pillars.Select(p => Node(p, SubsOf(p))).Concat(pillars.SelectMany(SubsOf).Select(s => Node(s, Indicators(s)))).Prepend(Node("index", pillars));
        return $$"""{"name":"{{Large}}","title":"Large index","values":"large.csv","data":"simulated","tree":[{{string.Join(',', nodes)}}]}""";
    }

    private static IEnumerable<string> Indicators(string sub) => Enumerable.Range(1, sub is "1.1" or "2.1" or "3.1" or "4.1" ? 2 : 3).Select(i => $"{sub}.{i}");

    private static string LargeValues()
    {
        var random = new Random(5);
        var indicators = Enumerable.Range(1, Pillars).SelectMany(p => Enumerable.Range(1, Subs).SelectMany(s => Indicators($"{p}.{s}"))).ToList();
        var text = new StringBuilder($"code,name,{string.Join(',', indicators)}\n");
        for (var unit = 0; unit < Units; unit++)
            text.Append(CultureInfo.InvariantCulture, $"U{unit:000},Unit {unit},{string.Join(',', indicators.Select(_ => random.Next(10) == 0 ? "" : (unit + random.Next(200)).ToString(CultureInfo.InvariantCulture)))}\n");
        return text.ToString();
    }

    private static string Figures()
    {
        var text = new StringBuilder("economy,measure,year,value\n");
        foreach (var (at, code) in PlausibleStudies.Economies.Index())
            for (var year = 2015; year <= 2021; year++)
                if (code != "BR" || year != 2018) text.Append(CultureInfo.InvariantCulture, $"{code},researchers,{year},{(31 - at) * 1000 + (year - 2015) * 10}\n");
        return text.ToString();
    }
}
