namespace HubAtlas.Core.Sampling;

/// <summary>What a simulated world is made with. The defaults give the demo's: about 150,000 documents over six years.</summary>
public sealed record SamplingSettings
{
    public required ulong Seed { get; init; }

    /// <summary>1 is the demo's size; the minimum mentions that separate clusters from noise scale with it. Above 0.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>First year of the first edition's window.</summary>
    public required int FirstYear { get; init; }

    /// <summary>Documents written for one document of the real world, at scale 1.</summary>
    public double DocumentsPerReal { get; init; } = 1.0 / 70;

    /// <summary>The real world's applications and publications in five years: derived from the printed table of 2023.</summary>
    public double WorldPatents { get; init; } = 1_255_500;

    public double WorldPublications { get; init; } = 7_459_000;

    /// <summary>A tenth of the 4,500 stated for the published ranking, at scale 1.</summary>
    public double MinimumMentions { get; init; } = 450;

    /// <summary>Part of the addresses that no geocoder can locate.</summary>
    public double HopelessShare { get; init; } = 0.025;

    /// <summary>Part of the city names with a letter missing.</summary>
    public double TypingErrorShare { get; init; } = 0.01;

    /// <summary>Part of the inventors whose row carries coordinates.</summary>
    public double CoordinatesShare { get; init; } = 0.3;

    /// <summary>Part of the documents with people of another place.</summary>
    public double PatentPartnerShare { get; init; } = 0.2;

    public double PublicationPartnerShare { get; init; } = 0.4;

    /// <summary>Publications of a type that rankings leave out, on top of the planned ones.</summary>
    public double ErratumShare { get; init; } = 0.01;

    /// <summary>Publications of which an older record with fewer authors is in the file too.</summary>
    public double StaleShare { get; init; } = 0.002;

    /// <summary>
    /// Draws everything by plain chance: as many documents of a home and year as a Poisson number with the planned mean says, and each by
    /// itself. Worlds of several seeds then vary as resampling supposes, which is how to test what it claims. Off: volumes are the plan's,
    /// rounded, draws are spread evenly, and the last year is set right, so that what is planted stands out; seeds then differ by about a
    /// quarter of what chance would do.
    /// </summary>
    public bool IsPoisson { get; init; }

    /// <summary>Length of an edition's window.</summary>
    public int WindowYears { get; init; } = 5;

    /// <summary>One more than the window: the second edition lies one year later.</summary>
    public int Years => WindowYears + 1;
}
