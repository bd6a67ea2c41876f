using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;
using static HubAtlas.Tests.Storing.Sample;

namespace HubAtlas.Tests.Storing;

public class QuestionTests
{
    private static readonly Config Worlds = Config.QuickThrowOnFailure.WithMaxTest(15).WithReplay(2024, 17);

    [Fact]
    public void Every_answer_agrees_with_counting_one_by_one() => Prop.ForAll<int>(seed =>
    {
        var world = new RandomWorld(seed);
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        world.Fill(store, seed);
        Assert.Empty(store.Check().Violations);
        using var questions = store.Ask(world.Recipe);
        Same(new NaiveQuestions(world), questions, Of(world, questions));
        Reconciled(questions);
    }).Check(Worlds);

    [Fact]
    public void No_answer_depends_on_the_order_of_import_or_on_threads() => Prop.ForAll<int, int>((seed, order) =>
    {
        var world = new RandomWorld(seed);
        var answers = Answers(world, seed, threads: 1);
        Assert.Equal(answers, Answers(world, order, threads: 2));
    }).Check(Worlds.WithMaxTest(8));

    [Fact]
    public void Each_document_left_out_has_one_cause_the_first_of_kind_year_type_field()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        store.Import(
            "a",
            (Document("deal", DocumentKind.Deal, 1900), At(Tokyo)),
            (Document("unknown year", year: null, type: "B"), At(Tokyo)),
            (Document("early", year: 2018, type: "B", multiplicity: 7), At(Tokyo)),
            (Document("late", year: 2021), At(Tokyo)),
            (Document("wrong type", type: "B"), At(Tokyo)),
            (Document("no type"), At(Tokyo)),
            (Document("wrong field", type: "A", fields: ["law", "AI "]), At(Tokyo)),
            (Document("no field", type: "A"), At(Tokyo)),
            (Document("first year", year: 2019, type: "A", fields: ["law", "AI", "AI"]), At(Tokyo)),
            (Document("excluded", type: "A", fields: ["AI"]) with { Labels = [new(FieldLevels.Domain, "Letters")] }, At(Tokyo)),
            (Document("excluded in part", type: "A", fields: ["AI"]) with
            {
                Labels = [new(FieldLevels.Domain, "Letters"), new(FieldLevels.Domain, "Sciences"), new(FieldLevels.Topic, "other")],
            }, At(Tokyo)),
            (Document("by topic", type: "a") with { Labels = [new(FieldLevels.Topic, "Deep Nets")] }, At(Tokyo)),
            (Document("last year", type: "A", fields: ["AI", "chips"]), At(Tokyo)));
        using var questions = store.Ask(Recipe(new KindRecipe(DocumentKind.Patent, 2019, 2020, 1, ["A", "A"], ["AI", "chips", "topic:*nets"])
        {
            ExcludeFields = ["domain:letters", "topic:ai", "field:letters"],
        }));
        Assert.Equal(
            [
                new(DocumentKind.Patent, "field excluded", 1), new(DocumentKind.Patent, "field not counted", 2),
                new(DocumentKind.Patent, "type not counted: b", 1), new(DocumentKind.Patent, "type unknown", 1),
                new(DocumentKind.Patent, "year after 2020", 1), new(DocumentKind.Patent, "year before 2019", 7),
                new(DocumentKind.Patent, "year unknown", 1), new(DocumentKind.Deal, "kind not in the recipe", 1),
            ],
            questions.Counts.LeftOut());
        Assert.Equal(4, questions.Counts.WorldTotals().Single().Documents);
    }

    [Fact]
    public void A_recipe_with_one_open_end_still_leaves_out_unknown_years()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        store.Import("a", (Document("t:1", year: null), At(Tokyo)), (Document("t:2", year: 1800), At(Tokyo)));
        using var questions = store.Ask(Recipe(new KindRecipe(DocumentKind.Patent, null, 2020, 1, [], [])));
        Assert.Equal([new LeftOut(DocumentKind.Patent, "year unknown", 1)], questions.Counts.LeftOut());
        using var every = store.Ask(Recipe(Every(DocumentKind.Patent)));
        Assert.Empty(every.Counts.LeftOut());
    }

    [Fact]
    public void A_kind_named_twice_is_refused()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        Assert.Throws<AtlasException>(() => store.Ask(Recipe(Every(DocumentKind.Deal), Every(DocumentKind.Deal))));
    }

    [Fact]
    public void A_place_in_two_clusters_is_refused_and_noise_is_passed_over()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        store.Import("a", (Document("t:1"), At(Tokyo, Seoul)));
        store.Locate(a => Place(1, a == Tokyo ? 2 : 3, "c", "JP"));
        using var questions = store.Ask(Recipe(Every(DocumentKind.Patent)));
        var keys = questions.Counts.PlaceTallies().Select(p => p.Key).ToArray();
        Assert.Throws<ArgumentException>(() => questions.Of([(keys[0], 0), (keys[0], 1)]));
        var first = questions.Of([(keys[0], 3), (keys[1], -1)]);
        Assert.Equal([new ClusterCount(3, DocumentKind.Patent, 1)], first.Counts.FullCounts());
        var second = questions.Of([(keys[0], 5), (keys[1], 4)]);
        Assert.Equal([new ClusterTie(4, 5, DocumentKind.Patent, 1, 250_000_000)], second.Counts.Ties());
        // Answers of one partition are never mixed with those of another.
        Assert.Throws<InvalidOperationException>(() => first.Organisations(1));
    }

    private static List<string> Answers(RandomWorld world, int order, int threads)
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open(threads);
        world.Fill(store, order);
        using var questions = store.Ask(world.Recipe);
        var asked = Of(world, questions);
        return
        [
            store.ContentHash(), store.RegistryHash, Json(store.Inputs()), Json(store.Rejects()), Json(store.AddressesToLocate("other")),
            Json(store.AddressesToLocate("rules 1")), Json(questions.Counts.WorldTotals()), Json(questions.Counts.LeftOut()),
            Json(questions.Counts.PlaceTallies()), Json(questions.Counts.Precisions()), Json(asked.Counts.FullCounts()),
            Json(asked.Organisations(2)), Json(asked.Counts.Fields(2)), Json(asked.Counts.Years()), Json(asked.Counts.Ties()), Json(asked.Counts.Products()),
            Json(asked.Counts.FieldTotals()), Json(asked.Counts.WorldFields()), Json(asked.OrganisationTypes()), Json(asked.LedgerParts()),
            Json(asked.Counts.Reach()), Json(asked.Counts.PartnerCities(2)),
        ];
    }

    private static void Same(NaiveQuestions naive, Questions questions, ClusterQuestions asked)
    {
        Assert.Equal(Json(naive.WorldTotals()), Json(questions.Counts.WorldTotals()));
        Assert.Equal(Json(naive.LeftOut()), Json(questions.Counts.LeftOut()));
        Assert.Equal(Json(naive.PlaceTallies()), Json(questions.Counts.PlaceTallies().Select(p => p with { Key = 0 })));
        Assert.Equal(Json(naive.Precisions()), Json(questions.Counts.Precisions()));
        Assert.Equal(Json(naive.FullCounts()), Json(asked.Counts.FullCounts()));
        Assert.Equal(Json(naive.Organisations(2)), Json(asked.Organisations(2)));
        Assert.Equal(Json(naive.Fields(2)), Json(asked.Counts.Fields(2)));
        Assert.Equal(Json(naive.Years()), Json(asked.Counts.Years()));
        Assert.Equal(Json(naive.Ties()), Json(asked.Counts.Ties()));
        Assert.Equal(Json(naive.Products()), Json(asked.Counts.Products()));
        Assert.Equal(Json(naive.FieldTotals()), Json(asked.Counts.FieldTotals()));
        Assert.Equal(Json(naive.WorldFields()), Json(asked.Counts.WorldFields()));
        Assert.Equal(Json(naive.OrganisationTypes()), Json(asked.OrganisationTypes()));
        Assert.Equal(Json(naive.LedgerParts()), Json(asked.LedgerParts()));
        Assert.Equal(Json(naive.LedgerChecks()), Json(asked.LedgerChecks()));
        Assert.Equal(Json(naive.LocatedShares()), Json(asked.LocatedShares()));
        Assert.Equal(Json(naive.Calibration(Bands)), Json(asked.Calibration(Bands)));
        SameStrings(naive, asked);
        Assert.Equal(Json(naive.Reach()), Json(asked.Counts.Reach()));
        Assert.Equal(Json(naive.PartnerCities(2)), Json(asked.Counts.PartnerCities(2)));
    }

    private static readonly double[] Bands = [0.95, 0.9, 0.5];
    private static readonly Int128[] Factors = [Int128.Parse("7000000000000"), 3, 0];

    private static void SameStrings(NaiveQuestions naive, ClusterQuestions asked)
    {
        foreach (var sort in Enum.GetValues<HeavySort>())
        {
            var expected = naive.Heavy(sort, Factors).ToList();
            var found = asked.Heaviest(sort, Factors, int.MaxValue);
            HashSet<Address> Said(HeavyString text) => expected.Select(h => h.Addresses).Single(a => a.Contains(text.Stored.Address));
            Assert.Equal(
                expected.Select(h => (h.Addresses.Count, h.Cluster, h.ByKind)).Order(),
                found.Select(h => ((int)h.Addresses, h.Cluster, JsonSerializer.Serialize(h.ByKind))).Order());
            Assert.All(found, h => Assert.Equal(Said(h).Count, h.Addresses));
            Assert.Equal(expected.Select(h => h.Weight), found.Select(h => h.ByKind.Select((t, k) => t.Shares * Factors[k]).Aggregate((a, b) => a + b)));
            var moves = found.SelectMany(h => new[] { -1, 0, 1 }.Where(to => to != h.Cluster).Select(to => (h.Stored.Id, h.Cluster, to))).ToList();
            var strings = found.ToDictionary(h => h.Stored.Id, Said);
            foreach (var move in asked.FullMoves(moves))
                Assert.Equal(naive.FullMove(strings[move.StringId], move.Kind, move.From, move.To), (move.Leaving, move.Entering));
            Assert.Equal(found.Take(2).Select(h => h.Stored.Id), asked.Heaviest(sort, Factors, 2).Select(h => h.Stored.Id));
        }

        Assert.Equal(naive.Corrections(), asked.Corrections().Select(c => $"{c.Line} {c.Strings} {JsonSerializer.Serialize(c.ByKind)}"));
    }

    private static void Reconciled(Questions questions)
    {
        var places = questions.Counts.PlaceTallies();
        foreach (var total in questions.Counts.WorldTotals())
        {
            var located = places.Where(p => p.Kind == total.Kind).Aggregate(default(Tally), (sum, p) => sum + p.Tally);
            Assert.Equal(total.All, total.Unlocated.Aggregate(located, (sum, u) => sum + u.Tally));
            Assert.Equal(total.All.Shares, total.Documents * Contribution.Whole);
        }

        Assert.Equal(
            places.Aggregate(default(Tally), (sum, p) => sum + p.Tally),
            questions.Counts.Precisions().Aggregate(default(Tally), (sum, p) => sum + p.Tally));
    }

    private static ClusterQuestions Of(RandomWorld world, Questions questions) => questions.Of(
        questions.Counts.PlaceTallies().Select(p => (p.Key, Place: (p.Point, p.City, p.Admin1, p.Economy)))
            .Where(p => world.Clusters.ContainsKey(p.Place)).Select(p => (p.Key, world.Clusters[p.Place])).Distinct());

    private static string Json(object value) => JsonSerializer.Serialize(value, new JsonSerializerOptions { WriteIndented = true });
}
