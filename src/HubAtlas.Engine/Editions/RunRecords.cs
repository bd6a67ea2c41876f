using System.Reflection;
using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Editions;

internal static class RunRecords
{
    public static string ProgramVersion { get; } =
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

    /// <summary>The record of a published edition with one stage of another run, in place of that stage's last one.</summary>
    public static RunRecord Renewed(RunRecord published, StageLog log, string stage) => published with
    {
        Stages = [.. published.Stages.Where(s => s.Name != stage), .. log.Records.Where(s => s.Name == stage)],
        Times = [.. published.Times.Where(t => t.Stage != stage), .. log.Times.Where(t => t.Stage == stage)],
    };
}
