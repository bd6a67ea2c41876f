namespace HubAtlas.Core.Model;

/// <summary>Every choice that makes a landscape: who has the documents of a technology.</summary>
public sealed record LandscapeRecipe
{
    /// <summary>Lower-case letters, digits and hyphens; also the name of the folder.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>Null where <see cref="Fields"/> say what the technology is.</summary>
    public TechnologyDefinition? Definition { get; init; }

    /// <summary>Fields or labels (<see cref="FieldFilter"/>); a document needs one of them or of the definition.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Inclusive, as <see cref="LastYear"/>; documents that do not say their year are left out.</summary>
    public required int FirstYear { get; init; }

    public required int LastYear { get; init; }

    /// <summary>Types of document that count, in any case of letters; empty: all.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The edition whose clusters are units; null: none are.</summary>
    public string? Edition { get; init; }

    public CountingMethod Counting { get; init; } = CountingMethod.Fractional;

    public UnitOfCount UnitOfCount { get; init; }

    public LandscapePlace Place { get; init; }

    public YearRule Year { get; init; }

    /// <summary>Whether only patents count that were granted, and only families that have one.</summary>
    public bool IsGrantedOnly { get; init; }

    /// <summary>Which tables are made.</summary>
    public required IReadOnlyList<LandscapeUnit> By { get; init; }

    /// <summary>Documents below which nothing but count, share and rank is given of a unit.</summary>
    public double Minimum { get; init; } = 10;

    /// <summary>Between which years growth is measured.</summary>
    public required IReadOnlyList<YearPair> CompareYears { get; init; }

    /// <summary>SHA-256 of the recipe's canonical JSON; with a definition, of that hash and the definition's.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The technology's name, as it stands in sentences.</summary>
    public string Technology => Definition?.Title ?? string.Join(" or ", Fields);
}

public sealed record YearPair(int From, int To);

/// <summary>What documents are divided over.</summary>
public enum LandscapeUnit
{
    /// <summary>Of the inventors' or authors' addresses, or of the applicants.</summary>
    Economy,

    /// <summary>Of a named edition.</summary>
    Cluster,

    /// <summary>Applicant, institution or company as it stands with the addresses.</summary>
    Organisation,

    /// <summary>A document counts in full for each of its fields.</summary>
    Field,

    /// <summary>That it was filed with; a family is divided over the offices of its members.</summary>
    Office,
}

public static class LandscapeUnits
{
    public static readonly IReadOnlyList<LandscapeUnit> All = [LandscapeUnit.Economy, LandscapeUnit.Cluster, LandscapeUnit.Organisation, LandscapeUnit.Field, LandscapeUnit.Office];

    /// <summary>The word of recipes and tables: <c>economy</c>.</summary>
    public static string Word(this LandscapeUnit unit) => unit.ToString().ToLowerInvariant();

    /// <summary>The word of file names: <c>economies</c>.</summary>
    public static string Plural(this LandscapeUnit unit) => unit == LandscapeUnit.Economy ? "economies" : unit.Word() + "s";
}
