using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// The publications whose citations are compared, one row a publication and field (temporary table <c>citation_rows</c>): the code of field, year and
/// type, the publication's part there, its citations. Why others are not.
/// </summary>
internal sealed class CitableWorks
{
    /// <summary>Full years after that of publication: before, citations say little (Wang 2013).</summary>
    private const int FullYears = 2;

    private const int Publication = (int)DocumentKind.Publication;

    private const string Retracted = "they were retracted";

    private readonly Connection _connection;
    private readonly CitationScope _scope;
    private readonly IReadOnlyList<string> _types, _fields;
    private readonly int _firstYear, _years;
    private readonly Dictionary<int, string> _parents;
    private readonly IReadOnlyList<(string Cause, long Works)> _leftOut;

    public CitableWorks(Connection connection, CitationScope scope)
    {
        (_connection, _scope) = (connection, scope);
        WriteTypes();
        CountedOn = connection.List($"SELECT coalesce(min(cited_on), 0), coalesce(max(cited_on), 0) FROM documents WHERE kind = {Publication} AND cited_by IS NOT NULL", rows => (rows.Int(0), rows.Int(1))).Single();
        _types = NameNumbers.Make(connection, "citation_type_numbers", $"SELECT DISTINCT type FROM {Judged} judged WHERE cause IS NULL");
        connection.Execute($"""
            CREATE OR REPLACE TEMP TABLE citable AS
            SELECT j.document_id, j.year, t.number AS type, j.cited_by FROM {Judged} j JOIN citation_type_numbers t ON t.name = j.type WHERE j.cause IS NULL
            """);
        _fields = NameNumbers.Make(connection, "citation_field_numbers", $"SELECT DISTINCT field FROM document_fields WHERE level = '{scope.Level}'");
        _firstYear = (int)connection.Number("SELECT CAST(coalesce(min(year), 0) AS BIGINT) FROM citable");
        _years = (int)connection.Number("SELECT CAST(coalesce(max(year), 0) AS BIGINT) FROM citable") - _firstYear + 1;
        MakeRows();
        _parents = Parents();
        _leftOut = Causes();
        foreach (var table in (string[])["citable", "citation_labels", "citation_several"]) connection.Execute($"DROP TABLE {table}");
    }

    /// <summary>First and last year of the publications that are compared.</summary>
    public (int First, int Last) Years => (_firstYear, _firstYear + _years - 1);

    /// <summary>
    /// First and last day on which citations of the store were counted, as yyyymmdd; 0: not known. Sources that date each record by its last update
    /// have counted all until the last of them.
    /// </summary>
    public (int First, int Last) CountedOn { get; }

    /// <summary>Numbered in the order of field, year and type.</summary>
    public IReadOnlyList<(long Code, CitationStratum Stratum)> Strata()
    {
        return [.. _connection.List("SELECT code, CAST(sum(weight) AS BIGINT) FROM citation_rows GROUP BY code ORDER BY code", rows => (Code: rows.Long(0), Works: rows.Long(1)))
            .Select((row, number) => (row.Code, Stratum(number, row.Code, row.Works)))];
    }

    public IReadOnlyList<(string Cause, long Works)> LeftOut => _leftOut;

    private IReadOnlyList<(string Cause, long Works)> Causes() =>
    [
        .. _connection.List($"SELECT cause, count(*) FROM {Judged} judged WHERE cause IS NOT NULL GROUP BY cause ORDER BY cause", rows => (rows.Text(0)!, rows.Long(1))),
        .. _connection.List($"""
            SELECT (SELECT count(*) FROM citable) - count(CASE WHEN weight = {Contribution.Whole} THEN 1 END) - count(DISTINCT CASE WHEN weight < {Contribution.Whole} THEN document_id END) FROM citation_rows
            """, rows => ($"they have no {_scope.Level}", rows.Long(0))).Where(without => without.Item2 > 0),
    ];

    public bool HasList { get; private set; }

