using HubAtlas.Data.Reading.Delimited;

namespace HubAtlas.Data.Reading.Delivery;

/// <summary>One table of a delivery that consists of several.</summary>
/// <param name="Name">The producer's word (<c>tls206</c>, <c>inventor</c>).</param>
internal sealed record TableRole(string Name, ColumnAliases Columns);

/// <summary>The tables of one delivery.</summary>
internal sealed class TableFamily(params TableRole[] roles)
{
    /// <summary>Part of a table's columns that a header must have besides the required ones.</summary>
    private const double LeastLikeness = 0.5;

    public TableRole this[string name] => roles.First(role => role.Name == name);

    /// <summary>The table whose required columns the header has, with most of its other columns; null when there is none.</summary>
    public TableRole? Recognise(IReadOnlyList<string> header) =>
        roles.Where(role => role.Columns.Missing(header).Count == 0 && role.Columns.Likeness(header) >= LeastLikeness)
            .OrderByDescending(role => role.Columns.CountIn(header))
            .FirstOrDefault();
}
