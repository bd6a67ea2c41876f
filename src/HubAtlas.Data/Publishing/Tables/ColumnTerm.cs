using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>What a word in braces stands for in Assets/columns.tsv.</summary>
internal sealed record ColumnTerm(string Word, string En, string Zh)
{
    public string Mark { get; } = $"{{{Word}}}";

    /// <summary>Whatever the edition.</summary>
    public static readonly IReadOnlyList<ColumnTerm> OfAnyRecipe =
        [new("counting", "under the recipe's counting", "按配方的计数方式"), new("top", "N", "N"), OfNumber("n")];

    /// <summary>Whatever the kind of document and the side of a comparison.</summary>
    public static readonly IReadOnlyList<ColumnTerm> OfAny =
    [
        new("kind", "kind", ""), new("kinds", "documents", ""), new("Kinds", "Documents", ""), new("organisation", "organisation", ""), new("field", "field", ""),
        new("side", "first or second", ""),
    ];

    private static readonly IReadOnlyList<IReadOnlyList<ColumnTerm>> OfKinds = [.. DocumentKinds.All.Select(OfKind)];

    private static readonly IReadOnlyList<IReadOnlyList<ColumnTerm>> OfSides = [[new("side", "first", "第一排名的")], [new("side", "second", "第二排名的")]];

    public static ColumnTerm OfNumber(string digits) => new("n", digits, digits);

    public static IReadOnlyList<ColumnTerm> Of(Recipe recipe)
    {
        var top = recipe.Top.ToString(CultureInfo.InvariantCulture);
        var isFull = recipe.Counting.Method == CountingMethod.Full;
        return [isFull ? new("counting", "full count", "全计数") : new("counting", "fractional count", "分数计数"), new("top", top, top)];
    }

    /// <summary>What there is a column each of; null for a name that is one column.</summary>
    public static IReadOnlyList<IReadOnlyList<ColumnTerm>>? VariantsOf(string name) =>
        name.Contains("{side}", StringComparison.Ordinal) ? OfSides : name.Contains("{kind", StringComparison.Ordinal) ? OfKinds : null;

    private static IReadOnlyList<ColumnTerm> OfKind(DocumentKind kind)
    {
        var (zh, organisation, organisationZh, field, fieldZh) = kind switch
        {
            DocumentKind.Patent => ("专利", "applicant", "申请人", "technology", "技术领域"),
            DocumentKind.Publication => ("论文", "institution", "机构", "science field", "学科"),
            _ => ("风投交易", "company", "公司", "sector", "行业"),
        };
        var kinds = kind.Plural();
        return
        [
            new("kind", kind.Word(), zh), new("kinds", kinds, zh), new("Kinds", char.ToUpperInvariant(kinds[0]) + kinds[1..], zh),
            new("organisation", organisation, organisationZh), new("field", field, fieldZh),
        ];
    }
}
