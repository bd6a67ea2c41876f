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

    /// <summary>Part of a table's columns from which a header that lacks a required one is said to be that table nevertheless.</summary>
    private const double NearLikeness = 0.75;

    private const int NearCount = 3;

    public TableRole this[string name] => roles.First(role => role.Name == name);

    /// <summary>The table whose required columns the header has, with most of its other columns; null when there is none.</summary>
    public TableRole? Recognise(IReadOnlyList<string> header) =>
        roles.Where(role => role.Columns.Missing(header).Count == 0 && role.Columns.Likeness(header) >= LeastLikeness)
            .OrderByDescending(role => role.Columns.CountIn(header))
            .FirstOrDefault();

    /// <summary>The table that the header comes nearest to, though it lacks required columns; null when it is like none.</summary>
    public TableRole? FindNear(IReadOnlyList<string> header) =>
        roles.Where(role => role.Columns.Likeness(header) >= NearLikeness && role.Columns.CountIn(header) >= NearCount)
            .OrderByDescending(role => role.Columns.Likeness(header))
            .FirstOrDefault();
}
