using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>An entry of a recipe's lists of fields, ready to be held against the names that the store has.</summary>
/// <param name="TakesCollections">Whether a name without a level may be a collection's.</param>
internal sealed record WantedName(string? Level, NamePattern Pattern, bool TakesCollections)
{
    /// <summary>Names and patterns are in any case: both are put into the invariant culture's lower letters.</summary>
    public static WantedName Of(string text, bool takesCollections)
    {
        var filter = FieldFilter.Parse(text);
        return new(filter.Level, new NamePattern(filter.Name.ToLowerInvariant()), takesCollections);
    }

    /// <summary>All names of the store, with their lower letters, in no order.</summary>
    public static IEnumerable<(FieldLabel Label, string Lower)> Known(Connection connection)
    {
        using var rows = connection.Query("SELECT DISTINCT level, field FROM document_fields");
        while (rows.Read()) yield return (new FieldLabel(rows.Text(0)!, rows.Text(1)!), rows.Text(1)!.ToLowerInvariant());
    }

    public bool Names(string level, string lower) =>
        (Level is null ? (TakesCollections && level == FieldLevels.Collection) || !FieldLevels.NamedOnly.Contains(level) : Level == level) && Pattern.Matches(lower);
}
