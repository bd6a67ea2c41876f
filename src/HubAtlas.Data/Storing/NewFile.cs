namespace HubAtlas.Data.Storing;

/// <summary>A file about to be imported.</summary>
internal sealed record NewFile(string Sha256, string Name, string Source, long Bytes, bool IsSimulated);
