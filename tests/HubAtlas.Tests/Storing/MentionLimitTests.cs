using HubAtlas.Core.Model;
using static HubAtlas.Tests.Storing.Sample;

namespace HubAtlas.Tests.Storing;

public class MentionLimitTests
{
    private const long Much = 1_000_000_000;

    [Fact]
    public void More_mentions_than_can_be_counted_are_refused_in_one_file()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        using var import = store.BeginImport("a", "a.csv", "points", 1, isSimulated: false);
        for (var row = 0; row < 9; row++) import.Add(Document($"p:{row}", multiplicity: Much), At(Tokyo));
        var message = Assert.Throws<AtlasException>(() => import.Add(Document("p:9"), At(Tokyo))).Message;
        Assert.StartsWith("a.csv: it has more than 9,000,000,000 mentions, which is more than can be counted exactly. Nothing of it was stored.", message);
    }

    [Fact]
    public void More_mentions_than_can_be_counted_are_refused_over_several_files_and_nothing_is_stored_of_the_last()
    {
        using var workspace = new TempWorkspace();
        using (var store = workspace.Open())
        {
            for (var file = 0; file < 8; file++) store.Import($"f{file}", (Document($"p:{file}", multiplicity: Much), At(Tokyo)));
        }

        using var again = workspace.Open();
        var before = again.ContentHash();
        Assert.Contains("f8.csv: the store would hold more than 9,000,000,000 mentions", Assert.Throws<AtlasException>(
            () => again.Import("f8", (Document("p:8", multiplicity: Much), At(Tokyo)), (Document("p:9"), At(Tokyo)))).Message);
        Assert.Equal(before, again.ContentHash());
        again.Import("f9", (Document("p:8", multiplicity: Much), At(Tokyo)));
        Assert.Throws<AtlasException>(() => again.Import("f10", (Document("p:10"), At(Seoul))));
        using var questions = again.Ask(Recipe(Every(DocumentKind.Patent)));
        Assert.Equal(9 * Much, questions.Counts.WorldTotals().Single().All.Mentions);
    }

    [Fact]
    public void A_store_without_documents_is_far_from_the_limit()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        Assert.Equal(0, store.Withdraw("w", ("t:1", null)).Documents);
        Assert.Equal(0, store.Import("empty").Documents);
    }

    [Fact]
    public void Copies_of_what_is_there_do_not_count_twice()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        for (var copy = 0; copy < 12; copy++) store.Import($"f{copy}", (Document("p:1", multiplicity: Much, version: copy), At(Tokyo)));
        Assert.True(store.Check().IsWhole);
    }
}
