using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Fetching;

/// <summary>The years of publication that are wanted; null: open on that side.</summary>
public sealed record PublicationWindow(int? FirstYear, int? LastYear)
{
    public static readonly PublicationWindow All = new(null, null);

    /// <exception cref="AtlasException">The recipe does not count publications.</exception>
    public static PublicationWindow Of(Recipe recipe) =>
        recipe.Kinds.FirstOrDefault(kind => kind.Kind == DocumentKind.Publication) is { } kind ? new(kind.FirstYear, kind.LastYear)
            : throw new AtlasException($"The recipe {recipe.Name} counts no publications; OpenAlex has nothing else.");

    /// <summary>
    /// A record that was last touched well before the window opens cannot be of a year inside it. One year is granted to records that
    /// announce what appears later.
    /// </summary>
    public bool MayHold(SnapshotPart part) => FirstYear is not { } first || part.UpdatedOn is not { } day || day.Year >= first - 1;

    public bool Holds(Document document) =>
        this == All || (document.Year is { } year && !(year < FirstYear) && !(year > LastYear));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{FirstYear}–{LastYear}");
}
