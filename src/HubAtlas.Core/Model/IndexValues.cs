namespace HubAtlas.Core.Model;

/// <summary>Values of indicators by unit.</summary>
/// <param name="Units">In any order; the results have them by code.</param>
/// <param name="Columns">By indicator id, values in the order of the units; null: missing.</param>
public sealed record IndexValues(IReadOnlyList<IndexUnit> Units, IReadOnlyDictionary<string, IReadOnlyList<double?>> Columns);

/// <param name="Code">Unique.</param>
/// <param name="Group">Its peers, such as an income group; empty where it has none.</param>
/// <param name="Size">What the score is expected to go with, such as GDP per head; null where not known.</param>
public sealed record IndexUnit(string Code, string Name, string Group = "", double? Size = null);
