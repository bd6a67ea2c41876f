using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>An entry of a recipe's lists of fields, ready to be held against the names that the store has.</summary>
/// <param name="TakesCollections">Whether a name without a level may be a collection's.</param>
internal sealed record WantedName(string? Level, NamePattern Pattern, bool TakesCollections)
{
    /// <summary>Lower letters are DuckDB's on both sides: names and patterns are in any case.</summary>
    private const string KnownNames = "SELECT DISTINCT level, field, lower(field) FROM document_fields";

    public static WantedName Of(Connection connection, string text, bool takesCollections)
    {
        var filter = FieldFilter.Parse(text);
        return new(filter.Level, new NamePattern(connection.Text("SELECT lower($1)", filter.Name)!), takesCollections);
    }

    /// <summary>For names in the invariant culture's lower letters.</summary>
    public static WantedName Of(string text, bool takesCollections)
    {
        var filter = FieldFilter.Parse(text);
        return new(filter.Level, new NamePattern(filter.Name.ToLowerInvariant()), takesCollections);
    }

    /// <summary>All names of the store, with their lower letters, in no order.</summary>
    public static IEnumerable<(FieldLabel Label, string Lower)> Known(Connection connection)
    {
        using var rows = connection.Query(KnownNames);
        while (rows.Read()) yield return (new FieldLabel(rows.Text(0)!, rows.Text(1)!), rows.Text(2)!);
    }

    public bool Names(string level, string lower) =>
        (Level is null ? (TakesCollections && level == FieldLevels.Collection) || !FieldLevels.NamedOnly.Contains(level) : Level == level) && Pattern.Matches(lower);
}
