namespace HubAtlas.Core.Model;

/// <summary>A patent application, publication or deal as a reader hands it over, before shares are given.</summary>
public sealed record Document
{
    /// <summary>Unique over all sources: the dataset's name, a colon, the source's own id (<c>openalex:W103112271</c>).</summary>
    public required string Id { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>Year of publication; null when the source does not say.</summary>
    public int? Year { get; init; }

    /// <summary>The source's own word for the type of document (<c>article</c>, <c>A1</c>).</summary>
    public string? Type { get; init; }

    /// <summary>Technology or science fields, in the source's order and words: the one level that profiles compare clusters by.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Coarser and finer names by which a recipe can find the document beside <see cref="Fields"/>: its domain, topic, sector, class.</summary>
    public IReadOnlyList<FieldLabel> Labels { get; init; } = [];

    /// <summary>The inventors, authors or funded companies listed on the document; never empty.</summary>
    public required IReadOnlyList<Person> People { get; init; }

    /// <summary>Null for anything but a patent, and where the source says nothing of the kind.</summary>
    public PatentFacts? Patent { get; init; }

    /// <summary>Null for anything but a publication, and where the source says nothing of the kind.</summary>
    public CitationFacts? Citations { get; init; }

    /// <summary>Only where the import looks for keywords.</summary>
    public DocumentText? Text { get; init; }

    /// <summary>How many like documents the row stands for; above 1 only where a source gives counts per location.</summary>
    public long Multiplicity { get; init; } = 1;

    /// <summary>Date of the record's last update as yyyymmdd, 0 when unknown; of two records with one id the later wins.</summary>
    public int Version { get; init; }
}

/// <summary>One inventor, author or funded company listed on a document.</summary>
/// <param name="Addresses">Where the source puts the person; empty when it does not say, which is counted as unlocated.</param>
public sealed record Person(IReadOnlyList<Address> Addresses)
{
    /// <summary>
    /// Billionths of the document that the source itself gives to each address, in their order (to the person, where there is no address);
    /// over all people of the document they add up to <see cref="Contribution.Whole"/>. Null: the source gives none, the share rule divides.
    /// </summary>
    public IReadOnlyList<long>? GivenShares { get; init; }
}

/// <summary>An address as it stood in the file, with whatever the source says of it in columns of its own.</summary>
public sealed record Address
{
    public static readonly Address None = new();

    /// <summary>The raw text: an affiliation, an inventor's address line; empty when the source has only columns.</summary>
    public string Text { get; init; } = "";

    /// <summary>The applicant or the organisation of affiliation.</summary>
    public string? Organisation { get; init; }

    /// <summary>The organisation's registry id (<c>https://ror.org/…</c>).</summary>
    public string? OrganisationId { get; init; }

    public string? City { get; init; }

    /// <summary>State, province or other first-level region, name or code.</summary>
    public string? Region { get; init; }

    /// <summary>Economy as the source writes it: a code or a name.</summary>
    public string? Economy { get; init; }

    /// <summary>Coordinates given by the source.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>
    /// Whether more is said than the economy. An organisation says it of authors, who work there; of patents it is the applicant and of deals
    /// the company's name, which say nothing of the inventor's or the company's town.
    /// </summary>
    public bool SaysWhere(DocumentKind kind) =>
        Text.Length > 0 || City is not null || Region is not null || Point is not null
        || (kind == DocumentKind.Publication && (Organisation is not null || OrganisationId is not null));
}
