using HubAtlas.Data.Reading.Delimited;

namespace HubAtlas.Data.Reading.Delivery;

/// <summary>One table of a delivery that consists of several.</summary>
/// <param name="Name">The producer's word (<c>tls206</c>, <c>inventor</c>).</param>
internal sealed record TableRole(string Name, ColumnAliases Columns)
{
    /// <summary>Whether it has but titles or abstracts, which are wanted only where keywords are looked for.</summary>
    public bool IsText { get; init; }

    /// <summary>What its files are called, without folder, release, number of the part and extension; lower case.</summary>
    public IReadOnlyList<string> FileNames { get; init; } = [];
}
