using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// The counting questions of a landscape, in SQL over integers. Units have numbers: sums by document are made over many rows, and texts there
/// cost twice the time. One thread at a time.
/// </summary>
internal sealed class LandscapeQuestions : IDisposable
{
    private const int Unplaced = -1;

    private const string EconomyOf = "SELECT l.address_id, u.number AS unit FROM locations l JOIN economy_units u ON u.name = l.economy";

    private const string OrganisationOf = """
        SELECT a.address_id, u.number AS unit FROM addresses a LEFT JOIN organisations o ON o.id = a.organisation_id
        JOIN organisation_units u ON u.name = coalesce(o.name, a.organisation)
        """;

    private readonly Connection _connection;
    private readonly LandscapeRecipe _recipe;
    private readonly CountedDocuments _documents;
    private readonly IReadOnlyList<string> _unmatched;
    private readonly string _weight;

    internal LandscapeQuestions(Connection connection, LandscapeRecipe recipe)
    {
        (_connection, _recipe) = (connection, recipe);
        // A document's part in a unit, or under full counting the whole of it.
        _weight = recipe.Counting == CountingMethod.Full ? $"{Contribution.Whole} * d.multiplicity" : "p.share * d.multiplicity";
        try
        {
            _documents = new CountedDocuments(connection, recipe.Name, [new(recipe.Kind, recipe.FirstYear, recipe.LastYear, 1, recipe.Types, [])]);
            _unmatched = LandscapeDocuments.Make(connection, recipe);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <param name="clusters">Counted only where the recipe asks for them.</param>
    internal LandscapeCounts Count(LandscapeClusters clusters)
    {
        var economies = Number("economy_units", "SELECT DISTINCT economy FROM locations WHERE economy <> ''");
        var organisations = Number("organisation_units", """
            SELECT DISTINCT coalesce(o.name, a.organisation) FROM addresses a LEFT JOIN organisations o ON o.id = a.organisation_id
            WHERE coalesce(o.name, a.organisation) <> ''
            """);
        WriteClusters(clusters);
        // Whose documents a unit's are is asked of these for every kind of unit.
        MakeAddresses("organisation", OrganisationOf);
        MakeAddresses("economy", EconomyOf);
        MakeParts("economy");
        _connection.Execute("""
            CREATE TEMP TABLE abroad AS
            SELECT p.document_id FROM economy_parts p JOIN chosen c ON c.document_id = p.document_id
            WHERE p.unit <> -1 GROUP BY p.document_id HAVING count(*) > 1
            """);
        var world = World();
        var classed = _connection.Number("SELECT CAST(sum(multiplicity) AS BIGINT) FROM classed");
        return new(world, classed, [.. _recipe.By.Select(by => Division(by, economies, organisations, clusters))], _unmatched, _documents.LeftOut(), IsSimulated: false);
    }

    private LandscapeDivision Division(LandscapeUnit by, IReadOnlyList<string> economies, IReadOnlyList<string> organisations, LandscapeClusters clusters) => by switch
    {
        LandscapeUnit.Economy => Division(by, "economy", [.. economies.Select(e => (e, e))], organisations),
        LandscapeUnit.Cluster => Division(by, "cluster", clusters.Clusters, organisations),
        LandscapeUnit.Organisation => Division(by, "organisation", [.. organisations.Select(o => (o, o))], null),
        _ => Fields(),
    };

    private LandscapeDivision Division(LandscapeUnit by, string unit, IReadOnlyList<(string Code, string Name)> units, IReadOnlyList<string>? organisations)
    {
        if (by == LandscapeUnit.Cluster) MakeAddresses(unit, "SELECT l.address_id, c.cluster AS unit FROM locations l JOIN landscape_places c ON c.place_key = l.place_key");
        if (by != LandscapeUnit.Economy) MakeParts(unit);
        var years = Years($"{unit}_parts");
        var classed = _connection.List($"""
            SELECT p.unit, CAST(sum({_weight}) AS BIGINT) FROM {unit}_parts p JOIN classed d ON d.document_id = p.document_id GROUP BY p.unit
            """, rows => (Unit: rows.Int(0), Count: rows.Long(1))).ToDictionary(row => row.Unit, row => row.Count);
        var holders = organisations is null ? null : HoldersBy(unit);
        var tallies = years.Where(unitYears => unitYears.Key != Unplaced).OrderBy(unitYears => unitYears.Key).Select(unitYears => Tally(
            units[unitYears.Key].Code, units[unitYears.Key].Name, unitYears.Value, classed[unitYears.Key],
            holders is null ? null : (holders.GetValueOrDefault(unitYears.Key) ?? new HolderTally()).Of(organisations!)));
        return new(by, [.. tallies], years.GetValueOrDefault(Unplaced)?.Sum(year => year.Count) ?? 0);
    }

    /// <summary>A document counts in full for each of its fields, as everywhere.</summary>
    private LandscapeDivision Fields()
    {
        var names = Number("field_units", $"SELECT DISTINCT field FROM document_fields WHERE level = '{FieldLevels.Field}'");
        _connection.Execute($"""
            CREATE TEMP TABLE field_parts AS
            SELECT DISTINCT d.document_id, u.number AS unit, CAST({Contribution.Whole} AS BIGINT) AS share
            FROM classed d JOIN document_fields f ON f.document_id = d.document_id AND f.level = '{FieldLevels.Field}'
            JOIN field_units u ON u.name = f.field
            WHERE d.is_chosen
            """);
        var without = _connection.Number("""
            SELECT CAST(coalesce(sum(multiplicity), 0) AS BIGINT) FROM classed
            WHERE is_chosen AND document_id NOT IN (SELECT document_id FROM field_parts)
            """);
        var tallies = Years("field_parts").OrderBy(unit => unit.Key).Select(unit => Tally(names[unit.Key], names[unit.Key], unit.Value, null, null));
        return new(LandscapeUnit.Field, [.. tallies], without * Contribution.Whole);
    }

    private static UnitTally Tally(string code, string name, List<UnitYear> years, long? classed, Holders? holders) => new(
        code, name, years.ToDictionary(year => year.Year, year => year.Count), years.Sum(year => year.Documents), years.Sum(year => year.Abroad), classed, holders);

    /// <param name="addresses">SQL of addresses and the numbers of their units.</param>
    private void MakeAddresses(string unit, string addresses) => _connection.Execute($"CREATE TEMP TABLE {unit}_addresses AS {addresses}");

    /// <summary>Each document with the units that its people are in, and the part of it that falls to them; what falls to none too.</summary>
    private void MakeParts(string unit) => _connection.Execute($"""
        CREATE TEMP TABLE {unit}_parts AS
        SELECT c.document_id, coalesce(u.unit, {Unplaced}) AS unit, CAST(sum(c.share) AS BIGINT) AS share
        FROM contributions c JOIN classed d ON d.document_id = c.document_id LEFT JOIN {unit}_addresses u ON u.address_id = c.address_id
        GROUP BY ALL
        """);

    private Dictionary<int, List<UnitYear>> Years(string parts)
    {
        var years = new Dictionary<int, List<UnitYear>>();
        using var rows = _connection.Query($"""
            SELECT p.unit, d.year, CAST(sum({_weight}) AS BIGINT), CAST(sum(d.multiplicity) AS BIGINT),
                   CAST(sum(CASE WHEN a.document_id IS NULL THEN 0 ELSE d.multiplicity END) AS BIGINT)
            FROM {parts} p JOIN classed d ON d.document_id = p.document_id AND d.is_chosen LEFT JOIN abroad a ON a.document_id = p.document_id
            GROUP BY p.unit, d.year
            """);
        while (rows.Read())
        {
            if (!years.TryGetValue(rows.Int(0), out var unit)) years.Add(rows.Int(0), unit = []);
            unit.Add(new(rows.Int(1), rows.Long(2), rows.Long(3), rows.Long(4)));
        }

        return years;
    }

    private Dictionary<int, HolderTally> HoldersBy(string unit)
    {
        var holders = new Dictionary<int, HolderTally>();
        using var rows = _connection.Query($"""
            SELECT p.unit, p.organisation, CAST(sum({_weight}) AS BIGINT)
            FROM (SELECT c.document_id AS document_id, u.unit AS unit, o.unit AS organisation, CAST(sum(c.share) AS BIGINT) AS share
                  FROM contributions c JOIN chosen h ON h.document_id = c.document_id
                  JOIN {unit}_addresses u ON u.address_id = c.address_id JOIN organisation_addresses o ON o.address_id = c.address_id
                  GROUP BY ALL) p
            JOIN classed d ON d.document_id = p.document_id
            GROUP BY p.unit, p.organisation
            """);
        while (rows.Read())
        {
            if (!holders.TryGetValue(rows.Int(0), out var tally)) holders.Add(rows.Int(0), tally = new());
            tally.Add(rows.Int(1), rows.Long(2));
        }

        return holders;
    }

    private List<LandscapeYear> World() => _connection.List("""
        SELECT d.year, CAST(sum(d.multiplicity) AS BIGINT), CAST(sum(CASE WHEN a.document_id IS NULL THEN 0 ELSE d.multiplicity END) AS BIGINT)
        FROM classed d LEFT JOIN abroad a ON a.document_id = d.document_id WHERE d.is_chosen GROUP BY d.year ORDER BY d.year
        """, rows => new LandscapeYear(rows.Int(0), rows.Long(1), rows.Long(2)));

    /// <summary>Numbers names from 0 in the order of their bytes.</summary>
    private IReadOnlyList<string> Number(string table, string names)
    {
        var sorted = _connection.List($"SELECT name FROM ({names}) names(name) ORDER BY name", rows => rows.Text(0)!);
        _connection.Execute($"CREATE TEMP TABLE {table}(name VARCHAR, number INTEGER)");
        using var appender = _connection.AppendToTemporary(table);
        foreach (var (number, name) in sorted.Index()) appender.Add(name).Add(number).EndRow();
        appender.Flush();
        return sorted;
    }

    private void WriteClusters(LandscapeClusters clusters)
    {
        _connection.Execute("CREATE TEMP TABLE landscape_places(place_key BIGINT, cluster INTEGER)");
        using var appender = _connection.AppendToTemporary("landscape_places");
        foreach (var (place, cluster) in clusters.Places) appender.Add(place).Add(cluster).EndRow();
        appender.Flush();
    }

    public void Dispose() => _connection.Dispose();

    private sealed record UnitYear(int Year, long Count, long Documents, long Abroad);
}
