using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Definitions;

/// <summary>The definitions of a folder, found by the names of their files, their titles and what else they are called.</summary>
public static class DefinitionShelf
{
    private const string Extension = ".tsv";

    /// <summary>By the names of their files; none where the folder is missing.</summary>
    /// <exception cref="AtlasException">One of them is wrong.</exception>
    public static IReadOnlyList<TechnologyDefinition> All(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.GetFiles(folder, "*" + Extension).OrderBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal).Select(path => Read(path)),
    ];

    /// <summary>Null where none is called so.</summary>
    public static TechnologyDefinition? Find(IReadOnlyList<TechnologyDefinition> definitions, string name) =>
        definitions.FirstOrDefault(definition => Names(definition).Contains(name.Trim(), StringComparer.OrdinalIgnoreCase));

    /// <summary>The first is the one by which it is asked for.</summary>
    public static IEnumerable<string> Names(TechnologyDefinition definition) =>
        [Path.GetFileNameWithoutExtension(definition.File), definition.Title, .. definition.Also];

    public static TechnologyDefinition Read(string path) => DefinitionReader.Read(path, Path.GetFileName(path), [], isCoarse: false);
}
