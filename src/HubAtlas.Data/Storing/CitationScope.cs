using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing;

/// <summary>Which publications are compared with each other.</summary>
/// <param name="FirstYear">Inclusive, as <paramref name="LastYear"/>; null: from the first on.</param>
/// <param name="Types">In any case of letters; empty: all.</param>
/// <param name="Level">Of the fields within which they are compared: see <see cref="FieldLevels"/>.</param>
/// <param name="Window">Full years after that of publication whose citations count, with that year's own; null: all.</param>
public sealed record CitationScope(int? FirstYear, int? LastYear, IReadOnlyList<string> Types, string Level, int? Window = null)
{
    internal string? ParentLevel => Level switch
    {
        FieldLevels.Topic => FieldLevels.Subfield,
        FieldLevels.Subfield => FieldLevels.Field,
        FieldLevels.Field => FieldLevels.Domain,
        _ => null,
    };
}
