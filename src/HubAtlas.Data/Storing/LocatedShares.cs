using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>The question whether addresses of every economy and script are located alike. Asked of the weights that <see cref="LedgerTallies"/> makes.</summary>
internal static class LocatedShares
{
    // By the Unicode property Script, as RE2 names it; a script of two is written with both.
    private static readonly (string Name, string Class)[] Scripts =
    [
        ("Latin", "Latin"), ("Han", "Han"), ("Kana", "Hiragana}\\p{Katakana"), ("Hangul", "Hangul"), ("Cyrillic", "Cyrillic"), ("Arabic", "Arabic"),
        ("Hebrew", "Hebrew"), ("Greek", "Greek"), ("Thai", "Thai"), ("Devanagari", "Devanagari"),
    ];

    private const string FirstLetter =
        "regexp_extract(concat_ws(' ', a.text, coalesce(a.city, ''), coalesce(a.region, ''), coalesce(a.organisation, '')), '\\p{L}')";

    private static readonly string Script =
        $"CASE {string.Concat(Scripts.Select(s => $"WHEN regexp_matches({FirstLetter}, '[\\p{{{s.Class}}}]') THEN '{s.Name}' "))}WHEN {FirstLetter} <> '' THEN 'other' ELSE '' END";

    /// <param name="doubt">The two sums of what is expected to be wrong, as the ledger counts it.</param>
    public static List<LocatedShare> Of(Connection connection, string doubt) =>
        [.. Of(connection, doubt, LocatedGroup.Economy, "coalesce(l.economy, '')"), .. Of(connection, doubt, LocatedGroup.Script, Script)];

    private static List<LocatedShare> Of(Connection connection, string doubt, LocatedGroup group, string value) => connection.List($"""
        SELECT {value} AS value, count(DISTINCT w.address_id), CAST(sum(w.mentions) AS BIGINT) AS mentions,
               CAST(sum(CASE WHEN l.place_key IS NULL THEN 0 ELSE w.mentions END) AS BIGINT), {doubt}
        FROM address_weights w
        LEFT JOIN locations l ON l.address_id = w.address_id
        LEFT JOIN addresses a ON a.address_id = w.address_id
        GROUP BY value ORDER BY mentions DESC, value
        """, rows => new LocatedShare(
            group, rows.Text(0) is { Length: > 0 } name ? name : null, rows.Long(1), rows.Long(2), rows.Long(3), new(rows.Long(4), rows.Long(5))));
}
