using System.Text;
using HubAtlas.Data.Reading.Grouping;

namespace HubAtlas.Tests.Reading;

public sealed class RowGroupsTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    /// <summary>In memory or through temporary files, the groups are those of LINQ's GroupBy.</summary>
    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(20_000)]
    [InlineData(1)]
    public void Rows_come_together_by_key_in_the_order_in_which_they_came(long memoryBytes)
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 3_000).Select(i => (Key: $"k{random.Next(700)}", Tag: (byte)random.Next(3), Value: $"v{i}")).ToList();
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
