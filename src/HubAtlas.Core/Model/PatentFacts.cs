namespace HubAtlas.Core.Model;

/// <summary>What a source says of a patent beside its people and subjects. Null: it does not say.</summary>
public sealed record PatentFacts
{
    /// <summary>The office that it was filed with, by the code of WIPO's standard ST.3 (<c>US</c>, <c>EP</c>, <c>WO</c>).</summary>
    public string? Office { get; init; }

    /// <summary>All applications for one invention have one; with the word of the list that numbers them (<c>docdb:23456789</c>).</summary>
    public string? Family { get; init; }

    /// <summary>Date on which the invention was first filed anywhere, as yyyymmdd; null where only <see cref="FirstFilingYear"/> is known.</summary>
    public int? FirstFiling { get; init; }

    public int? FirstFilingYear { get; init; }

    /// <summary>Of the application, in whatever form it was published first.</summary>
    public int? FirstPublicationYear { get; init; }

    /// <summary>Whether a patent was granted on it, as far as the source knew.</summary>
    public bool? IsGranted { get; init; }

    public int? GrantedYear { get; init; }

    /// <summary>Each once.</summary>
    public IReadOnlyList<PatentSymbol> Symbols { get; init; } = [];

    /// <summary>In the source's order.</summary>
    public IReadOnlyList<Applicant> Applicants { get; init; } = [];
}

/// <summary>Who applied for a patent: a role of its own beside the inventors.</summary>
/// <param name="Economy">ISO 3166 alpha-2; null where the source does not say it or says something else.</param>
public sealed record Applicant(string Name, string? Economy);

/// <summary>Which classification a symbol belongs to.</summary>
public enum SymbolScheme
{
    /// <summary>International Patent Classification.</summary>
    Ipc = 0,

    /// <summary>Cooperative Patent Classification.</summary>
    Cpc = 1,
}

/// <summary>
/// A symbol as the store keeps it: the letters of WIPO's standard ST.8 without the zeros at its end. Four letters of subclass, four digits of
/// main group, the subgroup's digits, two or more: <c>G06N 3/02</c> is <c>G06N000302</c>. So texts stand in the order of the classification, main
/// groups as numbers and subgroups as fractions, and what lies under a subclass, a group or a subgroup begins like it.
/// </summary>
public readonly record struct PatentSymbol(SymbolScheme Scheme, string Text);
