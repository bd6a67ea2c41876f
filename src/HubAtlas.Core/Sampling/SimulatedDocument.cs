using HubAtlas.Core.Model;

namespace HubAtlas.Core.Sampling;

/// <summary>A document of the simulated world and where its people really are.</summary>
/// <param name="Origins">For every person, for every address.</param>
/// <param name="Role">Whether the document counts.</param>
public sealed record SimulatedDocument(Document Document, IReadOnlyList<IReadOnlyList<Origin>> Origins, DocumentRole Role)
{
    /// <summary>Id of the planted cluster where the first person is at home; empty when there is none.</summary>
    public string Hub { get; init; } = "";
}

/// <param name="City">Index into the geography's cities; −1 when nobody could tell from the address.</param>
/// <param name="Cause">Why it cannot be told; empty when it can.</param>
public readonly record struct Origin(int City, string Cause)
{
    public const int Nowhere = -1;
}

public enum DocumentRole
{
    Counted,

    /// <summary>Of a type that the recipes leave out.</summary>
    LeftOut,

    /// <summary>An older record of the document that follows, which replaces it.</summary>
    Stale,
}