    /// <summary>Publications in a list of journals (temporary table <c>citation_listed</c>): none that was retracted.</summary>
    public JournalMatches List(IReadOnlyList<string> journals)
    {
        HasList = true;
        _connection.Execute("CREATE OR REPLACE TEMP TABLE citation_journals(journal VARCHAR)");
        foreach (var journal in journals) _connection.Execute("INSERT INTO citation_journals SELECT lower($1)", journal);
        _connection.Execute($"""
            CREATE OR REPLACE TEMP TABLE citation_listed AS
            SELECT document_id, journal FROM {Judged} judged WHERE journal IN (SELECT journal FROM citation_journals) AND coalesce(cause, '') <> '{Retracted}'
            """);
        var found = _connection.List("SELECT DISTINCT journal FROM citation_listed", rows => rows.Text(0)!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(_connection.Number("SELECT count(*) FROM citation_listed") * Contribution.Whole, [.. journals.Where(journal => !found.Contains(journal))]);
    }

    /// <summary>The last year that is old enough; where the day of counting is not known, all are.</summary>
    private int LastYear => CountedOn.Last == 0 ? int.MaxValue : (CountedOn.Last / 10_000) - NeededYears - 1;

    private int NeededYears => _scope.Window ?? FullYears;

    private string Cited => _scope.Window is { } window ? Summed(FormattableString.Invariant($"BETWEEN d.year AND d.year + {window}")) : "CAST(d.cited_by AS BIGINT)";

    /// <summary>SQL of a publication's citations of some years, from the text of <see cref="YearCounts"/>.</summary>
    private static string Summed(string years) => $"""
        CAST(coalesce(list_sum(list_transform(list_filter(string_split(d.cited_by_year, ' '), lambda pair: CAST(split_part(pair, ':', 1) AS INTEGER) {years}),
                                              lambda pair: CAST(split_part(pair, ':', 2) AS BIGINT))), 0) AS BIGINT)
        """;

    /// <summary>Sources that list the last years only do not say when older publications were cited.</summary>
    private string Unknown => _scope.Window is null ? "" : $" WHEN {Summed("IS NOT NULL")} <> d.cited_by THEN 'their citations are not known year by year'";

    private string Window => string.Concat(
        _scope.FirstYear is { } first ? FormattableString.Invariant($" AND d.year >= {first}") : "", _scope.LastYear is { } last ? FormattableString.Invariant($" AND d.year <= {last}") : "");

    /// <summary>Every publication of the window and types, with why it is not compared; null: it is.</summary>
    private string Judged => $"""
        (SELECT d.document_id, d.year, lower(coalesce(d.type, '')) AS type, {Cited} AS cited_by, lower(d.journal_id) AS journal,
                CASE WHEN d.is_retracted THEN '{Retracted}'
                     WHEN lower(d.type) = 'paratext' THEN 'they are covers and tables of contents (paratext)'
                     WHEN d.multiplicity <> 1 THEN 'their rows stand for several publications'
                     WHEN d.cited_by IS NULL THEN 'their citations are not known'{Unknown}
                     WHEN d.year > {LastYear} THEN 'they had less than {NeededYears} full years to be cited' END AS cause
         FROM documents d {(_scope.Types.Count > 0 ? "JOIN citation_types t ON t.type = lower(d.type)" : "")}
         WHERE d.kind = {Publication} AND d.year IS NOT NULL{Window})
        """;

    private void WriteTypes()
    {
        _connection.Execute("CREATE OR REPLACE TEMP TABLE citation_types(type VARCHAR)");
        foreach (var type in _scope.Types.Distinct(StringComparer.OrdinalIgnoreCase)) _connection.Execute("INSERT INTO citation_types SELECT lower($1) EXCEPT FROM citation_types", type);
    }

    /// <summary>A publication of several fields is divided over them in billionths; the first takes what is left over.</summary>
    private void MakeRows()
    {
        _connection.Execute($"""
            CREATE OR REPLACE TEMP TABLE citation_labels AS
            SELECT f.document_id, min(n.number) AS first, max(n.number) AS last
            FROM document_fields f JOIN citation_field_numbers n ON n.name = f.field WHERE f.level = '{_scope.Level}' GROUP BY f.document_id
            """);
        _connection.Execute($"""
            CREATE OR REPLACE TEMP TABLE citation_rows AS
            SELECT c.document_id, {Code("l.first")} AS code, CAST({Contribution.Whole} AS BIGINT) AS weight, c.cited_by AS cites
            FROM citable c JOIN citation_labels l ON l.document_id = c.document_id AND l.first = l.last
            """);
        _connection.Execute($"""
            CREATE OR REPLACE TEMP TABLE citation_several AS
            SELECT DISTINCT l.document_id, n.number AS label, l.first
            FROM citation_labels l JOIN document_fields f ON f.document_id = l.document_id AND f.level = '{_scope.Level}' JOIN citation_field_numbers n ON n.name = f.field
            WHERE l.first <> l.last
            """);
        _connection.Execute($"""
            INSERT INTO citation_rows
            SELECT c.document_id, {Code("s.label")}, CASE WHEN s.label = s.first THEN {Contribution.Whole} - ((m.fields - 1) * ({Contribution.Whole} // m.fields)) ELSE {Contribution.Whole} // m.fields END, c.cited_by
            FROM citable c JOIN citation_several s ON s.document_id = c.document_id
            JOIN (SELECT document_id, count(*) AS fields FROM citation_several GROUP BY document_id) m ON m.document_id = c.document_id
            """);
    }

    private string Code(string label) => FormattableString.Invariant($"(CAST({label} AS BIGINT) * {_years} + (c.year - {_firstYear})) * {_types.Count} + c.type");

    private CitationStratum Stratum(int number, long code, long works)
    {
        var (rest, type) = Math.DivRem(code, _types.Count);
        var (field, year) = Math.DivRem(rest, _years);
        return new(number, _fields[(int)field], _parents.GetValueOrDefault((int)field), _firstYear + (int)year, _types[(int)type], works);
    }

    /// <summary>The field above each: that of one of its publications, for a classification is a tree.</summary>
    private Dictionary<int, string> Parents() => _scope.ParentLevel is not { } level ? [] : _connection.List($"""
        SELECT l.first, min(f.field)
        FROM (SELECT first, min(document_id) AS document_id FROM citation_labels WHERE first = last GROUP BY first) l
        JOIN document_fields f ON f.document_id = l.document_id AND f.level = '{level}' GROUP BY l.first
        """, rows => (Field: rows.Int(0), Parent: rows.Text(1)!)).ToDictionary(row => row.Field, row => row.Parent);
}
