using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Keywords;
using HubAtlas.Data.Reading.Mapping;

namespace HubAtlas.Engine.Importing;

/// <summary>What the user says about the files to import.</summary>
public sealed record ImportOptions
{
    /// <summary>The format's word; null: recognised from each file's content.</summary>
    public string? Source { get; init; }

    /// <summary>A mapping file for tables.</summary>
    public string? MappingPath { get; init; }

    /// <summary>What to look for in titles and abstracts; null: nothing.</summary>
    public KeywordSet? Keywords { get; init; }

    public DocumentKind? Kind { get; init; }

    public int? Year { get; init; }

    /// <summary>Type of document where a table or points do not say.</summary>
    public string? Type { get; init; }

    /// <summary>Marks the files as simulated; every output made from them says so.</summary>
    public bool IsSimulated { get; init; }

    /// <summary>Files read at the same time; the result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    public string TempFolder { get; init; } = Path.GetTempPath();

    internal ReadOptions ToReadOptions(Action<long>? onBytes) => new()
    {
        Kind = Kind,
        Year = Year,
        Type = Type,
        Mapping = MappingPath is null ? null : TableMapping.Read(MappingPath),
        WantsText = Keywords is not null,
        TempFolder = TempFolder,
        OnBytes = onBytes,
    };
}
