namespace HubAtlas.Core.Model;

/// <summary>Every choice that makes an edition. Recipe + inputs by hash = the same bytes.</summary>
public sealed record Recipe
{
    /// <summary>Lower-case letters, digits and hyphens; also the name of the edition's folder.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>The kinds that count, each with its window and its weight in the score.</summary>
    public required IReadOnlyList<KindRecipe> Kinds { get; init; }

    public required CountingRecipe Counting { get; init; }

    public required ClusteringRecipe Clustering { get; init; }

    public required ProfilingRecipe Profiling { get; init; }

    /// <summary>The ranking's headline length: 100 in the Global Innovation Index.</summary>
    public int Top { get; init; } = 100;

    /// <summary>Parameters that the method's authors did not publish, and what is assumed instead.</summary>
    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];

    public GeocodingRecipe Geocoding { get; init; } = new();

    /// <summary>Null: how sure the ranks are is not measured with the edition; <c>hubatlas uncertainty</c> can do it later.</summary>
    public UncertaintyRecipe? Uncertainty { get; init; }

    /// <summary>SHA-256 of the recipe's canonical JSON; with corrections, of that hash and theirs.</summary>
    public string Hash { get; init; } = "";
}

public sealed record GeocodingRecipe
{
    /// <summary>The user's own answers; null when the recipe names none.</summary>
    public CorrectionSet? Corrections { get; init; }
}

/// <param name="FirstYear">Inclusive; null with <paramref name="LastYear"/> null: every year, unknown years too.</param>
/// <param name="Weight">Of the kind's world share in the score; 0 or above.</param>
/// <param name="Types">Types of document that count, in any case of letters; empty: all.</param>
/// <param name="Fields">Fields or labels (<see cref="FieldFilter"/>) of which a document must have at least one; empty: all.</param>
public sealed record KindRecipe(
    DocumentKind Kind, int? FirstYear, int? LastYear, double Weight, IReadOnlyList<string> Types, IReadOnlyList<string> Fields)
{
    /// <summary>
    /// Fields or labels that do not count: leaves out a document that has only such ones at a level. A document without any counts.
    /// </summary>
    public IReadOnlyList<string> ExcludeFields { get; init; } = [];

    /// <summary>
    /// Symbols of patent classifications (<see cref="SymbolFilter"/>) that do as well as <see cref="Fields"/>; empty with these empty: all documents count.
    /// </summary>
    public IReadOnlyList<string> Symbols { get; init; } = [];
}

public enum CountingMethod
{
    /// <summary>A document is divided over its people and their addresses.</summary>
    Fractional,

    /// <summary>A document counts once for every cluster that has one of its people.</summary>
    Full,
}

public sealed record CountingRecipe(CountingMethod Method);

public enum PointWeight
{
    /// <summary>One for each listed inventor or author.</summary>
    Mentions,

    /// <summary>The person's share of the document.</summary>
    Shares,
}

/// <param name="MinimumMentions">Minimum weight within the radius, in mentions (or documents, when the weight is shares).</param>
/// <param name="MergeGapKm">Null: clusters are never merged.</param>
public sealed record ClusteringRecipe(double RadiusKm, double MinimumMentions, double? MergeGapKm, PointWeight PointWeight)
{
    /// <summary>Merging on the ties of people, after merging by the gap; null: none.</summary>
    public TieRule? MergeTies { get; init; }
}

/// <param name="WithinKm">Only clusters whose closest members are within this may merge.</param>
/// <param name="MinimumShare">Of a cluster's partners outside, the part in the neighbour must be above this, 0 to below 1.</param>
public sealed record TieRule(double WithinKm, double MinimumShare);

/// <param name="NameCityMinimumShare">A city enters the name when it has this share of the first city's mentions.</param>
/// <param name="EconomyMinimumShare">An economy is listed when it has this share of the cluster's mentions.</param>
public sealed record ProfilingRecipe(int NameCities, double NameCityMinimumShare, double EconomyMinimumShare, int Leaders)
{
    /// <summary>Fields listed for each cluster and kind.</summary>
    public int Fields { get; init; } = 50;

    /// <summary>Documents of a field that a cluster must have for a location quotient; below it chance decides.</summary>
    public double FieldMinimumDocuments { get; init; } = 10;
}

public sealed record Assumption(string Parameter, string Value, string Why);
