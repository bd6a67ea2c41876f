using System.Collections.Frozen;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Sources.Dimensions;

/// <summary>
/// Fields of Research (ANZSRC): divisions of two digits, groups of four (<c>40 Engineering; 4006 Communications Engineering</c>). The codes
/// of 2008 (01 to 22) and of 2020 (30 to 52) do not overlap.
/// </summary>
internal static class ResearchFields
{
    private const int DivisionDigits = 2;

    private static readonly FieldLabel Sciences = new(FieldLevels.Domain, "Sciences");
    private static readonly FieldLabel SocialSciences = new(FieldLevels.Domain, "Social Sciences");
    private static readonly FieldLabel Humanities = new(FieldLevels.Domain, "Arts and Humanities");

    // Education, economics, commerce, human society, law, Indigenous studies, psychology; then creative arts, language, history, philosophy.
    private static readonly FrozenDictionary<string, FieldLabel> Domains =
        ((string[])["13", "14", "15", "16", "17", "18", "35", "38", "39", "44", "45", "48", "52"]).Select(code => (code, SocialSciences))
        .Concat(((string[])["19", "20", "21", "22", "36", "43", "47", "50"]).Select(code => (code, Humanities)))
        .ToFrozenDictionary(pair => pair.code, pair => pair.Item2);

    /// <summary>Names of the divisions, and as labels the groups and the domains that divisions belong to.</summary>
    public static (IReadOnlyList<string> Fields, IReadOnlyList<FieldLabel> Labels) Read(string list)
    {
        var fields = new List<string>();
        var labels = new List<FieldLabel>();
        foreach (var item in list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var digits = item.TakeWhile(char.IsAsciiDigit).Count();
            var name = item[digits..].Trim();
            if (name.Length == 0) continue;
            if (digits > DivisionDigits) labels.Add(new FieldLabel(FieldLevels.Subfield, name));
            else fields.Add(name);
            if (digits >= DivisionDigits) labels.Add(Domains.GetValueOrDefault(item[..DivisionDigits], Sciences));
        }

        return (fields, [.. labels.Distinct()]);
    }
}
