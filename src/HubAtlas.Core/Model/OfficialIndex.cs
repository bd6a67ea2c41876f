namespace HubAtlas.Core.Model;

/// <summary>An index as its publisher printed it.</summary>
/// <param name="Title">Of the file's layout and edition.</param>
/// <param name="Units">Names as printed.</param>
/// <param name="Nodes">A parent stands before its children.</param>
public sealed record OfficialIndex(string Title, IReadOnlyList<string> Units, IReadOnlyList<OfficialNode> Nodes);

/// <summary>A printed row. Lists are by unit.</summary>
/// <param name="Parent">Place among the nodes; −1: the index itself.</param>
/// <param name="Values">Of an indicator; null: not printed.</param>
/// <param name="Scores">Rounded as printed.</param>
/// <param name="Brackets">Whether it is printed in brackets: too few of the figures below it were there.</param>
/// <param name="PeerMarks">Within the income group; empty where the file has none.</param>
public sealed record OfficialNode(
    string Id, string Name, int Parent, IReadOnlyList<double?> Values, IReadOnlyList<double?> Scores, IReadOnlyList<int?> Ranks,
    IReadOnlyList<bool> Brackets, IReadOnlyList<Mark> Marks, IReadOnlyList<Mark> PeerMarks);

/// <summary>A printed index computed again from the scores of its indicators.</summary>
/// <param name="Steps">In the order of the method.</param>
/// <param name="Weights">By node, as they were found; 1 where nothing tells them.</param>
/// <param name="Scores">By node, then unit: recomputed; empty for indicators.</param>
/// <param name="Ranks">Of the recomputed index, by unit.</param>
public sealed record OfficialCheck(
    OfficialIndex Index, IReadOnlyList<CheckStep> Steps, IReadOnlyList<FoundWeight> Weights, IReadOnlyList<IReadOnlyList<double?>> Scores, IReadOnlyList<int?> Ranks,
    IReadOnlyList<CheckRemainder> Remainders)
{
    public int Indicators => Scores.Count(s => s.Count == 0);

    public CheckStep Step(string name) => Steps.First(s => s.Name == name);
}

/// <param name="Equal">Cells that come out as printed.</param>
/// <param name="Cells">Cells compared.</param>
/// <param name="Largest">Largest difference, in the unit of the cells; null where they are words.</param>
public sealed record CheckStep(string Name, string Meaning, int Equal, int Cells, double? Largest);

/// <param name="Weight">½ or 1, of which the printed scores follow best.</param>
/// <param name="Error">Largest difference of the parent's scores under the best weights.</param>
/// <param name="NextError">Under the next best; where it is hardly larger the weights cannot be told.</param>
public sealed record FoundWeight(string Node, double Weight, double? Error, double? NextError);

/// <summary>A cell that does not come out as printed.</summary>
public sealed record CheckRemainder(string Step, string Node, string Unit, string Printed, string Found, string Cause);
