using HubAtlas.Data.Storing;

namespace HubAtlas.Engine;

/// <summary>What is said where documents are counted by place while some of their addresses have none yet.</summary>
internal static class WaitingNote
{
    /// <returns>One note, or none.</returns>
    public static IReadOnlyList<string> Of(AtlasStore store) => store.WaitingAddresses() is > 0 and var waiting
        ? [FormattableString.Invariant($"{waiting} addresses wait to be located; `hubatlas run` does that.")] : [];
}
