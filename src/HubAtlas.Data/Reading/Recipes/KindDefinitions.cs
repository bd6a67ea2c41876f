using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Definitions;
using HubAtlas.Data.Reading.Settings;

namespace HubAtlas.Data.Reading.Recipes;

/// <summary>
/// The technology definitions that a recipe names. They are resolved to fields, so that the recipe says by itself what is counted, and where the fields come
/// from stands among its assumptions.
/// </summary>
/// <param name="folder">Where the files are; null: nowhere.</param>
internal sealed class KindDefinitions(string? folder)
{
    private readonly List<(DocumentKind Kind, TechnologyDefinition Definition)> _read = [];

    public IEnumerable<string> Sha256 => _read.Select(one => one.Definition.Sha256);

    public IEnumerable<Assumption> Assumptions => _read.Select(one => new Assumption(
        $"kinds.{one.Kind.Word()}.definition", $"{one.Definition.File}, SHA-256 {one.Definition.Sha256}", string.Join(' ', Reasons(one.Definition))));

    /// <returns>The fields that the kind's definition stands for; none where it has none.</returns>
    public IReadOnlyList<string> Read(DocumentKind kind, SettingsObject settings)
    {
        if (DefinitionSetting.Read(settings, "definition", folder, takesFiner: false) is not { } definition) return [];
        foreach (var row in definition.Rows.Where(row => row.FirstYear is not null || row.LastYear is not null).Take(1))
            settings.Report("definition", $"{definition.File}: {row.Symbol} counts for some years only, which an edition cannot do; leave from and to empty, or make a landscape");
        _read.Add((kind, definition));
        return [.. definition.Rows.SelectMany(row => row.Filters)];
    }

    private static IEnumerable<string> Reasons(TechnologyDefinition definition)
    {
        yield return $"What counts as {definition.Title}{(definition.Date.Length > 0 ? $", {definition.Date}" : "")}{(definition.Sources().Count > 0 ? $", after {string.Join("; ", definition.Sources())}" : "")}.";
        foreach (var note in definition.Notes) yield return note;
    }
}
