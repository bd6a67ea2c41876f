using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// The counting questions of a landscape, in SQL over integers. Units have numbers: sums by document are made over many rows, and texts there
/// cost twice the time. All people are gone through twice: once for those of the technology's documents (temporary table <c>people</c>), once for sums
/// of all that can be judged (<c>classed_sums</c>). One thread at a time.
/// </summary>
internal sealed class LandscapeQuestions : IDisposable
{
    private const int Unplaced = -1;
    private const string Chosen = "(SELECT * FROM classed WHERE is_chosen)";

    private static readonly Holders NoHolders = new HolderTally().Of([]);

    private readonly Connection _connection;
    private readonly LandscapeRecipe _recipe;
    private readonly LandscapeItems _items;
    private readonly LandscapeDocuments _documents;
    private readonly string _weight;

    internal LandscapeQuestions(Connection connection, LandscapeRecipe recipe)
    {
        (_connection, _recipe) = (connection, recipe);
        // A document's part in a unit, or under full counting the whole of it.
        _weight = IsWhole ? $"{Contribution.Whole} * p.multiplicity" : "p.share * p.multiplicity";
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

    private bool IsWhole => _recipe.Counting == CountingMethod.Full;

    private bool IsByFamily => _recipe.UnitOfCount == UnitOfCount.Families;

    private bool IsByApplicant => _recipe.Place == LandscapePlace.Applicant;

    /// <param name="clusters">Counted only where the recipe asks for them.</param>
    internal LandscapeCounts Count(LandscapeClusters clusters)
    {
        var economies = NameNumbers.Make(_connection, "economy_units", IsByApplicant ? LandscapePeople.ApplicantEconomies : UnitAddresses.NamesOf(LandscapeUnit.Economy));
        var organisations = NameNumbers.Make(_connection, "organisation_units", IsByApplicant ? LandscapePeople.ApplicantNames : UnitAddresses.NamesOf(LandscapeUnit.Organisation));
        UnitAddresses.WritePlaces(_connection, clusters);
        if (!IsByApplicant) _connection.Execute($"CREATE TEMP TABLE address_units AS {LandscapePeople.AddressUnits}");
        _connection.Execute($"CREATE TEMP TABLE people AS {LandscapePeople.OrNone(_recipe.Place, Chosen)}");
        if (!IsWhole) _connection.Execute($"CREATE TEMP TABLE classed_sums AS {LandscapePeople.Sums(_recipe.Place, "classed")}");
        _connection.Execute("CREATE TEMP TABLE abroad AS SELECT document_id FROM people WHERE economy IS NOT NULL GROUP BY document_id HAVING min(economy) <> max(economy)");
        if (!IsByFamily) _connection.Execute("CREATE TEMP TABLE filed_abroad(document_id BIGINT)");
        var world = World();
        var classed = _connection.Number("SELECT CAST(coalesce(sum(multiplicity), 0) AS BIGINT) FROM classed");
        return new(world, classed, [.. _recipe.By.Select(by => Division(by, economies, organisations, clusters))], _documents.Unmatched, _items.LeftOut(), IsSimulated: false)
        {
            Gaps = new(_items.WithoutFamily, _documents.WithoutSymbols, OlderFilesThatMatter()) { Keywords = _documents.Keywords },
        };
    }

    /// <summary>Only where something is asked that they do not have.</summary>
    private IReadOnlyList<string> OlderFilesThatMatter() =>
        _recipe is { UnitOfCount: UnitOfCount.Applications, Place: LandscapePlace.Inventor, Year: YearRule.Publication, IsGrantedOnly: false } && _documents.WithoutSymbols == 0
            ? [] : [.. OlderFiles.In(_connection).Select(file => file.Name)];

    private LandscapeDivision Division(LandscapeUnit by, IReadOnlyList<string> economies, IReadOnlyList<string> organisations, LandscapeClusters clusters) => by switch
    {
        LandscapeUnit.Economy => ByPeople(by, [.. economies.Select(e => (e, e))], organisations),
        LandscapeUnit.Cluster => ByPeople(by, clusters.Clusters, organisations),
        LandscapeUnit.Organisation => ByPeople(by, [.. organisations.Select(o => (o, o))], null),
        LandscapeUnit.Office => ByOffice(),
        _ => ByField(),
    };

    private LandscapeDivision ByPeople(LandscapeUnit by, IReadOnlyList<(string Code, string Name)> units, IReadOnlyList<string>? organisations)
    {
        var unit = by.Word();
        // Sums of parts need no document; whole documents must be told apart.
        var classed = IsWhole ? Classed($"SELECT DISTINCT document_id, multiplicity, {unit} AS unit FROM ({LandscapePeople.Of(_recipe.Place, "classed")})")
            : Sums($"SELECT {unit}, CAST(sum(count) AS BIGINT) FROM classed_sums WHERE {unit} IS NOT NULL GROUP BY {unit}");
        var years = Years($"""
            SELECT document_id, any_value(year) AS year, any_value(multiplicity) AS multiplicity, coalesce({unit}, {Unplaced}) AS unit, CAST(sum(share) AS BIGINT) AS share
            FROM people GROUP BY document_id, {unit}
            """);
        var holders = organisations is null ? null : HoldersBy(unit).ToDictionary(unitHolders => unitHolders.Key, unitHolders => unitHolders.Value.Of(organisations));
        return Division(by, units, years, classed, holders);
    }

    private LandscapeDivision ByOffice()
    {
        var names = NameNumbers.Make(_connection, "office_units", "SELECT DISTINCT office FROM documents WHERE office IS NOT NULL");
        var filed = _items.Filed(Unplaced);
        string Of(string documents) =>
            $"SELECT d.document_id AS document_id, d.year AS year, d.multiplicity AS multiplicity, f.unit AS unit, f.share AS share FROM {filed} f JOIN {documents} d ON d.document_id = f.document_id";
        return Division(LandscapeUnit.Office, [.. names.Select(o => (o, o))], Years(Of(Chosen)), Classed(Of("classed")), null);
    }

    /// <summary>A document counts in full for each of its fields, as everywhere.</summary>
    private LandscapeDivision ByField()
    {
        const string Level = $"f.level = '{FieldLevels.Field}'";
        var names = NameNumbers.Make(_connection, "field_units", $"SELECT DISTINCT f.field FROM document_fields f WHERE {Level}");
        var years = Years($"""
            SELECT DISTINCT d.document_id, d.year, d.multiplicity, u.number AS unit, CAST({Contribution.Whole} AS BIGINT) AS share
            FROM {Chosen} d JOIN document_fields f ON f.document_id = d.document_id AND {Level} JOIN field_units u ON u.name = f.field
            """);
        var without = _connection.Number(
            $"SELECT CAST(coalesce(sum(d.multiplicity), 0) AS BIGINT) FROM {Chosen} d ANTI JOIN (SELECT f.document_id FROM document_fields f WHERE {Level}) f ON f.document_id = d.document_id");
        return new(LandscapeUnit.Field, [.. years.OrderBy(unit => unit.Key).Select(unit => Tally((names[unit.Key], names[unit.Key]), unit.Value, null, null))], without * Contribution.Whole);
    }

    private LandscapeDivision Division(
        LandscapeUnit by, IReadOnlyList<(string Code, string Name)> units, Dictionary<int, List<UnitYear>> years, Dictionary<int, long> classed, Dictionary<int, Holders>? holders)
    {
        var tallies = years.Where(unit => unit.Key != Unplaced).OrderBy(unit => unit.Key)
            .Select(unit => Tally(units[unit.Key], unit.Value, classed[unit.Key], holders is null ? null : holders.GetValueOrDefault(unit.Key) ?? NoHolders));
        return new(by, [.. tallies], years.GetValueOrDefault(Unplaced)?.Sum(year => year.Count) ?? 0);
    }

    private UnitTally Tally((string Code, string Name) unit, List<UnitYear> years, long? classed, Holders? holders) => new(
        unit.Code, unit.Name, years.ToDictionary(year => year.Year, year => year.Count), years.Sum(year => year.Documents), years.Sum(year => year.Abroad), classed, holders)
    {
        FiledAbroad = IsByFamily ? years.Sum(year => year.FiledAbroad) : null,
    };

    /// <param name="parts">SQL of documents that can be judged, with multiplicity, unit and, unless whole documents count, share.</param>
    private Dictionary<int, long> Classed(string parts) => Sums($"SELECT p.unit, CAST(sum({_weight}) AS BIGINT) FROM ({parts}) p WHERE p.unit IS NOT NULL GROUP BY p.unit");

    private Dictionary<int, long> Sums(string sql) => _connection.List(sql, rows => (Unit: rows.Int(0), Count: rows.Long(1))).ToDictionary(row => row.Unit, row => row.Count);

    /// <param name="parts">SQL of the technology's documents with year, multiplicity, unit and share, each of a unit once.</param>
    private Dictionary<int, List<UnitYear>> Years(string parts)
    {
        var years = new Dictionary<int, List<UnitYear>>();
        using var rows = _connection.Query($"""
            SELECT p.unit, p.year, CAST(sum({_weight}) AS BIGINT), CAST(sum(p.multiplicity) AS BIGINT),
                   CAST(sum(CASE WHEN a.document_id IS NULL THEN 0 ELSE p.multiplicity END) AS BIGINT),
                   CAST(sum(CASE WHEN f.document_id IS NULL THEN 0 ELSE p.multiplicity END) AS BIGINT)
            FROM ({parts}) p LEFT JOIN abroad a ON a.document_id = p.document_id LEFT JOIN filed_abroad f ON f.document_id = p.document_id
            GROUP BY p.unit, p.year
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
            FROM (SELECT {(IsWhole ? "DISTINCT document_id" : "share")}, multiplicity, {unit} AS unit, organisation FROM people WHERE {unit} IS NOT NULL AND organisation IS NOT NULL) p
            GROUP BY p.unit, p.organisation
            """);
        while (rows.Read())
        {
            if (!holders.TryGetValue(rows.Int(0), out var tally)) holders.Add(rows.Int(0), tally = new());
            tally.Add(rows.Int(1), rows.Long(2));
        }

        return holders;
    }

    private List<LandscapeYear> World() => _connection.List($"""
        SELECT d.year, CAST(sum(d.multiplicity) AS BIGINT), CAST(sum(CASE WHEN a.document_id IS NULL THEN 0 ELSE d.multiplicity END) AS BIGINT)
        FROM {Chosen} d LEFT JOIN abroad a ON a.document_id = d.document_id GROUP BY d.year ORDER BY d.year
        """, rows => new LandscapeYear(rows.Int(0), rows.Long(1), rows.Long(2)));

    public void Dispose() => _connection.Dispose();

    private sealed record UnitYear(int Year, long Count, long Documents, long Abroad, long FiledAbroad);
}
