using HubAtlas.Core.Counting;
using HubAtlas.Data.Storing;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Tests.Reading;

/// <summary>Documents in = stored + duplicates; the rest is rejected by cause, file by file, over snapshots that overlap.</summary>
public sealed class AccountTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private static string Work(int id, string updated, string place, string more = "") =>
        $$"""{"id":"https://openalex.org/W{{id}}","updated_date":"{{updated}}",{{more}}"authorships":[{"raw_affiliation_strings":["{{place}}"]}]}""" + "\n";

    private ImportSummary Import(AtlasStore store, params string[] names) => new Importer(store, ShareRule.Divide).Import(
        [.. names.Select(name => Path.Combine(_files.Folder, name))], new ImportOptions { TempFolder = _files.Folder, Threads = 2 });

    private static (string Name, long Read, long Stored, long Duplicates, long Rejected) Line(FileAccount a) =>
        (a.File.Name, a.Documents, a.File.Documents, a.File.Duplicates, a.File.Rejected);

    [Theory]
    [InlineData("2023.jsonl", "2024.jsonl")]
    [InlineData("2024.jsonl", "2023.jsonl")]
    public void Of_two_snapshots_the_later_record_wins_in_either_order_and_every_record_is_accounted_for(params string[] order)
    {
        _files.Write("2023.jsonl", Work(1, "2023-01-01", "Graz") + Work(2, "2023-01-01", "Bonn") + Work(1, "2022-01-01", "Rome") + "{]\n");
        _files.Write("2024.jsonl", Work(1, "2024-01-01", "Lyon") + Work(3, "2024-01-01", "Oslo") + Work(2, "2024-01-01", "Bonn", "\"is_retracted\":true,"));
        using var store = AtlasStore.Open(Path.Combine(_files.Folder, "w"), 1, stop: TestContext.Current.CancellationToken);
        foreach (var name in order) Assert.All(Import(store, name).Accounts, account => Assert.True(account.IsBalanced));
        var inputs = store.Inputs().OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
        Assert.Equal([("2023.jsonl", 1L, 2L, 1L), ("2024.jsonl", 2L, 0L, 1L)], inputs.Select(f => (f.Name, f.Documents, f.Duplicates, f.Rejected)));
        Assert.Equal(["Bonn", "Lyon", "Oslo"], store.AddressesToLocate("k").Select(a => a.Address.Text).Order(StringComparer.Ordinal));
        Assert.Empty(store.Check().Violations);
    }

    [Fact]
    public void Files_of_one_command_are_accounted_for_one_by_one()
    {
        _files.Write("a.jsonl", Work(1, "2023-01-01", "Graz") + Work(1, "2023-01-01", "Graz") + Work(2, "2023-01-01", "Bonn", "\"is_paratext\":true,"));
        _files.Write("b.jsonl", Work(1, "2024-01-01", "Lyon") + Work(4, "2024-01-01", "Oslo") + Work(5, "2024-01-01", "Oslo", "\"is_retracted\":true,"));
        using var store = AtlasStore.Open(Path.Combine(_files.Folder, "w"), 1, stop: TestContext.Current.CancellationToken);
        var summary = Import(store, "a.jsonl", "b.jsonl");
        Assert.Equal([("a.jsonl", 2L, 0L, 2L, 1L), ("b.jsonl", 2L, 2L, 0L, 1L)], summary.Accounts.Select(Line));
        Assert.Equal(["paratext", "retracted"], summary.Accounts.Select(a => Assert.Single(a.Rejects).Cause));
        Assert.Equal((4, 2, 2, 2), (summary.Accounts.Sum(a => a.Documents), summary.Documents, summary.Duplicates, summary.Rejected));
    }
}
