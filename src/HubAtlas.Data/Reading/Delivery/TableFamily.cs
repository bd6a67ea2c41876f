using System.Text.RegularExpressions;

namespace HubAtlas.Data.Reading.Delivery;

/// <summary>The tables of one delivery.</summary>
internal sealed partial class TableFamily(params TableRole[] roles)
{
    /// <summary>Part of a table's columns that a header must have besides the required ones.</summary>
    private const double LeastLikeness = 0.5;

    /// <summary>Part of a table's columns from which a header that lacks a required one is said to be that table nevertheless.</summary>
    private const double NearLikeness = 0.75;

    private const int NearCount = 3;

    public TableRole this[string name] => roles.First(role => role.Name == name);

    public bool Has(string name) => roles.Any(role => role.Name == name);

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

    /// <summary>The table that a file of this name holds in the producer's delivery; null when the name says none.</summary>
    public TableRole? OfFile(string name)
    {
        var stem = name[(name.LastIndexOf('/') + 1)..].Split('.')[0].ToLowerInvariant();
        stem = Release().Replace(Part().Replace(stem, ""), "");
        return roles.FirstOrDefault(role => role.FileNames.Contains(stem));
    }

    [GeneratedRegex("(?:[-_]part[-_]?|[-_]|part)[0-9]{1,4}$")]
    private static partial Regex Part();

    [GeneratedRegex("^(?:g_|pg_|[0-9]{4,8}_)")]
    private static partial Regex Release();
}
