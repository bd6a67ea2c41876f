using System.Reflection;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing;

/// <summary>What every file says of where it comes from, as far as its format has a place for it.</summary>
internal static class Provenance
{
    public static string ProgramVersion { get; } =
        typeof(Provenance).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>In one line, for formats with a single free text.</summary>
    public static string Line(Edition edition, RunRecord run)
    {
        var sources = edition.Inputs.Select(Reporting.SourceSection.Line).ToList();
        return $"Edition {edition.Recipe.Name}, recipe {run.RecipeHash}, HubAtlas {run.ProgramVersion}."
            + (edition.IsSimulated ? " Simulated data: no figure describes the real world." : "")
            + (sources.Count == 0 ? "" : $" Sources: {string.Join("; ", sources)}.");
    }
}
