using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing;

/// <summary>Another program has the store open; who can wait tries again.</summary>
public sealed class StoreInUseException(string path, string holder, Exception? inner = null) : AtlasException(
    $"The store {path} is in use by another program ({holder}). Close it, or name another workspace with --workspace.", inner)
{
    /// <summary>Which program, as far as the system says.</summary>
    public string Holder => holder;
}
