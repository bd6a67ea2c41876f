using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace HubAtlas.Core.Geocoding.Weighing;

/// <summary>
/// Every number by which the rules decide, by the room that uses it. Points of evidence are on one scale: ten times the people count
/// one, a name with a segment of its own six.
/// </summary>
internal static class Weights
{
    /// <summary>Raise it whenever the rules or their word lists answer differently; a changed weight tells itself.</summary>
    public const int Version = 13;

    public static readonly ParsingWeights Parsing = new();
    public static readonly AreaWeights Areas = new();
    public static readonly PlaceWeights Places = new();
    public static readonly SpellingWeights Spelling = new();
    public static readonly SoundWeights Sounds = new();
    public static readonly RegistryWeights Registry = new();
    public static readonly OrganisationWeights Organisations = new();
    public static readonly DecidingWeights Deciding = new();
    public static readonly ColumnWeights Columns = new();
    public static readonly AnsweringWeights Answering = new();
    public static readonly ConfidenceWeights Confidence = new();

    /// <summary>The groups above.</summary>
    public static readonly IReadOnlyList<object> All =
        [Parsing, Areas, Places, Spelling, Sounds, Registry, Organisations, Deciding, Columns, Answering, Confidence];

    /// <summary>Version and weights, one a line: two programs with the same text decide by the same numbers.</summary>
    public static string Text => TextOf(Version, All);

    /// <param name="groups">Records whose properties are numbers, or arrays of them.</param>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "The native library, which is trimmed, never asks for the key of the rules.")]
    public static string TextOf(int version, IEnumerable<object> groups)
    {
        var lines = new List<string>();
        foreach (var group in groups)
        {
            foreach (var p in group.GetType().GetProperties().Where(p => p.IsDefined(typeof(WeightAttribute), false)))
                lines.Add($"{group.GetType().Name}.{p.Name} {Show(p.GetValue(group))}");
        }

        return string.Create(CultureInfo.InvariantCulture, $"rules {version}\n{string.Join('\n', lines.Order(StringComparer.Ordinal))}");
    }

    private static string? Show(object? value) =>
        value is double[] many ? string.Join(' ', many.Select(number => Show(number))) : Convert.ToString(value, CultureInfo.InvariantCulture);
}
