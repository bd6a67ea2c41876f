namespace HubAtlas.Core.Model;

/// <summary>What a document is; each kind has its own world total and its own share in the score.</summary>
public enum DocumentKind
{
    /// <summary>A patent application, counted where its inventors live.</summary>
    Patent = 0,

    /// <summary>A scientific publication, counted where its authors work.</summary>
    Publication = 1,

    /// <summary>A venture-capital deal, counted where the funded company sits.</summary>
    Deal = 2,
}

/// <summary>All kinds in the order in which tables show them.</summary>
public static class DocumentKinds
{
    public static readonly IReadOnlyList<DocumentKind> All = [DocumentKind.Patent, DocumentKind.Publication, DocumentKind.Deal];

    /// <summary>The singular lower-case word of recipes and mapping files: <c>patent</c>, <c>publication</c>, <c>deal</c>.</summary>
    public static string Word(this DocumentKind kind) => kind switch
    {
        DocumentKind.Patent => "patent",
        DocumentKind.Publication => "publication",
        _ => "deal",
    };

    /// <summary>The plural word of column names: <c>patents</c>, <c>publications</c>, <c>deals</c>.</summary>
    public static string Plural(this DocumentKind kind) => kind.Word() + "s";

    public static bool TryParse(string word, out DocumentKind kind)
    {
        var singular = word.Trim().TrimEnd('s', 'S');
        foreach (var candidate in All)
        {
            kind = candidate;
            if (singular.Equals(candidate.Word(), StringComparison.OrdinalIgnoreCase)) return true;
        }

        kind = default;
        return false;
    }
}
