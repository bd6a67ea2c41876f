using System.Text.RegularExpressions;

namespace HubAtlas.Data.Reading.Mapping;

/// <param name="Pattern">Its first group, or the whole match, is the value; null: the cell is the value.</param>
/// <param name="Part">Which of the two numbers of a cell with both coordinates is the value; null: the cell holds one value.</param>
internal sealed record MappedColumn(string Name, Regex? Pattern = null, PointPart? Part = null)
{
    /// <summary>Whether a table without the column is read nevertheless, as if its cells were empty.</summary>
    public bool IsOptional { get; init; }

    private static readonly char[] Brackets = ['(', ')', '[', ']', ' '];

    public string ValueIn(string cell)
    {
        if (Part is { } part) return Divide(cell, part);
        if (Pattern is null) return cell;
        var match = Pattern.Match(cell);
        return match.Groups.Count > 1 ? match.Groups[1].Value : match.Value;
    }

    /// <summary>A cell that does not hold two numbers is given as it is, so that it is no coordinate and the row is rejected.</summary>
    private static string Divide(string cell, PointPart part)
    {
        var parts = cell.Trim(Brackets).Split(cell.Contains(';', StringComparison.Ordinal) ? ';' : ',');
        return parts.Length == 2 ? parts[(int)part].Trim(Brackets) : cell;
    }
}

/// <summary>Position of a coordinate in a cell that holds both.</summary>
internal enum PointPart
{
    First,
    Second,
}
