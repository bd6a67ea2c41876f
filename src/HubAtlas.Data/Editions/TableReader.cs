using CsvHelper;
using HubAtlas.Core.Model;
using HubAtlas.Data.Cells;

namespace HubAtlas.Data.Editions;

/// <summary>Any published CSV table, row by row, each cell as the text that was published.</summary>
public sealed class TableReader : IDisposable
{
    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with { Separator = ',', TrackLineNumbers = true, HasHeader = false };

    private readonly string _path;
    private readonly CsvReader _csv;

    /// <exception cref="AtlasException">The table has no header.</exception>
    public TableReader(string path)
    {
        (_path, _csv) = (path, CsvReader.FromFile(path, Options));
        Header = Next() ?? throw new AtlasException($"{path} is empty; publish its folder again.");
    }

    public IReadOnlyList<string> Header { get; }

    /// <exception cref="AtlasException">A row that HubAtlas did not write.</exception>
    public IEnumerable<IReadOnlyList<string>> Rows()
    {
        while (Next() is { } row)
        {
            yield return row.Length == Header.Count ? row
                : throw new AtlasException($"{_path}, line {_csv.LineNumber}: found {row.Length} cells; expected {Header.Count}. Publish the folder again.");
        }
    }

    public void Dispose() => _csv.Dispose();

    private string[]? Next()
    {
        try
        {
            return _csv.Read() ? [.. Enumerable.Range(0, _csv.FieldCount).Select(i => FormulaGuard.Unguard(_csv.GetString(i)))] : null;
        }
        catch (CsvFormatException error)
        {
            throw new AtlasException($"{_path}, line {_csv.LineNumber}: {error.Message} Publish the folder again.", error);
        }
    }
}
