namespace HubAtlas.Core.Model;

/// <summary>What the store holds of one measure, from one file and for one kind of unit.</summary>
/// <param name="Breakdowns">Keys of what it is broken down by, in ordinal order.</param>
/// <param name="Units">How many have a figure.</param>
/// <param name="Coverage">Share of the cells unit × year × breakdown that are there, 0 to 1.</param>
/// <param name="Source">Name of the file.</param>
public sealed record MeasureSummary(
    string Measure, string Name, string Scale, UnitKind Kind, IReadOnlyList<string> Breakdowns, long Units, int? FirstYear, int? LastYear,
    long Observations, double Coverage, string Source, string Sha256);

/// <summary>A figure of the store, with the file that it comes from.</summary>
public sealed record StoredObservation(Observation Observation, string Source, string Sha256);
