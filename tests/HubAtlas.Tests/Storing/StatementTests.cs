using System.Text;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Tests.Storing;

/// <summary>What a wrapper of a database library is apt to lose: ends of texts, errors in the middle of rows, which file is meant.</summary>
public sealed class StatementTests : IDisposable
{
    private readonly Database _database = Database.Open(":memory:", [new("threads", "1")]);
    private readonly Connection _connection;

    public StatementTests() => _connection = _database.Connect();

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("ab\0cd")]
    [InlineData("twelve bytes")]
    [InlineData("thirteen byte")]
    [InlineData("日本国東京都 🏙️")]
    public void A_text_comes_back_as_it_was_given(string text)
    {
        Assert.Equal(text, _connection.Text("SELECT $1::VARCHAR", text));
        Assert.Equal(Encoding.UTF8.GetByteCount(text), _connection.Number("SELECT strlen($1::VARCHAR)", text));
        Assert.Null(_connection.Text("SELECT $1::VARCHAR", [null]));
    }

    [Fact]
    public void Numbers_come_back_as_they_were_given()
    {
        var read = _connection.List("SELECT $1::BIGINT, $2::DOUBLE, $3::BOOLEAN, $4::INTEGER",
            rows => (rows.Long(0), rows.Double(1), rows.Bool(2), rows.Int(3)), long.MinValue, -0.1, true, int.MaxValue);
        Assert.Equal([(long.MinValue, -0.1, true, int.MaxValue)], read);
    }

    [Fact]
    public void An_error_among_the_rows_is_told_and_is_no_end_of_them()
    {
        using var rows = _connection.Query("SELECT CASE WHEN range < 2000000 THEN range ELSE CAST('x' || range AS BIGINT) END FROM range(3000000)");
        var read = 0;
        Assert.Contains("Could not convert", Assert.Throws<DuckDbException>(() =>
        {
            while (rows.Read()) read++;
        }).Detail);
        Assert.NotEqual(0, read);
    }

    [Fact]
    public void An_error_leaves_the_connection_of_use()
    {
        Assert.Contains("syntax error", Assert.Throws<DuckDbException>(() => _connection.Execute("SELEC 1")).Detail);
        Assert.Contains("Overflow", Assert.Throws<DuckDbException>(() => _connection.Number("SELECT 9223372036854775807 + range FROM range(3)")).Detail);
        Assert.Contains("nowhere", Assert.Throws<DuckDbException>(() => _connection.AppendToTemporary("nowhere")).Detail);
        _connection.Execute("CREATE TEMP TABLE t(i BIGINT)");
        Assert.Equal(7, _connection.Execute("INSERT INTO t SELECT range FROM range(7)"));
    }

    [Fact]
    public void Files_whose_names_differ_in_case_are_two()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "other systems take them for one");
        using var workspace = new TempWorkspace();
        Directory.CreateDirectory(workspace.Folder);
        using var upper = Database.Open(Path.Combine(workspace.Folder, "A.duckdb"), []);
        using var lower = Database.Open(Path.Combine(workspace.Folder, "a.duckdb"), []);
        using (var connection = upper.Connect()) connection.Execute("CREATE TABLE t(i INTEGER)");
        using var other = lower.Connect();
        Assert.Equal(0, other.Number("SELECT count(*) FROM duckdb_tables()"));
    }
}
