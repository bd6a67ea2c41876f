using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing.Incidence;

/// <summary>Makes the incidence file of a store: reads each of its tables of documents once, in whatever order they lie, into columns of a fixed order.</summary>
internal sealed class IncidenceWriter
{
    private readonly Func<Connection> _connect;
    private readonly IncidenceNames _names;
    private readonly DocumentOrder _order;
    private readonly IdNumbers _addresses;
    private readonly IncidenceFile _file;
    private readonly ParallelOptions _parallel;

    private IncidenceWriter(Func<Connection> connect, string path, string key, bool isOwn, ParallelOptions parallel)
    {
        (_connect, _parallel) = (connect, parallel);
        using var connection = connect();
        _names = ReadNames(connection);
        _order = DocumentOrder.Read(connection, _names);
        long[] addresses = [.. connection.List($"SELECT address_id FROM addresses UNION SELECT {IncidenceFile.NoAddress} ORDER BY address_id", rows => rows.Long(0))];
        _addresses = new IdNumbers(addresses);
        _file = IncidenceFile.Create(path, new IncidenceHeader
        {
            Runs = _order.Runs.Count,
            Documents = _order.Ids.Length,
            Contributions = connection.Number("SELECT count(*) FROM contributions"),
            Labels = connection.Number("SELECT count(*) FROM document_fields"),
            Symbols = connection.Number("SELECT count(*) FROM document_symbols"),
            Addresses = addresses.Length,
        }, key, _names.Write(), isOwn);
        addresses.CopyTo(_file.AddressIds.Slice(0, addresses.Length));
        for (var i = 0; i < _order.Ids.Length; i++) _file.DocumentIds[i] = _order.Ids[i];
        for (var i = 0; i < _order.Runs.Count; i++) _file.Runs[i] = _order.Runs[i];
    }

    /// <param name="key">Names what the file is made of.</param>
    /// <param name="isOwn">Deleted when it is closed.</param>
    /// <exception cref="AtlasException">Rows of the store do not belong together.</exception>
    internal static IncidenceFile Write(Func<Connection> connect, string path, string key, bool isOwn, ParallelOptions parallel)
    {
        var writer = new IncidenceWriter(connect, path, key, isOwn, parallel);
        try
        {
            writer.Fill();
            return writer._file;
        }
        catch
        {
            writer._file.Dispose();
            throw;
        }
    }

    private void Fill()
    {
        Parallel.Invoke(
            _parallel,
            WriteContributions,
            () => WriteNames("document_fields", "level, field", _file.LabelEnds, _file.Labels, (run, first) => _file.Runs[run].FirstLabel = first, Labels()),
            () => WriteNames("document_symbols", "scheme, symbol", _file.SymbolEnds, _file.Symbols, (run, first) => _file.Runs[run].FirstSymbol = first, Symbols()));
        _file.Finish();
    }

    private void WriteContributions()
    {
        var columns = new DocumentColumns(_order, _order.Contributions, (run, first) => _file.Runs[run].FirstContribution = first);
        if (columns.Rows != _file.Addresses.Length) throw Damaged("documents and contributions differ in how many there are");
        // No two threads have the same document, so each fills parts of the columns that are its own.
        var parts = _parallel.MaxDegreeOfParallelism;
        Parallel.For(0, parts, _parallel, part => Put(columns, $"abs(document_id % {parts}) = {part}"));
        columns.Finish(_file.ContributionEnds, (first, count) => Sort(_file.Addresses.Slice(first, count), _file.Shares.Slice(first, count)), _parallel);
    }

    /// <param name="which">Condition on the rows.</param>
    private void Put(DocumentColumns columns, string which)
    {
        var (documents, addresses) = (new RowNumbers(_order.Numbers, "contributions"), new RowNumbers(_addresses, "contributions"));
        using var connection = _connect();
        using var rows = connection.Query($"SELECT document_id, address_id, share FROM contributions WHERE {which}");
        while (rows.ReadChunk())
        {
            var document = documents.Of(rows, 0);
            var address = addresses.Of(rows, 1);
            var share = rows.Longs(2);
            for (var i = 0; i < document.Length; i++)
            {
                var at = columns.Next(document[i]);
                (_file.Addresses[at], _file.Shares[at]) = (address[i], (int)share[i]);
            }
        }
    }

