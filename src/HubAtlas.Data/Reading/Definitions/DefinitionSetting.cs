using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Settings;

namespace HubAtlas.Data.Reading.Definitions;

/// <summary>The key <c>definition</c> of recipes: the file's name, or <c>{"file", "only", "coarse"}</c>.</summary>
internal static class DefinitionSetting
{
    private const int MostRows = 10_000, LongestLabel = 300;

    /// <param name="kind">Whose rows are meant; a definition that has none for it is wrong.</param>
    /// <param name="folder">Where the file is; null: nowhere, as the recipe is no file.</param>
    /// <returns>Null where there is none, and where it is wrong, which is told.</returns>
    public static TechnologyDefinition? Read(SettingsObject settings, string key, string? folder, DocumentKind kind)
    {
        if (settings.Raw(key) is not { } value) return null;
        var (name, only, isCoarse) = value.ValueKind == JsonValueKind.String ? (settings.Text(key), (IReadOnlyList<string>)[], false) : Parts(settings.Object(key));
        if (name.Length == 0) return null;
        if (folder is null)
        {
            settings.Report(key, "names a file, which only a recipe in a file can do");
            return null;
        }

        try
        {
            var definition = DefinitionReader.Read(Path.Combine(folder, name), name, only, isCoarse);
            if (definition.For(kind) is { Rows.Count: > 0 } meant) return meant;
            settings.Report(key, $"{name} has no row for {kind.Plural()}; expected one. Symbols of IPC and CPC are for patents");
            return null;
        }
        catch (AtlasException error)
        {
            settings.Report(key, error.Message.ReplaceLineEndings("\n    "));
            return null;
        }
    }

    private static (string Name, IReadOnlyList<string> Only, bool IsCoarse) Parts(SettingsObject parts)
    {
        var name = parts.Text("file", isRequired: true);
        var only = parts.Texts("only", MostRows, LongestLabel);
        var coarse = parts.Raw("coarse");
        if (coarse is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) } other) parts.Wrong("coarse", other, "true or false", 0);
        parts.Close();
        return (name, only, coarse is { ValueKind: JsonValueKind.True });
    }
}
