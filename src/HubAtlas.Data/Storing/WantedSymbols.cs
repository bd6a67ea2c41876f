using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// Symbols that are looked for (temporary table <c>wanted_symbols</c>: those of the store, each held against what is looked for once and not once a
/// document), and the documents that have any symbol, with whether one is of a classification that is looked for (<c>with_symbols</c>). Where nothing is
/// looked for, both are empty.
/// </summary>
internal sealed class WantedSymbols
{
    internal WantedSymbols(Connection connection, IReadOnlyList<WantedSpan> spans)
    {
        connection.Execute($"CREATE OR REPLACE TEMP TABLE with_symbols AS {(spans.Count > 0 ? $"SELECT document_id, bool_or(scheme IN ({Schemes(spans)})) AS is_judged FROM document_symbols GROUP BY document_id" : "SELECT 0 AS document_id, false AS is_judged WHERE false")}");
        connection.Execute("CREATE OR REPLACE TEMP TABLE spans(text VARCHAR, scheme INTEGER, first VARCHAR, below VARCHAR, first_year INTEGER, last_year INTEGER)");
        using (var appender = connection.AppendToTemporary("spans"))
        {
            foreach (var (text, span, first, last) in spans)
                appender.Add(text).Add((int)span.Scheme).Add(span.First).Add(span.Below).Add(first).Add(last).EndRow();
            appender.Flush();
        }

        connection.Execute($"""
            CREATE OR REPLACE TEMP TABLE wanted_symbols AS
            SELECT k.scheme, k.symbol, w.text, w.first_year, w.last_year
            FROM ({(spans.Count > 0 ? $"SELECT DISTINCT scheme, symbol FROM document_symbols" : "SELECT 0 AS scheme, '' AS symbol WHERE false")}) k
            JOIN spans w ON w.scheme = k.scheme AND k.symbol >= w.first AND k.symbol < w.below
            """);
        Matched = [.. connection.List("SELECT DISTINCT text FROM wanted_symbols", rows => rows.Text(0)!)];
        IsFiner = spans.Any(wanted => wanted.Span.IsFiner);
    }

    private static string Schemes(IEnumerable<WantedSpan> spans) => string.Join(", ", spans.Select(wanted => (int)wanted.Span.Scheme).Distinct().Order());

    /// <summary>Texts of what any document has.</summary>
    internal IReadOnlyList<string> Matched { get; }

    /// <summary>Whether documents without full symbols can be missed.</summary>
    internal bool IsFiner { get; }
}

/// <param name="Text">As it is named to people.</param>
internal sealed record WantedSpan(string Text, SymbolSpan Span, int? FirstYear = null, int? LastYear = null);
