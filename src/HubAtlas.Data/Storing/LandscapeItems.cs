using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// What a landscape counts (temporary table <c>items</c>): applications, or families, each under the document that says where its people are, with
/// its year; and which documents belong to which (<c>members</c>).
/// </summary>
internal sealed class LandscapeItems
{
    private const int NoYear = 9999;

    private readonly Connection _connection;
    private readonly LandscapeRecipe _recipe;
    private readonly CountedDocuments _documents;
    private readonly List<LeftOut> _leftOut = [];

    internal LandscapeItems(Connection connection, LandscapeRecipe recipe)
    {
        (_connection, _recipe) = (connection, recipe);
        // Years of publication leave documents out as in any recipe; other years and grants do so here.
        var isPlain = recipe is { UnitOfCount: UnitOfCount.Applications, Year: YearRule.Publication };
        _documents = new CountedDocuments(connection, new(recipe.Kind, isPlain ? recipe.FirstYear : null, isPlain ? recipe.LastYear : null, 1, recipe.Types, []));
        if (recipe.UnitOfCount == UnitOfCount.Families) MakeFamilies();
        else MakeApplications();
        connection.Execute("DROP TABLE counted");
    }

    /// <summary>Applications that name no family, where families are counted.</summary>
    internal long WithoutFamily { get; private set; }

    /// <summary>Whether an item may have several documents.</summary>
    private bool IsGrouped => _recipe.UnitOfCount == UnitOfCount.Families;

    /// <summary>SQL of every document that belongs to an item, and the item.</summary>
    internal string Members => IsGrouped ? "members" : "(SELECT document_id, document_id AS item FROM items)";

    /// <summary>SQL of the items that have one of the documents, in <c>item</c>.</summary>
    /// <param name="documents">SQL of one column, <c>document_id</c>.</param>
    internal string Holding(string documents) => IsGrouped
        ? $"SELECT m.item FROM members m SEMI JOIN ({documents}) j ON j.document_id = m.document_id" : $"SELECT document_id AS item FROM ({documents}) j";

    /// <summary>SQL of where each item's documents were filed: rows of <c>document_id</c>, number of the office (temporary table <c>office_units</c>) and share.</summary>
    /// <param name="unplaced">The number where no office is known.</param>
    internal string Filed(int unplaced)
    {
        if (!IsGrouped) return $"(SELECT d.document_id, coalesce(u.number, {unplaced}) AS unit, CAST({Contribution.Whole} AS BIGINT) AS share FROM documents d LEFT JOIN office_units u ON u.name = d.office)";
        // A family is divided equally over its offices, in the order of their names; the first take what is left over.
        _connection.Execute($"""
            CREATE TEMP TABLE filed AS
            SELECT document_id, unit, {Contribution.Whole} // count(*) OVER family + CASE WHEN row_number() OVER (family ORDER BY unit) <= {Contribution.Whole} % count(*) OVER family THEN 1 ELSE 0 END AS share
            FROM (SELECT DISTINCT m.item AS document_id, u.number AS unit FROM members m JOIN documents d ON d.document_id = m.document_id JOIN office_units u ON u.name = d.office)
            WINDOW family AS (PARTITION BY document_id)
            """);
        _connection.Execute($"INSERT INTO filed SELECT i.document_id, {unplaced}, {Contribution.Whole} FROM items i ANTI JOIN filed f ON f.document_id = i.document_id");
        return "filed";
    }

    internal List<LeftOut> LeftOut() => [.. _documents.LeftOut(), .. _leftOut];

    private string Year => _recipe.Year switch
    {
        YearRule.FirstFiling => "d.first_filing_year",
        YearRule.FirstPublication => "d.first_publication_year",
        YearRule.Grant => "d.granted_year",
        _ => "d.year",
    };

    private void MakeApplications()
    {
        // What is counted has its year of publication; all else is asked of the documents.
        var candidates = _recipe is { Year: YearRule.Publication, IsGrantedOnly: false } ? "counted"
            : $"(SELECT d.document_id, {Year} AS year, c.multiplicity, d.is_granted FROM counted c JOIN documents d ON d.document_id = c.document_id)";
        _connection.Execute($"CREATE TEMP TABLE items AS SELECT document_id, year, multiplicity FROM {candidates} i WHERE {IsIn}");
        if (_recipe.Year != YearRule.Publication || _recipe.IsGrantedOnly) TellLeftOut(candidates);
    }

