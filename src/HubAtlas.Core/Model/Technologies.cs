namespace HubAtlas.Core.Model;

/// <summary>What documents can be narrowed to.</summary>
/// <param name="Labels">By kind, then most documents first.</param>
public sealed record Technologies(IReadOnlyList<TechnologyDefinition> Definitions, IReadOnlyList<LabelCount> Labels);

/// <summary>A name at one of <see cref="FieldLevels"/>.</summary>
/// <param name="Documents">That have it.</param>
public sealed record LabelCount(DocumentKind Kind, string Level, string Name, long Documents);
