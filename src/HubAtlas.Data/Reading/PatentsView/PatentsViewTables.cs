using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Delivery;

namespace HubAtlas.Data.Reading.PatentsView;

/// <summary>
/// The tables of PatentsView's bulk download, of granted patents (<c>g_…</c>) and of applications (<c>pg_…</c>), and their predecessors.
/// The constants are positions in the lists of columns.
/// </summary>
internal static class PatentsViewTables
{
    public const string Patent = "patent";
    public const string Inventor = "inventor";
    public const string Assignee = "assignee";
    public const string Location = "location";
    public const string RawLocation = "raw location";
    public const string Technology = "technology";
    public const string Symbols = "cpc";
    public const string Pct = "pct";
    public const string Crosswalk = "grants of applications";

    public static readonly TableFamily Family = new(
        new TableRole(Patent, new ColumnAliases(
            PatentId,
            new ColumnAlias("patent_date", true, "published_date", "date"),
            new ColumnAlias("patent_type", true, "type"),
            new ColumnAlias("withdrawn", false))),
        new TableRole(Inventor, new ColumnAliases(
            PatentId,
            new ColumnAlias("inventor_sequence", false, "sequence"),
            new ColumnAlias("location_id", true, "rawlocation_id"),
            new ColumnAlias("inventor_id", true, "raw_inventor_name_last", "name_last"))),
        new TableRole(Assignee, new ColumnAliases(
            PatentId,
            new ColumnAlias("assignee_sequence", true, "sequence"),
            new ColumnAlias("disambig_assignee_organization", true, "raw_assignee_organization", "organization"))),
        new TableRole(Location, new ColumnAliases(
            new ColumnAlias("location_id", true, "id"),
            new ColumnAlias("disambig_city", true, "city"),
            new ColumnAlias("disambig_state", true, "state"),
            new ColumnAlias("disambig_country", true, "country"),
            new ColumnAlias("latitude", true, "lat"),
            new ColumnAlias("longitude", true, "long", "lon"))),
        new TableRole(RawLocation, new ColumnAliases(
            new ColumnAlias("rawlocation_id", true, "id"),
            new ColumnAlias("location_id", true),
            new ColumnAlias("raw_city", true, "city"),
            new ColumnAlias("raw_state", true, "state"),
            new ColumnAlias("raw_country", true, "country"))),
        new TableRole(Technology, new ColumnAliases(
            PatentId,
            new ColumnAlias("wipo_field_title", true, "field_title"),
            new ColumnAlias("wipo_field_sequence", false, "sequence"))),
        new TableRole(Symbols, new ColumnAliases(
            PatentId,
            new ColumnAlias("cpc_group", true, "group_id"),
            new ColumnAlias("cpc_subclass", true, "subsection_id"))),
        new TableRole(Pct, new ColumnAliases(
            PatentId,
            new ColumnAlias("pct_doc_number", true, "rel_id", "doc_number"),
            new ColumnAlias("pct_doc_type", false, "doc_type"))),
        new TableRole(Crosswalk, new ColumnAliases(
            new ColumnAlias("pgpub_id", true),
            new ColumnAlias("patent_id", true),
            new ColumnAlias("application_id", true),
            new ColumnAlias("current_pgpub_id_flag", false),
            new ColumnAlias("current_patent_id_flag", false))));

    public const int Id = 0;
    public const int PatentDate = 1;
    public const int PatentType = 2;
    public const int PatentWithdrawn = 3;
    public const int Sequence = 1;
    public const int InventorLocation = 2;
    public const int AssigneeOrganisation = 2;
    public const int LocationCity = 1;
    public const int LocationState = 2;
    public const int LocationCountry = 3;
    public const int LocationLatitude = 4;
    public const int LocationLongitude = 5;
    public const int RawLocationId = 1;
    public const int TechnologyTitle = 1;
    public const int SymbolText = 1;

    public const int CrosswalkPublication = 0;
    public const int CrosswalkPatent = 1;
    public const int CrosswalkApplication = 2;

    private static ColumnAlias PatentId => new("patent_id", true, "pgpub_id");
}