    /// <summary>
    /// Families by a 64-bit hash of their names, as documents have theirs by one of their content. The people of a family are those of one member: of
    /// those that say where any of them is the first published, of equal ones that with the smallest id.
    /// </summary>
    private void MakeFamilies()
    {
        // Joined from the side of the documents, which are far fewer than their people.
        _connection.Execute($"CREATE TEMP TABLE placed AS SELECT c.document_id FROM counted c SEMI JOIN ({Placed}) p ON p.document_id = c.document_id");
        _connection.Execute($"""
            CREATE TEMP TABLE relatives AS
            SELECT d.document_id AS document_id, CASE WHEN d.family IS NULL THEN hash(d.document_id) ELSE hash(d.family) END AS family, {Year} AS year, d.is_granted AS is_granted, d.office AS office,
                   CASE WHEN d.family IS NULL THEN c.multiplicity ELSE 1 END AS multiplicity,
                   coalesce(d.first_publication_year, d.year, {NoYear}) + CASE WHEN p.document_id IS NULL THEN {NoYear + 1} ELSE 0 END AS rank
            FROM counted c JOIN documents d ON d.document_id = c.document_id LEFT JOIN placed p ON p.document_id = c.document_id
            """);
        WithoutFamily = _connection.Number("SELECT CAST(coalesce(sum(c.multiplicity), 0) AS BIGINT) FROM counted c JOIN documents d ON d.document_id = c.document_id WHERE d.family IS NULL");
        if (WithoutFamily > 0 && _connection.Number("SELECT count(*) FROM counted c JOIN documents d ON d.document_id = c.document_id WHERE d.family IS NOT NULL") == 0)
            throw new AtlasException($"The recipe {_recipe.Name} counts families, and no patent of the store names its family; expected a source that does, such as PATSTAT or DOCDB. Count applications, or import one.");
        _connection.Execute("""
            CREATE TEMP TABLE families AS
            SELECT family, min(rank) AS rank, min(year) AS year, max(multiplicity) AS multiplicity, bool_or(is_granted) AS is_granted, min(office) <> max(office) AS is_abroad
            FROM relatives GROUP BY family
            """);
        _connection.Execute($"""
            CREATE TEMP TABLE heads AS
            SELECT i.family AS family, min(r.document_id) AS document_id, any_value(i.year) AS year, any_value(i.multiplicity) AS multiplicity, any_value(i.is_abroad) AS is_abroad
            FROM families i JOIN relatives r ON r.family = i.family AND r.rank = i.rank WHERE {IsIn} GROUP BY i.family
            """);
        TellLeftOut("families");
        _connection.Execute("CREATE TEMP TABLE members AS SELECT r.document_id AS document_id, h.document_id AS item FROM relatives r JOIN heads h ON h.family = r.family");
        _connection.Execute("CREATE TEMP TABLE items AS SELECT document_id, year, multiplicity FROM heads");
        _connection.Execute("CREATE TEMP TABLE filed_abroad AS SELECT document_id FROM heads WHERE is_abroad");
        foreach (var table in (string[])["placed", "relatives", "families", "heads"]) _connection.Execute($"DROP TABLE {table}");
    }

    private string Placed => _recipe.Place switch
    {
        LandscapePlace.Applicant => "SELECT document_id FROM applicants WHERE economy IS NOT NULL",
        LandscapePlace.Office => "SELECT document_id FROM documents WHERE office IS NOT NULL",
        _ => "SELECT c.document_id FROM contributions c JOIN locations l ON l.address_id = c.address_id WHERE l.economy <> ''",
    };

    /// <summary>As a condition on <c>i</c>.</summary>
    private string IsIn => FormattableString.Invariant($"i.year BETWEEN {_recipe.FirstYear} AND {_recipe.LastYear}{(_recipe.IsGrantedOnly ? " AND i.is_granted" : "")}");

    private void TellLeftOut(string candidates)
    {
        void Tell(string cause, string condition)
        {
            var count = _connection.Number($"SELECT CAST(coalesce(sum(multiplicity), 0) AS BIGINT) FROM {candidates} i WHERE {condition}");
            if (count > 0) _leftOut.Add(new(_recipe.Kind, cause, count));
        }

        if (_recipe.Year != YearRule.Publication || IsGrouped) Tell(Core.Model.LeftOut.YearUnknown, "i.year IS NULL");
        if (!_recipe.IsGrantedOnly) return;
        Tell(Core.Model.LeftOut.NotGranted, "i.year IS NOT NULL AND NOT i.is_granted");
        Tell(Core.Model.LeftOut.GrantUnknown, "i.year IS NOT NULL AND i.is_granted IS NULL");
    }
}
