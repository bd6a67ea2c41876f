namespace HubAtlas.Core.Model;

/// <summary>Every choice that makes a table of citation impact: whose publications are among the most cited of their field, year and type.</summary>
public sealed record CitationRecipe
{
    /// <summary>The kinds of unit that publications can be divided over; fields are what they are compared within.</summary>
    public static readonly IReadOnlyList<LandscapeUnit> Units = [LandscapeUnit.Economy, LandscapeUnit.Cluster, LandscapeUnit.Organisation];

    /// <summary>The levels that say what a publication is compared with.</summary>
    public static readonly IReadOnlyList<string> Levels = [FieldLevels.Domain, FieldLevels.Field, FieldLevels.Subfield, FieldLevels.Topic];

    /// <summary>Lower-case letters, digits and hyphens; also the name of the folder.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>Inclusive, as <see cref="LastYear"/>.</summary>
    public required int FirstYear { get; init; }

    public required int LastYear { get; init; }

    /// <summary>Types of publication that count, in any case of letters; empty: all.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>One of <see cref="Levels"/>.</summary>
    public string Level { get; init; } = FieldLevels.Field;

    /// <summary>Full years after that of publication whose citations count, with that year's own; null: all until the day of counting.</summary>
    public int? Window { get; init; }

    /// <summary>Ids of the journals of a list, as the source writes them; empty: there is no list.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The edition whose clusters are units; null: none are.</summary>
    public string? Edition { get; init; }

    public CountingMethod Counting { get; init; } = CountingMethod.Fractional;

    /// <summary>Which tables are made, of <see cref="Units"/>.</summary>
    public required IReadOnlyList<LandscapeUnit> By { get; init; }

    /// <summary>Publications below which a unit has no proportion and no mean.</summary>
    public double Minimum { get; init; } = 50;

    /// <summary>Publications below which a stratum is joined with others.</summary>
    public long SmallestStratum { get; init; } = 50;

    /// <summary>SHA-256 of the recipe's canonical JSON.</summary>
    public string Hash { get; init; } = "";
}