    private void WriteNames(string table, string names, Column<uint> ends, Column<int> numbers, Action<int, long> setFirst, Func<Rows, int> number)
    {
        var (documents, found) = (new int[numbers.Length], new int[numbers.Length]);
        ReadNames(table, names, number, documents, found);
        var counts = new int[_order.Ids.Length];
        foreach (var document in documents) counts[document]++;
        var columns = new DocumentColumns(_order, counts, setFirst);
        for (var row = 0; row < documents.Length; row++) numbers[columns.Next(documents[row])] = found[row];
        columns.Finish(ends, (first, count) => numbers.Slice(first, count).Sort(), _parallel);
    }

    /// <summary>Of each row of a table: the numbers of its document and of its name.</summary>
    private void ReadNames(string table, string names, Func<Rows, int> number, Span<int> documents, Span<int> found)
    {
        var (numbers, row) = (new RowNumbers(_order.Numbers, table), 0);
        using var connection = _connect();
        using var rows = connection.Query($"SELECT document_id, {names} FROM {table}");
        while (rows.ReadChunk())
        {
            numbers.Of(rows, 0).CopyTo(documents[row..]);
            while (rows.ReadInChunk()) found[row++] = number(rows);
        }
    }

    private static void Sort(Span<int> addresses, Span<int> shares)
    {
        if (addresses.Length < 2) return;
        Span<long> rows = addresses.Length <= 64 ? stackalloc long[64] : new long[addresses.Length];
        rows = rows[..addresses.Length];
        for (var i = 0; i < rows.Length; i++) rows[i] = ((long)addresses[i] << 32) | (uint)shares[i];
        rows.Sort();
        for (var i = 0; i < rows.Length; i++) (addresses[i], shares[i]) = ((int)(rows[i] >> 32), (int)rows[i]);
    }

    private Func<Rows, int> Labels()
    {
        var levels = new TextNumbers(_names.Labels.Select(label => label.Level).Distinct(StringComparer.Ordinal).Select((level, i) => (level, i)));
        var byLevel = _names.Labels.Select((label, i) => (label, i)).GroupBy(l => l.label.Level, StringComparer.Ordinal)
            .Select(level => new TextNumbers(level.Select(l => (l.label.Name, l.i)))).ToArray();
        return rows => byLevel[levels.Of(rows.Bytes(1))].Of(rows.Bytes(2));
    }

    private Func<Rows, int> Symbols()
    {
        var byScheme = _names.Symbols.Select((symbol, i) => (symbol, i)).GroupBy(s => s.symbol.Scheme)
            .ToDictionary(scheme => (int)scheme.Key, scheme => new TextNumbers(scheme.Select(s => (s.symbol.Symbol, s.i))));
        return rows => byScheme[rows.Int(1)].Of(rows.Bytes(2));
    }

    private static IncidenceNames ReadNames(Connection connection) => new(
        connection.List("SELECT DISTINCT type FROM documents WHERE type IS NOT NULL ORDER BY type", rows => rows.Text(0)!),
        connection.List($"SELECT DISTINCT {DocumentOrder.Dataset} AS dataset FROM documents ORDER BY dataset", rows => rows.Text(0)!),
        connection.List("SELECT DISTINCT level, field FROM document_fields ORDER BY level, field", rows => new FieldLabel(rows.Text(0)!, rows.Text(1)!)),
        connection.List("SELECT DISTINCT scheme, symbol FROM document_symbols ORDER BY scheme, symbol", rows => ((SymbolScheme)rows.Int(0), rows.Text(1)!)));

    internal static AtlasException Damaged(string what) => new(
        $"The store is damaged: {what}. Run hubatlas check; if it finds the same, import the files again into a new workspace.");
}
