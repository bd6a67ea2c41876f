using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HubAtlas.Mutate;

/// <summary>Which faults an expression may be given.</summary>
internal sealed class Mutations(SemanticModel model)
{
    private static readonly Dictionary<SyntaxKind, SyntaxKind> Opposite = new()
    {
        [SyntaxKind.LessThanExpression] = SyntaxKind.GreaterThanOrEqualExpression,
        [SyntaxKind.LessThanOrEqualExpression] = SyntaxKind.GreaterThanExpression,
        [SyntaxKind.GreaterThanExpression] = SyntaxKind.LessThanOrEqualExpression,
        [SyntaxKind.GreaterThanOrEqualExpression] = SyntaxKind.LessThanExpression,
        [SyntaxKind.EqualsExpression] = SyntaxKind.NotEqualsExpression,
        [SyntaxKind.NotEqualsExpression] = SyntaxKind.EqualsExpression,
        [SyntaxKind.LogicalAndExpression] = SyntaxKind.LogicalOrExpression,
        [SyntaxKind.LogicalOrExpression] = SyntaxKind.LogicalAndExpression,
    };

    private static readonly Dictionary<SyntaxKind, SyntaxKind> AtTheEnd = new()
    {
        [SyntaxKind.LessThanExpression] = SyntaxKind.LessThanOrEqualExpression,
        [SyntaxKind.LessThanOrEqualExpression] = SyntaxKind.LessThanExpression,
        [SyntaxKind.GreaterThanExpression] = SyntaxKind.GreaterThanOrEqualExpression,
        [SyntaxKind.GreaterThanOrEqualExpression] = SyntaxKind.GreaterThanExpression,
    };

    private static readonly Dictionary<SyntaxKind, SyntaxKind> OtherSign = new()
    {
        [SyntaxKind.AddExpression] = SyntaxKind.SubtractExpression,
        [SyntaxKind.SubtractExpression] = SyntaxKind.AddExpression,
        [SyntaxKind.MultiplyExpression] = SyntaxKind.DivideExpression,
        [SyntaxKind.DivideExpression] = SyntaxKind.MultiplyExpression,
    };

    public IEnumerable<(string Kind, ExpressionSyntax Faulty)> Of(ExpressionSyntax node)
    {
        if (!Places.MayDiffer(node)) return [];
        return node switch
        {
            BinaryExpressionSyntax binary => OfBinary(binary),
            PrefixUnaryExpressionSyntax not when node.IsKind(SyntaxKind.LogicalNotExpression) => [("condition negated", not.Operand)],
            IsPatternExpressionSyntax when !Places.IsLoopCondition(node) => [("condition negated", Not(node))],
            LiteralExpressionSyntax literal => OfLiteral(literal),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Math" } } math } call
                when math.Name.Identifier.Text is "Min" or "Max" => [OfExtreme(call, math)],
            _ when Places.IsCondition(node) && !Places.IsLoopCondition(node) && IsBool(node) => [("condition negated", Not(node))],
            _ => [],
        };
    }

    private IEnumerable<(string, ExpressionSyntax)> OfBinary(BinaryExpressionSyntax node)
    {
        if (Opposite.TryGetValue(node.Kind(), out var opposite) && !Places.IsLoopCondition(node))
            yield return (node.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression ? "and for or" : "comparison turned", With(node, opposite));
        if (AtTheEnd.TryGetValue(node.Kind(), out var end) && IsWhole(node.Left) && IsWhole(node.Right))
            yield return ("comparison at its end", With(node, end));
        if (OtherSign.TryGetValue(node.Kind(), out var other) && IsNumber(node)) yield return ("other sign", With(node, other));
    }

    private IEnumerable<(string, ExpressionSyntax)> OfLiteral(LiteralExpressionSyntax node)
    {
        switch (node.Token.Value)
        {
            case bool value:
                yield return ("other value", SyntaxFactory.LiteralExpression(value ? SyntaxKind.FalseLiteralExpression : SyntaxKind.TrueLiteralExpression));
                break;
            case int value when IsIntOrMore(node):
                yield return ("number + 1", Number(value + 1));
                break;
            case double value when value != 0:
                yield return ("number × 2", SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(value * 2)));
                break;
        }
    }

    private static (string, ExpressionSyntax) OfExtreme(InvocationExpressionSyntax call, MemberAccessExpressionSyntax math) =>
        ("other extreme", call.WithExpression(math.WithName(SyntaxFactory.IdentifierName(math.Name.Identifier.Text == "Min" ? "Max" : "Min"))));

    private static LiteralExpressionSyntax Number(int value) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(value));

    private static PrefixUnaryExpressionSyntax Not(ExpressionSyntax node) =>
        SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, SyntaxFactory.ParenthesizedExpression(node.WithoutTrivia()));

    private static BinaryExpressionSyntax With(BinaryExpressionSyntax node, SyntaxKind kind) =>
        SyntaxFactory.BinaryExpression(kind, node.Left, node.Right).WithTriviaFrom(node);

    // Of a constant int other types may be made, of one chosen at run time not.
    private bool IsIntOrMore(ExpressionSyntax node) =>
        model.GetTypeInfo(node).ConvertedType?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double;

    private bool IsBool(ExpressionSyntax node) => model.GetTypeInfo(node).Type?.SpecialType == SpecialType.System_Boolean;

    private bool IsNumber(ExpressionSyntax node) => model.GetTypeInfo(node).Type is { } type
        && (type.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_Double || type.Name is "Vector256" or "Vector512");

    // A score that equals a threshold to the last digit is no case worth a test.
    private bool IsWhole(ExpressionSyntax node) => model.GetTypeInfo(node).Type?.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_UInt64;
}
