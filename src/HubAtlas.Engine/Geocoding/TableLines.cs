using System.Text;

namespace HubAtlas.Engine.Geocoding;

/// <summary>
/// The lines of a table without quoting. A lone carriage return may stand inside a field, where other readers of lines would break it; but
/// where one ends the header, one ends every line.
/// </summary>
internal sealed class TableLines(TextReader reader) : IDisposable
{
    private bool? _endsInReturn;

    /// <returns>Null at the end.</returns>
    public string? Next()
    {
        var line = new StringBuilder();
        for (var next = reader.Read(); ; next = reader.Read())
        {
            if (next < 0 && line.Length == 0) return null;
            if (next < 0 || next == '\n' || (next == '\r' && IsEnd())) break;
            line.Append((char)next);
        }

        _endsInReturn ??= false;
        return line.ToString();
    }

    /// <summary>Asked behind a carriage return.</summary>
    private bool IsEnd()
    {
        if (reader.Peek() == '\n')
        {
            _ = reader.Read();
            return true;
        }

        _endsInReturn ??= true;
        return _endsInReturn.Value;
    }

    public void Dispose() => reader.Dispose();
}
