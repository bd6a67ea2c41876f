using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing;

/// <summary>A file about to be imported.</summary>
internal sealed record NewFile(string Sha256, string Name, string Source, long Bytes, bool IsSimulated)
{
    /// <summary>What its titles and abstracts are searched for.</summary>
    public IReadOnlyList<KeywordPatterns> Keywords { get; init; } = [];
}
