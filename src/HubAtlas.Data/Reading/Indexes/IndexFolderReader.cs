using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Indexes;

/// <summary>Reads again what an index's folder was made from.</summary>
public static class IndexFolderReader
{
    private const string RecipeFile = "recipe.json", ValuesFile = "values.csv", IndexFile = "index.json";

    public static bool IsIndex(string folder) => File.Exists(Path.Combine(folder, IndexFile));

    /// <exception cref="AtlasException">The folder is none of an index, or of one that does not hold its values.</exception>
    public static (IndexRecipe Recipe, IndexValues Values) Read(string folder)
    {
        if (!IsIndex(folder)) throw new AtlasException($"{folder}: found no {IndexFile}; expected the folder of an index, as `hubatlas index RECIPE` writes it.");
        foreach (var name in (string[])[RecipeFile, ValuesFile])
        {
            if (!File.Exists(Path.Combine(folder, name)))
                throw new AtlasException($"{folder}: found no {name}; an earlier HubAtlas made the index. Make it again: hubatlas index RECIPE.");
        }

        var recipe = IndexRecipeReader.Read(Path.Combine(folder, RecipeFile)).Recipe;
        return (recipe, IndexValuesReader.Read([Path.Combine(folder, ValuesFile)], recipe));
    }
}
