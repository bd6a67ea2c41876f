namespace HubAtlas.Core.Geocoding.Evidence;

/// <summary>The steps in which an address is located, for measuring what each costs.</summary>
internal enum Step
{
    /// <summary>Notes cut off, and the first of several addresses found.</summary>
    Dividing,

    /// <summary>Text and columns folded into words.</summary>
    Folding,

    /// <summary>Names of economies, regions and places found.</summary>
    Mentions,

    /// <summary>Organisations found and weighed.</summary>
    Organisations,

    /// <summary>Economies, regions and cities weighed.</summary>
    Cities,

    /// <summary>Misspelt names looked for.</summary>
    Spelling,

    /// <summary>The candidates settled, and the answer made.</summary>
    Verdict,
}
