using System.Text;
using HubAtlas.Data.Reading.Grouping;

namespace HubAtlas.Tests.Reading;

public sealed class RowGroupsTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    /// <summary>In memory or through temporary files, the groups are those of LINQ's GroupBy.</summary>
    [Theory]
    [InlineData(long.MaxValue, 700)]
    [InlineData(20_000, 700)]
    [InlineData(1, 700)]
    [InlineData(long.MaxValue, 2)]
    [InlineData(long.MaxValue, 100_000)]
    public void Rows_come_together_by_key_in_the_order_in_which_they_came(long memoryBytes, int keys)
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 3_000).Select(i => (Key: $"k{random.Next(keys)}", Tag: (byte)random.Next(3), Value: $"v{i}")).ToList();
        using var groups = new RowGroups(_files.Folder, memoryBytes);
        foreach (var (row, line) in rows.Select((row, i) => (row, i)))
        {
            groups.Row.Begin(Encoding.UTF8.GetBytes(row.Key), row.Tag, line).Field(Encoding.UTF8.GetBytes(row.Value)).Field(default);
            groups.Add();
        }

        var found = new Dictionary<string, List<string>>();
        foreach (var group in groups.Read()) found.Add(Encoding.UTF8.GetString(group.Key), Values(group));
        var expected = rows.Select((row, line) => (row, line)).GroupBy(pair => pair.row.Key)
            .ToDictionary(group => group.Key, group => group.Select(pair => $"{pair.row.Tag} {pair.line} {pair.row.Value}").ToList());
        Assert.Equal(expected.OrderBy(pair => pair.Key), found.OrderBy(pair => pair.Key));
        groups.Dispose();
        Assert.Empty(Directory.EnumerateFiles(_files.Folder));
    }

    /// <summary>Which of two records with one id counts may depend on the order of the groups: it is that of the keys' hashes.</summary>
    [Fact]
    public void Groups_come_in_an_order_that_the_order_of_rows_does_not_change()
    {
        var keys = Enumerable.Range(0, 5_000).Select(i => $"key {i % 900}").ToArray();
        var expected = KeysOf(keys);
        new Random(8).Shuffle(keys);
        Assert.Equal(expected, KeysOf(keys));
    }

    private List<string> KeysOf(string[] keys)
    {
        using var groups = new RowGroups(_files.Folder, long.MaxValue);
        foreach (var key in keys)
        {
            groups.Row.Begin(Encoding.UTF8.GetBytes(key), 0, 1);
            groups.Add();
        }

        return [.. groups.Read().Select(group => Encoding.UTF8.GetString(group.Key))];
    }

    private static List<string> Values(RowGroup group)
    {
        var values = new List<string>();
        for (var index = 0; index < group.Count; index++)
        {
            var row = group[index];
            values.Add($"{row.Tag} {row.Line} {row.Text()}");
            Assert.Null(row.TextOrNull());
        }

        return values;
    }
}
