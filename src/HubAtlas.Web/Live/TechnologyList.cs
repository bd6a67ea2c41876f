using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Definitions;

namespace HubAtlas.Web.Live;

/// <summary>Answer of <c>/api/technologies</c>: what <c>only</c> may say in a question.</summary>
/// <param name="Labels">By kind, then most documents first.</param>
public sealed record TechnologyList(IReadOnlyList<TechnologyHead> Definitions, IReadOnlyList<LabelCount> Labels)
{
    internal static TechnologyList Of(Technologies technologies) => new([.. technologies.Definitions.Select(TechnologyHead.Of)], technologies.Labels);
}

/// <summary>A definition that comes with the program.</summary>
/// <param name="Name">By which it is asked for.</param>
/// <param name="Also">What else it is called.</param>
/// <param name="Kinds">Of document that it is for.</param>
public sealed record TechnologyHead(string Name, string Title, IReadOnlyList<string> Also, IReadOnlyList<DocumentKind> Kinds, string Date, IReadOnlyList<string> Notes)
{
    internal static TechnologyHead Of(TechnologyDefinition definition) => new(
        DefinitionShelf.Names(definition).First(), definition.Title, definition.Also, [.. definition.Kinds()], definition.Date, definition.Notes);
}
