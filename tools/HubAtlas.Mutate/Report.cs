using System.Globalization;
using System.Text;

namespace HubAtlas.Mutate;

/// <summary>How many faults were found, by file and by kind, and those that were not.</summary>
internal static class Report
{
    public static double Share(IReadOnlyCollection<Outcome> outcomes) =>
        outcomes.Count == 0 ? 1 : outcomes.Count(o => o.Found is not null) / (double)outcomes.Count;

    public static string Of(IReadOnlyCollection<Outcome> outcomes)
    {
        var text = new StringBuilder();
        text.AppendLine("| file | faults | found | not reached | share |").AppendLine("|---|---|---|---|---|");
        foreach (var group in outcomes.GroupBy(o => o.Mutant.File).OrderBy(g => g.Key, StringComparer.Ordinal)) Add(text, group.Key, [.. group]);
        foreach (var group in outcomes.GroupBy(o => o.Mutant.Kind.Split(',')[0]).OrderBy(g => g.Key, StringComparer.Ordinal)) Add(text, group.Key, [.. group]);
        Add(text, "all", outcomes);
        text.AppendLine().AppendLine("Not found:");
        foreach (var outcome in outcomes.Where(o => o.Found is null)) text.AppendLine((outcome.IsReached ? "" : "(not reached) ") + outcome.Mutant);
        return text.ToString();
    }

    private static void Add(StringBuilder text, string name, IReadOnlyCollection<Outcome> outcomes) => text.AppendLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {outcomes.Count} | {outcomes.Count(o => o.Found is not null)} | {outcomes.Count(o => !o.IsReached)} | {Share(outcomes):P1} |"));
}
