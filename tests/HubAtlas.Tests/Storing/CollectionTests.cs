using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using static HubAtlas.Tests.Storing.Sample;

namespace HubAtlas.Tests.Storing;

/// <summary>Collections cut across all subjects: demanded or left out beside the fields; and types that are left out are named.</summary>
public sealed class CollectionTests
{
    private static readonly FieldLabel Physics = new(FieldLevels.Domain, "Physics");

    private static IReadOnlyList<LeftOut> LeftOut(string[] types, string[] fields, string[] excluded, params (string Type, FieldLabel[] Labels)[] works)
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        store.Import("a", [.. works.Select((work, i) => (Document($"w:{i}", DocumentKind.Publication, type: work.Type) with { Labels = work.Labels }, At(Tokyo)))]);
        using var questions = store.Ask(Recipe(new KindRecipe(DocumentKind.Publication, null, null, 1, types, fields) { ExcludeFields = excluded }));
        return questions.Counts.LeftOut();
    }

    private static string Causes(string[] fields, string[] excluded, params FieldLabel[] labels) =>
        string.Join(", ", LeftOut([], fields, excluded, ("article", labels)).Select(one => one.Cause));

    [Fact]
    public void A_collection_is_demanded_beside_the_fields_not_instead_of_them()
    {
        Assert.Equal("", Causes(["collection:core"], [], Physics, Collections.Core));
        Assert.Equal("collection not counted", Causes(["collection:core"], [], Physics, Collections.Xpac));
        Assert.Equal("collection not counted", Causes(["collection:CORE", "domain:physics"], [], Physics));
        Assert.Equal("field not counted", Causes(["collection:core", "domain:Law"], [], Physics, Collections.Core));
        Assert.Equal("", Causes(["collection:core", "domain:Law", "Physics"], [], Physics, Collections.Core));
    }

    [Fact]
    public void A_name_without_level_demands_no_collection() => Assert.Equal("field not counted", Causes(["*"], [], Collections.Core));

    [Theory]
    [InlineData("collection:xpac")]
    [InlineData("collection:x*")]
    [InlineData("XPAC")]
    public void An_excluded_collection_leaves_out_whatever_else_the_document_is(string excluded)
    {
        Assert.Equal("collection excluded", Causes([], [excluded], Physics, Collections.Core, Collections.Xpac));
        Assert.Equal("", Causes([], [excluded], Physics, Collections.Core));
    }

    [Fact]
    public void Subjects_are_excluded_as_before_also_beside_a_collection()
    {
        Assert.Equal("field excluded", Causes([], ["domain:Physics", "collection:xpac"], Physics, Collections.Core));
        Assert.Equal("", Causes([], ["domain:Physics", "collection:xpac"], Physics, new FieldLabel(FieldLevels.Domain, "Law"), Collections.Core));
    }

    [Fact]
    public void Types_left_out_are_named_and_the_rare_ones_counted_together()
    {
        var works = Enumerable.Range(0, 30).SelectMany(i => Enumerable.Repeat(($"Type {i:00}", Array.Empty<FieldLabel>()), i < 20 ? 2 : 1));
        var left = LeftOut(["article"], [], [], [.. works, ("Article", [])]);
        Assert.Equal(21, left.Count);
        Assert.Equal(new LeftOut(DocumentKind.Publication, "type not counted: type 00", 2), left[0]);
        Assert.Equal(new LeftOut(DocumentKind.Publication, "type not counted", 10), left[^1]);
        Assert.Equal(50, left.Sum(one => one.Documents));
    }

    [Fact]
    public void What_is_close_to_a_counted_type_is_told_in_a_sentence()
    {
        var recipe = Recipe(new KindRecipe(DocumentKind.Publication, null, null, 1, ["article"], []), new KindRecipe(DocumentKind.Patent, null, null, 1, ["pct"], []));
        LeftOut Of(string type, DocumentKind kind = DocumentKind.Publication) => new(kind, Core.Model.LeftOut.OfType(type), 120_000);
        var told = NearTypes.Describe(recipe, [Of("conference-paper"), Of("dataset"), Of("review article"), Of("a1", DocumentKind.Patent), new(DocumentKind.Deal, "kind not in the recipe", 3)]);
        Assert.Equal(2, told.Count);
        Assert.StartsWith("120,000 publications of type conference-paper are not counted; the recipe counts article.", told[0]);
        Assert.Contains("review article", told[1]);
        Assert.Empty(NearTypes.Describe(Recipe(new KindRecipe(DocumentKind.Publication, null, null, 1, ["dataset"], [])), [Of("conference-paper")]));
    }
}
