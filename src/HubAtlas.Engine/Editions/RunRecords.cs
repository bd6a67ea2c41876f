using System.Reflection;
using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Editions;

internal static class RunRecords
{
    private static string ProgramVersion { get; } =
        typeof(RunRecords).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public static RunRecord Of(Edition edition, StageLog log) => new()
    {
        ProgramVersion = ProgramVersion,
        RecipeHash = edition.Recipe.Hash,
        Inputs = edition.Inputs,
        CorrectionsSha256 = edition.Recipe.Geocoding.Corrections?.Sha256,
        Stages = log.Records,
        Times = log.Times,
    };
}
