using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Fetching;

/// <summary>What came is not what the manifest promised; fetching it anew may help.</summary>
internal sealed class DamagedPartException(string message) : AtlasException(message + " Nothing of it was kept.");
