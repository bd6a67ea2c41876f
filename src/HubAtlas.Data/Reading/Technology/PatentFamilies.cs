namespace HubAtlas.Data.Reading.Technology;

/// <summary>Lists that number families of patents: the words before their numbers, so that files of different sources meet in one family.</summary>
internal static class PatentFamilies
{
    /// <summary>The simple family of EPO's DOCDB, which PATSTAT, DOCDB and Open Patent Services number alike.</summary>
    public const string Docdb = "docdb:";
}
