using System.Globalization;
using System.Reflection;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Wording;

/// <summary>What every file says of where it comes from and under which licences, as far as its format has a place for it.</summary>
internal static class Provenance
{
    private const int MostFiles = 20;

    public static string ProgramVersion { get; } =
        typeof(Provenance).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Whose names of cities the file carries; the licence asks for it.</summary>
    public static string Cities { get; } = $"Names and positions of cities: {SourceCards.Cities.Producer}, {SourceCards.Cities.Licence}.";

    /// <summary>For files that show a map.</summary>
    public static string Land { get; } = $"Land areas: {SourceCards.Land.Producer}, {SourceCards.Land.Licence}.";

    /// <summary>A source in one line, for formats without tables.</summary>
    public static string Line(InputFile input)
    {
        var (producer, licence) = SourceCards.Of(input);
        return $"{input.Name}: {producer}; licence or terms: {licence}; SHA-256 {input.Sha256}";
    }

    /// <summary>In one line, for formats with a single free text.</summary>
    public static string Line(Edition edition, RunRecord run)
    {
        var sources = Sources(edition.Inputs);
        return $"Edition {edition.Recipe.Name}, recipe {run.RecipeHash}, HubAtlas {run.ProgramVersion}."
            + (edition.IsSimulated ? " Simulated data: no figure describes the real world." : "")
            + (sources.Count == 0 ? "" : $" Sources: {string.Join("; ", sources)}.")
            + $" {Cities} {SourceCards.Cities.LicenceUrl}";
    }

    /// <inheritdoc cref="Line(Edition, RunRecord)"/>
    public static string Line(Comparison comparison) =>
        $"Comparison of {comparison.Before.Name}, recipe {comparison.Before.Hash}, with {comparison.After.Name}, recipe {comparison.After.Hash}; HubAtlas {ProgramVersion}."
        + (comparison.IsSimulated ? " Simulated data: no figure describes the real world." : "")
        + (comparison.Inputs.Count == 0 ? "" : $" Sources: {string.Join("; ", Sources(comparison.Inputs))}.")
        + $" {Cities} {SourceCards.Cities.LicenceUrl}";

    /// <summary>The input files, one by one where they are few, else by producer.</summary>
    public static IReadOnlyList<string> Sources(IReadOnlyList<InputFile> inputs) => inputs.Count <= MostFiles
        ? [.. inputs.Select(Line)]
        : [.. inputs.GroupBy(SourceCards.Of).Select(same => string.Create(
            CultureInfo.InvariantCulture, $"{same.Count():N0} files: {same.Key.Producer}; licence or terms: {same.Key.Licence}"))];

    /// <summary>The cards of all that a file of an edition carries, each once.</summary>
    public static IReadOnlyList<SourceCard> Cards(Edition edition) => [.. edition.Inputs.Select(SourceCards.Of).Append(SourceCards.Cities).Distinct()];
}
