using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.Incidence;

namespace HubAtlas.Data.Storing;

/// <summary>The names of a store, ready to be held against a recipe's lists: in lower letters, with their levels numbered.</summary>
internal sealed class StoreNames
{
    /// <summary>A column of any table may be taken for the type.</summary>
    private const int LongestType = 60;

    internal StoreNames(IncidenceNames names)
    {
        Names = names;
        Types = [.. names.Types.Select(type => type.ToLowerInvariant())];
        ShortTypes = [.. Types.Select(ShortType)];
        Labels = [.. names.Labels.Select(label => label.Name.ToLowerInvariant())];
        var levels = names.Labels.Select(label => label.Level).Distinct(StringComparer.Ordinal).ToList();
        Levels = [.. names.Labels.Select(label => 1u << levels.IndexOf(label.Level))];
        CollectionLevel = levels.IndexOf(FieldLevels.Collection) is >= 0 and var collection ? 1u << collection : 0;
    }

    internal IncidenceNames Names { get; }

    internal IReadOnlyList<string> Types { get; }

    /// <summary>As they are told to people.</summary>
    internal IReadOnlyList<string> ShortTypes { get; }

    internal IReadOnlyList<string> Labels { get; }

    /// <summary>By label: a bit of its own for each level.</summary>
    internal uint[] Levels { get; }

    internal uint CollectionLevel { get; }

    internal static string ShortType(string type) => string.Concat(type.EnumerateRunes().Take(LongestType));
}
