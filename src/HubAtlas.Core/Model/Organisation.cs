namespace HubAtlas.Core.Model;

/// <summary>An organisation of a registry such as ROR.</summary>
public sealed record Organisation
{
    /// <summary>The registry's id (<c>https://ror.org/02mhbdp94</c>).</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Aliases and names in other languages.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    public IReadOnlyList<string> Acronyms { get; init; } = [];

    /// <summary>ISO 3166 alpha-2.</summary>
    public required string Economy { get; init; }

    public string? Region { get; init; }

    public string? City { get; init; }

    public GeoPoint? Point { get; init; }

    /// <summary>Kinds of organisation in the registry's words (<c>company</c>, <c>education</c>).</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Related records in the registry (parents, children, peers): the better known of two namesakes has more.</summary>
    public int RelatedCount { get; init; }

    /// <summary>False for withdrawn and inactive records.</summary>
    public bool IsActive { get; init; } = true;
}
