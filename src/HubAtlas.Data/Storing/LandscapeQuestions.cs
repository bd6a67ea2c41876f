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

    private readonly Connection _connection;
    private readonly LandscapeRecipe _recipe;
    private readonly LandscapeItems _items;
    private readonly LandscapeDocuments _documents;
    private readonly string _weight;

    internal LandscapeQuestions(Connection connection, LandscapeRecipe recipe)
    {
        (_connection, _recipe) = (connection, recipe);
        // A document's part in a unit, or under full counting the whole of it.
        _weight = recipe.Counting == CountingMethod.Full ? $"{Contribution.Whole} * d.multiplicity" : "p.share * d.multiplicity";
        try
        {
            _items = new LandscapeItems(connection, recipe);
            _documents = new LandscapeDocuments(connection, recipe, _items);
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
        var isByApplicant = _recipe.Place == LandscapePlace.Applicant;
        var economies = NameNumbers.Make(_connection, "economy_units", isByApplicant ? LandscapeParts.ApplicantEconomies : UnitAddresses.NamesOf(LandscapeUnit.Economy));
        var organisations = NameNumbers.Make(_connection, "organisation_units", isByApplicant ? LandscapeParts.ApplicantNames : UnitAddresses.NamesOf(LandscapeUnit.Organisation));
        UnitAddresses.WritePlaces(_connection, clusters);
        // Whose documents a unit's are, and what is done in several economies, is asked of these for every kind of unit.
        if (!isByApplicant) MakeAddresses(LandscapeUnit.Organisation);
        if (!isByApplicant) MakeAddresses(LandscapeUnit.Economy);
        MakeParts("economy", isByApplicant ? LandscapeParts.OfApplicants("economy") : LandscapeParts.OfInventors("economy"));
        _connection.Execute("""
            CREATE TEMP TABLE abroad AS
            SELECT p.document_id FROM economy_parts p JOIN chosen c ON c.document_id = p.document_id
            WHERE p.unit <> -1 GROUP BY p.document_id HAVING count(*) > 1
            """);
        if (!IsByFamily) _connection.Execute("CREATE TEMP TABLE filed_abroad(document_id BIGINT)");
        var world = World();
        var classed = _connection.Number("SELECT CAST(coalesce(sum(multiplicity), 0) AS BIGINT) FROM classed");
        return new(world, classed, [.. _recipe.By.Select(by => Division(by, economies, organisations, clusters))], _documents.Unmatched, _items.LeftOut(), IsSimulated: false)
        {
            Gaps = new(_items.WithoutFamily, _documents.WithoutSymbols, OlderFilesThatMatter()),
        };
    }

    private bool IsByFamily => _recipe.UnitOfCount == UnitOfCount.Families;

    /// <summary>Only where something is asked that they do not have.</summary>
    private IReadOnlyList<string> OlderFilesThatMatter() =>
        _recipe is { UnitOfCount: UnitOfCount.Applications, Place: LandscapePlace.Inventor, Year: YearRule.Publication, IsGrantedOnly: false } && _documents.WithoutSymbols == 0
            ? [] : [.. OlderFiles.In(_connection).Select(file => file.Name)];

    private LandscapeDivision Division(LandscapeUnit by, IReadOnlyList<string> economies, IReadOnlyList<string> organisations, LandscapeClusters clusters) => by switch
    {
        LandscapeUnit.Economy => Division(by, "economy", [.. economies.Select(e => (e, e))], organisations),
        LandscapeUnit.Cluster => Division(by, "cluster", clusters.Clusters, organisations),
        LandscapeUnit.Organisation => Division(by, "organisation", [.. organisations.Select(o => (o, o))], null),
        LandscapeUnit.Office => Division(by, "office", [.. NameNumbers.Make(_connection, "office_units", LandscapeParts.Offices).Select(o => (o, o))], null),
        _ => Fields(),
    };

    private LandscapeDivision Division(LandscapeUnit by, string unit, IReadOnlyList<(string Code, string Name)> units, IReadOnlyList<string>? organisations)
    {
        if (by == LandscapeUnit.Cluster) MakeAddresses(by);
        if (by == LandscapeUnit.Office) _connection.Execute($"CREATE TEMP TABLE filed AS {LandscapeParts.Filed(_items.Members)}");
        var parts = by == LandscapeUnit.Office ? LandscapeParts.OfOffices
            : _recipe.Place == LandscapePlace.Applicant ? LandscapeParts.OfApplicants(unit) : LandscapeParts.OfInventors(unit);
        if (by != LandscapeUnit.Economy) MakeParts(unit, parts);
        var years = Years($"{unit}_parts");
        var classed = Classed(parts);
        var holders = organisations is null ? null : HoldersBy(unit);
        var tallies = years.Where(unitYears => unitYears.Key != Unplaced).OrderBy(unitYears => unitYears.Key).Select(unitYears => Tally(
            units[unitYears.Key].Code, units[unitYears.Key].Name, unitYears.Value, classed[unitYears.Key],
            holders is null ? null : (holders.GetValueOrDefault(unitYears.Key) ?? new HolderTally()).Of(organisations!)));
        return new(by, [.. tallies], years.GetValueOrDefault(Unplaced)?.Sum(year => year.Count) ?? 0);
    }

    /// <summary>A document counts in full for each of its fields, as everywhere.</summary>
    private LandscapeDivision Fields()
    {
        var names = NameNumbers.Make(_connection, "field_units", $"SELECT DISTINCT field FROM document_fields WHERE level = '{FieldLevels.Field}'");
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

    private UnitTally Tally(string code, string name, List<UnitYear> years, long? classed, Holders? holders) => new(
        code, name, years.ToDictionary(year => year.Year, year => year.Count), years.Sum(year => year.Documents), years.Sum(year => year.Abroad), classed, holders)
    {
        FiledAbroad = IsByFamily ? years.Sum(year => year.FiledAbroad) : null,
    };

    private void MakeAddresses(LandscapeUnit unit) => _connection.Execute($"CREATE TEMP TABLE {unit.Word()}_addresses AS {UnitAddresses.Sql(unit, $"{unit.Word()}_units")}");

    /// <summary>What each unit has of all documents that can be judged. Parts add up without being put together by document first; whole documents do not.</summary>
    private Dictionary<int, long> Classed(string parts) => _connection.List($"""
        SELECT coalesce(p.unit, {Unplaced}) AS number, CAST(sum({_weight}) AS BIGINT)
        FROM ({(_recipe.Counting == CountingMethod.Full ? $"SELECT DISTINCT q.document_id, q.unit FROM ({parts}) q SEMI JOIN classed c ON c.document_id = q.document_id" : parts)}) p JOIN classed d ON d.document_id = p.document_id
        GROUP BY number
        """, rows => (Unit: rows.Int(0), Count: rows.Long(1))).ToDictionary(row => row.Unit, row => row.Count);

    /// <summary>Each document of the technology with the units that its people are in, and the part of it that falls to them; what falls to none too.</summary>
    /// <param name="parts">See <see cref="LandscapeParts"/>.</param>
    private void MakeParts(string unit, string parts) => _connection.Execute($"""
        CREATE TEMP TABLE {unit}_parts AS
        SELECT p.document_id AS document_id, coalesce(p.unit, {Unplaced}) AS unit, CAST(sum(p.share) AS BIGINT) AS share
        FROM ({parts}) p SEMI JOIN chosen d ON d.document_id = p.document_id
        GROUP BY ALL
        """);

    private Dictionary<int, List<UnitYear>> Years(string parts)
    {
        var years = new Dictionary<int, List<UnitYear>>();
        using var rows = _connection.Query($"""
            SELECT p.unit, d.year, CAST(sum({_weight}) AS BIGINT), CAST(sum(d.multiplicity) AS BIGINT),
                   CAST(sum(CASE WHEN a.document_id IS NULL THEN 0 ELSE d.multiplicity END) AS BIGINT),
                   CAST(sum(CASE WHEN f.document_id IS NULL THEN 0 ELSE d.multiplicity END) AS BIGINT)
            FROM {parts} p JOIN classed d ON d.document_id = p.document_id AND d.is_chosen
            LEFT JOIN abroad a ON a.document_id = p.document_id LEFT JOIN filed_abroad f ON f.document_id = p.document_id
            GROUP BY p.unit, d.year
            """);
        while (rows.Read())
        {
            if (!years.TryGetValue(rows.Int(0), out var unit)) years.Add(rows.Int(0), unit = []);
            unit.Add(new(rows.Int(1), rows.Long(2), rows.Long(3), rows.Long(4), rows.Long(5)));
        }

        return years;
    }

    private Dictionary<int, HolderTally> HoldersBy(string unit)
    {
        var holders = new Dictionary<int, HolderTally>();
        using var rows = _connection.Query($"""
            SELECT p.unit, p.organisation, CAST(sum({_weight}) AS BIGINT)
            FROM (SELECT r.document_id AS document_id, r.unit AS unit, r.organisation AS organisation, CAST(sum(r.share) AS BIGINT) AS share
                  FROM ({LandscapeParts.Holders(_recipe.Place, unit)}) r JOIN chosen h ON h.document_id = r.document_id
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

    public void Dispose() => _connection.Dispose();

    private sealed record UnitYear(int Year, long Count, long Documents, long Abroad, long FiledAbroad);
}
