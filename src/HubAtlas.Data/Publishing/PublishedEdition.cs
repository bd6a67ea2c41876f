using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing;

/// <summary>An edition's folder, opened for export.</summary>
internal sealed record PublishedEdition(string Folder, Edition Edition, RunRecord Run)
{
    public const string PartSuffix = ".part";

    public static PublishedEdition Open(string folder) => new(folder, EditionFiles.ReadEdition(folder), EditionFiles.ReadRun(folder));

    /// <summary>Copies the edition's own file of that name.</summary>
    public void CopyTo(string part)
    {
        var name = Path.GetFileName(part);
        if (name.EndsWith(PartSuffix, StringComparison.Ordinal)) name = name[..^PartSuffix.Length];
        File.Copy(EditionFiles.Existing(Folder, name), part, overwrite: true);
    }
}
