using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Settings;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Indexes;

/// <summary>Builds the tree of an index from the recipe's list of nodes; a child that is not listed itself is an indicator of weight 1.</summary>
/// <param name="treatment">Of the whole recipe: a node's own treatment differs from it in what it names.</param>
/// <param name="scaling">Likewise.</param>
internal sealed class TreeReader(SettingsObject root, TreatmentRecipe treatment, ScalingRecipe scaling)
{
    private const int MostNodes = 10_000, LongestId = 60, LongestName = 300;

    private readonly OrderedDictionary<string, (IndexNode Node, IReadOnlyList<string> Children)> _listed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

    public IndexNode Read()
    {
        foreach (var settings in root.Objects("tree")) Add(settings);
        foreach (var (id, (_, children)) in _listed)
        {
            foreach (var child in children)
                if (!_parents.TryAdd(child, id)) root.Report("tree", $"\"{child}\" stands below \"{_parents[child]}\" and \"{id}\"; expected one parent");
        }

        var tops = _listed.Where(n => !_parents.ContainsKey(n.Key) && n.Value.Children.Count > 0).Select(n => n.Key).ToList();
        if (tops is not [var top])
        {
            root.Report("tree", tops.Count == 0
                ? _listed.Count == 0 ? "lists no nodes; expected the index and all that stands below it" : "runs in a circle; expected one node that stands below no other"
                : $"has {tops.Count} tops, {string.Join(", ", tops.Take(5))}; expected one node that stands below no other");
            return new("", "");
        }

        var built = Build(top, 0);
        foreach (var (id, (node, children)) in _listed.Where(n => n.Key != top && !_parents.ContainsKey(n.Key)))
            root.Report("tree", $"\"{id}\" stands below no node" + (Nearest.Of(id, _parents.Keys.Where(p => !_listed.ContainsKey(p))) is { } near ? $"; did you mean \"{near}\"?" : ""));
        return built;
    }

    private void Add(SettingsObject settings)
    {
        var id = settings.Text("id", isRequired: true, longest: LongestId);
        var direction = settings.Choice("direction", new Dictionary<string, bool>(StringComparer.Ordinal) { ["higher-is-better"] = false, ["lower-is-better"] = true }, false);
        var node = new IndexNode(id, settings.Text("name", id, longest: LongestName))
        {
            Weight = settings.Number("weight", 1, n => n is >= 0 and <= 1_000_000, "a number from 0 to 1,000,000"),
            Indicator = Given(settings, "indicator"),
            Denominator = Given(settings, "denominator"),
            Measure = MeasureReader.Read(settings),
            IsLowerBetter = direction,
            Treatment = settings.Raw("treatment") is null ? null : StepReader.Treatment(settings.Object("treatment"), treatment),
            Scaling = settings.Raw("scaling") is null ? null : StepReader.Scaling(settings.Object("scaling"), scaling),
            Aggregation = StepReader.Aggregation(settings, "aggregate"),
        };
        var children = settings.Texts("children", MostNodes, LongestId);
        if (node.Measure is not null && (node.Denominator is not null || node.Indicator is not null || children.Count > 0))
            settings.Report("measure", "stands beside children, indicator or denominator; expected the measure alone (its denominator stands inside it)");
        settings.Close();
        if (id.Length > 0 && !_listed.TryAdd(id, (node, children))) settings.Report("id", $"\"{id}\" is listed twice; keep one");
    }

    private IndexNode Build(string id, int depth)
    {
        if (!_listed.TryGetValue(id, out var found)) return new(id, id);
        // A circle below the top cannot be reached: each of its nodes has its one parent in it.
        if (depth > MostNodes) return found.Node;
        var children = found.Children.Distinct(StringComparer.Ordinal).Where(c => _parents[c] == id).Select(c => Build(c, depth + 1)).ToList();
        if (children.Count > 0 && children.TrueForAll(c => c.Weight == 0))
            root.Report("tree", $"all weights below \"{id}\" are 0; expected one above it");
        return found.Node with { Children = children };
    }

    private static string? Given(SettingsObject settings, string key) => settings.Text(key, longest: LongestName) is { Length: > 0 } text ? text : null;
}
