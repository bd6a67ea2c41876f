using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;

namespace HubAtlas.Engine;

/// <summary>Verifies a published index, landscape or table of citations: its files against their hashes.</summary>
public static class FolderCheck
{
    /// <returns>What is wrong, in words; empty when nothing is.</returns>
    public static IReadOnlyList<string> Violations(string folder)
    {
        try
        {
            return PublishedFiles.FindDamage(folder);
        }
        catch (Exception e) when (e is AtlasException or IOException)
        {
            return [e.Message];
        }
    }
}
