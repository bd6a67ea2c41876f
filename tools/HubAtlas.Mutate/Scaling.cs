using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HubAtlas.Mutate;

/// <summary>The faults of a weight: a third, twice and ten times of it.</summary>
internal static class Scaling
{
    public static IEnumerable<(string Kind, ExpressionSyntax Faulty)> Of(TypeSyntax type, ExpressionSyntax value) => value is CollectionExpressionSyntax many
        ? OfMany(many)
        : OfOne(value, type.ToString() == "int").Select(f => (f.Kind, SyntaxFactory.ParseExpression(f.Faulty)));

    private static IEnumerable<(string, ExpressionSyntax)> OfMany(CollectionExpressionSyntax many)
    {
        for (var i = 0; i < many.Elements.Count; i++)
        {
            if (many.Elements[i] is not ExpressionElementSyntax element) continue;
            foreach (var (kind, faulty) in OfOne(element.Expression, isWhole: false).Take(2))
                yield return ($"{kind}, place {i}", many.ReplaceNode(element, element.WithExpression(SyntaxFactory.ParseExpression(faulty))));
        }
    }

    private static IEnumerable<(string Kind, string Faulty)> OfOne(ExpressionSyntax value, bool isWhole)
    {
        var text = value.ToString().Replace("_", "", StringComparison.Ordinal);
        if (!double.TryParse(text, CultureInfo.InvariantCulture, out var number) || number == 0) yield break;
        foreach (var (kind, factor) in new[] { ("÷ 3", 1 / 3.0), ("× 2", 2), ("× 10", 10) })
        {
            var scaled = isWhole ? Math.Truncate(number * factor) : number * factor;
            if (scaled != number) yield return (kind, scaled.ToString("R", CultureInfo.InvariantCulture));
        }
    }
}
