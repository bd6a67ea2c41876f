using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Definitions;
using HubAtlas.Data.Reading.Settings;

namespace HubAtlas.Data.Reading.Recipes;

/// <summary>
/// The technology definitions that a recipe names. They are resolved to fields and symbols, so that the recipe says by itself what is counted, and where
/// these come from stands among its assumptions.
/// </summary>
/// <param name="folder">Where the files are; null: nowhere.</param>
internal sealed class KindDefinitions(string? folder)
{
    private readonly List<(DocumentKind Kind, TechnologyDefinition Definition)> _read = [];

    public IEnumerable<string> Sha256 => _read.Select(one => one.Definition.Sha256);

    public IEnumerable<Assumption> Assumptions => _read.Select(one => Assumed(one.Kind, one.Definition));

    /// <returns>The recipe with what its definition stands for, where it has one.</returns>
    public KindRecipe Read(KindRecipe recipe, SettingsObject settings)
    {
        if (DefinitionSetting.Read(settings, "definition", folder, recipe.Kind) is not { } definition) return recipe;
        if (Untimely(definition) is { } problem) settings.Report("definition", problem);
        _read.Add((recipe.Kind, definition));
        return Join(recipe, definition);
    }

    /// <summary>What an edition cannot count; null: it can.</summary>
    public static string? Untimely(TechnologyDefinition definition) => definition.Rows.FirstOrDefault(row => row.FirstYear is not null || row.LastYear is not null) is { } row
        ? $"{definition.File}: {row.Symbol} counts for some years only, which an edition cannot do; leave from and to empty, or make a landscape" : null;

    public static KindRecipe Join(KindRecipe recipe, TechnologyDefinition definition) => recipe with
    {
        Fields = [.. recipe.Fields.Concat(definition.Rows.Where(row => row.Symbols is null).SelectMany(row => row.Filters)).Distinct(StringComparer.Ordinal)],
        Symbols = [.. recipe.Symbols.Concat(definition.Rows.Where(row => row.Symbols is not null).Select(row => $"{row.Scheme.ToUpperInvariant()}:{row.Symbol}")).Distinct(StringComparer.Ordinal)],
    };

    public static Assumption Assumed(DocumentKind kind, TechnologyDefinition definition) =>
        new($"kinds.{kind.Word()}.definition", $"{definition.File}, SHA-256 {definition.Sha256}", string.Join(' ', Reasons(definition)));

    private static IEnumerable<string> Reasons(TechnologyDefinition definition)
    {
        yield return $"What counts as {definition.Title}{(definition.Date.Length > 0 ? $", {definition.Date}" : "")}{(definition.Sources().Count > 0 ? $", after {string.Join("; ", definition.Sources())}" : "")}.";
        foreach (var note in definition.Notes) yield return note;
    }
}
