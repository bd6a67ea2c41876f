using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HubAtlas.Mutate;

/// <summary>Puts every fault of a file beside what stands there, so that one program holds them all and one is chosen at run time.</summary>
/// <param name="file">Path below the room.</param>
/// <param name="refused">Faults, by their place among those of the file, that do not compile.</param>
internal sealed class Rewriter(SemanticModel model, string file, List<Mutant> mutants, IReadOnlySet<int> refused) : CSharpSyntaxRewriter
{
    /// <summary>On what is chosen where a fault is: the numbers of the faults of one place.</summary>
    public const string Place = "mutants";

    private readonly Mutations _mutations = new(model);
    private int _ordinal;

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        if (node is PropertyDeclarationSyntax { Initializer: { } initial } weight && weight.AttributeLists.Any()) return Weight(weight, initial.Value);
        if (node is not ExpressionSyntax expression) return base.Visit(node);
        var faults = _mutations.Of(expression).Select(f => (Id: Add(node, f.Kind, node, f.Faulty), f.Faulty)).Where(f => f.Id >= 0).ToList();
        var visited = (ExpressionSyntax)base.Visit(expression)!;
        return faults.Count == 0 ? visited : Choice(visited, faults).WithTriviaFrom(expression);
    }

    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        var id = Places.CanBeLeftOut(node) ? Add(node, "left out", node, null) : -1;
        var visited = (StatementSyntax)base.VisitExpressionStatement(node)!;
        if (id < 0) return visited;
        var isKept = SyntaxFactory.ParseExpression($"!{Asked(id)}");
        return SyntaxFactory.Block(SyntaxFactory.IfStatement(isKept, visited).NormalizeWhitespace()).WithAdditionalAnnotations(Marked([id]));
    }

    // A weight is read through its property, so that it can differ after it was set.
    private PropertyDeclarationSyntax Weight(PropertyDeclarationSyntax property, ExpressionSyntax value)
    {
        var choices = string.Concat(Scaling.Of(property.Type, value).Select(f => (Id: Add(value, f.Kind, value, f.Faulty), f.Faulty)).Where(f => f.Id >= 0)
            .Select(f => $"{Asked(f.Id)} ? ({f.Faulty}) : "));
        if (choices.Length == 0) return property;
        return (PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(
            $"{property.AttributeLists} {property.Modifiers} {property.Type} {property.Identifier} {{ get => {choices} field; init; }} = {value};\n")!;
    }

    private static ExpressionSyntax Choice(ExpressionSyntax kept, List<(int Id, ExpressionSyntax Faulty)> faults)
    {
        var choice = kept.WithoutTrivia();
        foreach (var (id, faulty) in faults)
        {
            choice = SyntaxFactory.ConditionalExpression(SyntaxFactory.ParseExpression(Asked(id)),
                SyntaxFactory.ParenthesizedExpression(faulty.WithoutTrivia()), SyntaxFactory.ParenthesizedExpression(choice));
        }

        return SyntaxFactory.ParenthesizedExpression(choice).NormalizeWhitespace(eol: " ").WithAdditionalAnnotations(Marked(faults.Select(f => f.Id)));
    }

    private static SyntaxAnnotation Marked(IEnumerable<int> ids) => new(Place, string.Join(',', ids));

    private static string Asked(int id) => string.Create(CultureInfo.InvariantCulture, $"global::HubAtlas.Core.Chosen.Is({id})");

    private int Add(SyntaxNode at, string kind, SyntaxNode from, SyntaxNode? to)
    {
        if (refused.Contains(_ordinal++)) return -1;
        var line = at.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        mutants.Add(new(mutants.Count, file, line, kind, OneLine(from), to is null ? "" : OneLine(to)) { Ordinal = _ordinal - 1 });
        return mutants.Count - 1;
    }

    private static string OneLine(SyntaxNode node) =>
        string.Join(' ', node.WithoutTrivia().ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
