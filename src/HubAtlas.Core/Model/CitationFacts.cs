namespace HubAtlas.Core.Model;

/// <summary>What a source says of how a publication was cited, and where it appeared. Null: it does not say; never zero.</summary>
public sealed record CitationFacts
{
    /// <summary>Citations until <see cref="CountedOn"/>.</summary>
    public int? CitedBy { get; init; }

    /// <summary>The same by year of the citing works, as <see cref="YearCounts"/> writes it.</summary>
    public string? CitedByYear { get; init; }

    /// <summary>Position among works of the same field, year and type as the source states it, 0 to 1.</summary>
    public double? Percentile { get; init; }

    /// <summary>Field-weighted citation impact as the source states it; 1 is the world's mean.</summary>
    public double? Fwci { get; init; }

    /// <summary>When the source counted, as yyyymmdd. Figures of two dates are not to be compared.</summary>
    public int? CountedOn { get; init; }

    /// <summary>Of the journal or other series: OpenAlex's id of the source, else the ISSN (<c>S137773608</c>, <c>0028-0836</c>).</summary>
    public string? JournalId { get; init; }

    public bool? IsRetracted { get; init; }
}
