using System.Text.RegularExpressions;
using HubAtlas.Data.Reading.Contract;

namespace HubAtlas.Data.Reading.Sources.Ror;

/// <summary>
/// A release of the registry says the same several times: as JSON and as CSV, from 2024 to 2025 in two schemas each. One form is read, the
/// fullest, and says which others it stands for.
/// </summary>
internal static partial class RorForms
{
    public static IEnumerable<RecognisedFile> Choose(IEnumerable<RecognisedFile> files) => files
        .Select((file, index) => (File: file, Release: Stem(file), Index: index))
        .GroupBy(file => (file.Release, file.Release is null ? file.Index : 0))
        .Select(forms => Fullest([.. forms.Select(form => form.File)]));

    private static RecognisedFile Fullest(List<RecognisedFile> forms)
    {
        var fullest = forms.OrderByDescending(IsJson).ThenByDescending(IsSchema2).ThenBy(form => form.File.Name, StringComparer.Ordinal).First();
        var others = forms.Where(form => form != fullest).Select(form => form.File.Name).Order(StringComparer.Ordinal).ToList();
        if (others.Count == 0) return fullest;
        var note = $"{fullest.File.Name} is read; the same organisations stand in {string.Join(", ", others)}, which {(others.Count == 1 ? "is" : "are")} not.";
        return fullest with { Recognition = fullest.Recognition with { Notes = [.. fullest.Recognition.Notes, note] } };
    }

    private static bool IsJson(RecognisedFile file) => Last(file).EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static bool IsSchema2(RecognisedFile file) => Last(file).Contains("_schema_v2", StringComparison.OrdinalIgnoreCase);

    /// <summary>Folder or archive, and the release's name in it; null for a file that is not named as the registry's releases are.</summary>
    private static string? Stem(RecognisedFile file)
    {
        var named = Release().Match(Last(file));
        var whole = file.File.Entry is { } entry ? $"{file.File.Path}/{entry}" : file.File.Path;
        return named.Success ? whole[..^Last(file).Length] + named.Groups[1].Value : null;
    }

    private static string Last(RecognisedFile file)
    {
        var name = file.File.Entry ?? file.File.Path;
        return name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
    }

    [GeneratedRegex(@"^(v?\d[\w.-]*ror-data)(?:_schema_v\d+)?\.(?:json|csv)(?:\.gz)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Release();
}
