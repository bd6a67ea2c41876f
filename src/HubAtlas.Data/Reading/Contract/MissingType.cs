using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Contract;

/// <summary>What is said of tables and points that do not say which type of document they list.</summary>
internal static class MissingType
{
    public static string Note(DocumentKind kind) =>
        $"No type of document: recipes that count some types only leave these out, such as gii-*; --type {Usual(kind)} says it for every row.";

    private static string Usual(DocumentKind kind) => kind == DocumentKind.Publication ? "article" : "pct";
}
