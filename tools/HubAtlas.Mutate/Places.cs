using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HubAtlas.Mutate;

/// <summary>Where in a program an expression stands, and whether it can be chosen there at run time.</summary>
internal static class Places
{
    /// <summary>False for what must be constant, declares a variable that is used later, or only words a message.</summary>
    public static bool MayDiffer(ExpressionSyntax node)
    {
        if (node.DescendantNodesAndSelf().Any(DeclaresOrRefers)) return false;
        foreach (var around in node.Ancestors())
        {
            switch (around)
            {
                case AttributeSyntax or EnumMemberDeclarationSyntax or PatternSyntax or SwitchLabelSyntax or InterpolationSyntax or ThrowStatementSyntax
                    or ThrowExpressionSyntax or StackAllocArrayCreationExpressionSyntax or ParameterSyntax:
                case FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword):
                case LocalDeclarationStatementSyntax { IsConst: true }:
                    return false;
                case MemberDeclarationSyntax:
                    return true;
            }
        }

        return true;
    }

    private static bool DeclaresOrRefers(SyntaxNode node) =>
        node is SingleVariableDesignationSyntax or DeclarationExpressionSyntax or StackAllocArrayCreationExpressionSyntax or RefExpressionSyntax;

    public static bool IsCondition(ExpressionSyntax node)
    {
        if (node is not (InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax)) return false;
        return node.Parent switch
        {
            IfStatementSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax => true,
            ConditionalExpressionSyntax choice => choice.Condition == node,
            BinaryExpressionSyntax both => both.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression,
            AssignmentExpressionSyntax assigned => assigned.Right == node,
            _ => false,
        };
    }

    /// <summary>A loop that goes on where it should end tells nothing, and slowly.</summary>
    public static bool IsLoopCondition(ExpressionSyntax node)
    {
        SyntaxNode at = node;
        while (at.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax or PrefixUnaryExpressionSyntax) at = at.Parent;
        return at.Parent switch
        {
            WhileStatementSyntax loop => loop.Condition == at,
            DoStatementSyntax loop => loop.Condition == at,
            ForStatementSyntax loop => loop.Condition == at,
            _ => false,
        };
    }

    /// <summary>A call or an assignment that can be left out without leaving a variable unset.</summary>
    public static bool CanBeLeftOut(ExpressionStatementSyntax statement) => statement.Expression switch
    {
        InvocationExpressionSyntax call => call.ArgumentList.Arguments.All(a => !a.RefKindKeyword.IsKind(SyntaxKind.OutKeyword)),
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax or ElementAccessExpressionSyntax } => true,
        AssignmentExpressionSyntax assignment => !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression),
        _ => false,
    };
}
