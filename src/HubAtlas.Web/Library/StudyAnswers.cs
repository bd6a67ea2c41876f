using HubAtlas.Data.Publishing.Indexes;
using HubAtlas.Data.Publishing.Landscapes;

namespace HubAtlas.Web.Library;

/// <summary>Answer of <c>/api/studies</c>: what a workspace has beside editions and comparisons.</summary>
/// <param name="Measures">Measures of imported statistics that <c>/api/indicators</c> lists; null: the store was being written to.</param>
/// <param name="Unreadable">A sentence for every folder that could not be read.</param>
public sealed record StudyList(IReadOnlyList<StudyHead> Indexes, IReadOnlyList<StudyHead> Landscapes, int? Measures, IReadOnlyList<string> Unreadable);

/// <summary>What tells indexes, or landscapes, apart.</summary>
public sealed record StudyHead(string Name, string Title, bool IsSimulated);

/// <summary>Answer of <c>/api/indexes/{name}</c>.</summary>
/// <param name="Index">As <c>index.json</c> has it.</param>
/// <param name="Pages">Each unit's page in <c>files/profiles</c>, in the order of the units.</param>
public sealed record IndexAnswer(string Name, IndexFile Index, IReadOnlyList<string> Pages, IReadOnlyList<FolderFile> Files)
{
    internal static IndexAnswer Of(string folder)
    {
        var index = IndexFile.Read(folder);
        return new(Path.GetFileName(folder), index, ProfilePages.Of([.. index.Units.Select(unit => unit.Code)]), FolderFiles.List(folder));
    }
}

/// <summary>Answer of <c>/api/landscapes/{name}</c>.</summary>
/// <param name="Landscape">As <c>landscape.json</c> has it; counts are billionths of documents.</param>
public sealed record LandscapeAnswer(string Name, LandscapeFile Landscape, IReadOnlyList<FolderFile> Files);
