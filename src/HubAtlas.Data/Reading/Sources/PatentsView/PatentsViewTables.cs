using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Delivery;

namespace HubAtlas.Data.Reading.Sources.PatentsView;

/// <summary>
/// The tables of PatentsView's bulk download, of granted patents (<c>g_…</c>) and of applications (<c>pg_…</c>), and their predecessors.
/// The constants are positions in the lists of columns.
/// </summary>
internal static class PatentsViewTables
{
    public const string Patent = "patent";
    public const string Inventor = "inventor";
    public const string RawInventor = "raw inventor";
    public const string Assignee = "assignee";
    public const string Location = "location";
    public const string RawLocation = "raw location";
    public const string Technology = "technology";
    public const string Symbols = "cpc";
    public const string Applications = "applications of grants";
    public const string Priorities = "foreign priorities";
    public const string Pct = "pct";
    public const string Crosswalk = "grants of applications";

    // Tables of the layout of 2021 and before.
    public const string OlderPatent = "patent, older layout";
    public const string AssigneeLink = "patents of assignees";
    public const string AssigneeNames = "names of assignees";
    public const string TechnologyNumbers = "technology numbers";
    public const string InventorNames = "names of inventors";
    public const string Filings = "filed applications";

    /// <summary>Tables that bear no patent's number, or both kinds of number.</summary>
    public static readonly IReadOnlySet<string?> Shared = new HashSet<string?> { Location, RawLocation, Crosswalk, AssigneeNames, InventorNames };

    public static readonly TableFamily Family = new(
        new TableRole(Patent, new ColumnAliases(
            PatentId,
            new ColumnAlias("patent_date", true, "published_date", "date"),
            new ColumnAlias("patent_type", true, "type"),
            new ColumnAlias("withdrawn", false),
            new ColumnAlias("filing_date", false) { IsExtra = true },
            new ColumnAlias("patent_title", false, "application_title", "title") { IsExtra = true }))
        {
            FileNames = ["patent", "published_application"],
        },
        new TableRole(Inventor, new ColumnAliases(
            PatentId,
            new ColumnAlias("inventor_sequence", false, "sequence"),
            new ColumnAlias("location_id", true),
            new ColumnAlias("inventor_id", true, "name_last")))
        {
            FileNames = ["inventor_disambiguated", "patent_inventor"],
        },
        new TableRole(RawInventor, new ColumnAliases(
            PatentId,
            new ColumnAlias("inventor_sequence", false, "sequence"),
            new ColumnAlias("rawlocation_id", true),
            new ColumnAlias("raw_inventor_name_last", true, "name_last", "inventor_id")))
        {
            FileNames = ["inventor_not_disambiguated", "rawinventor"],
        },
        new TableRole(Assignee, new ColumnAliases(
            PatentId,
            new ColumnAlias("assignee_sequence", true, "sequence"),
            new ColumnAlias("disambig_assignee_organization", true, "raw_assignee_organization", "organization"),
            new ColumnAlias("location_id", false, "rawlocation_id") { IsExtra = true },
            new ColumnAlias("disambig_assignee_individual_name_first", false, "raw_assignee_individual_name_first", "name_first") { IsExtra = true },
            new ColumnAlias("disambig_assignee_individual_name_last", false, "raw_assignee_individual_name_last", "name_last") { IsExtra = true }))
        {
            FileNames = ["assignee_disambiguated", "assignee_not_disambiguated", "rawassignee"],
        },
        new TableRole(Location, new ColumnAliases(
            new ColumnAlias("location_id", true, "id"),
            new ColumnAlias("disambig_city", true, "city"),
            new ColumnAlias("disambig_state", true, "state"),
            new ColumnAlias("disambig_country", true, "country"),
            new ColumnAlias("latitude", true, "lat"),
            new ColumnAlias("longitude", true, "long", "lon")))
        {
            FileNames = ["location_disambiguated", "location"],
        },
        new TableRole(RawLocation, new ColumnAliases(
            new ColumnAlias("rawlocation_id", true, "id"),
            new ColumnAlias("location_id", true),
            new ColumnAlias("raw_city", true, "city"),
            new ColumnAlias("raw_state", true, "state"),
            new ColumnAlias("raw_country", true, "country")))
        {
            FileNames = ["location_not_disambiguated", "rawlocation"],
        },
        new TableRole(Technology, new ColumnAliases(
            PatentId,
            new ColumnAlias("wipo_field_title", true, "field_title"),
            new ColumnAlias("wipo_field_sequence", false, "sequence")))
        {
            FileNames = ["wipo_technology"],
        },
        new TableRole(Symbols, new ColumnAliases(
            PatentId,
            new ColumnAlias("cpc_group", true, "group_id"),
            new ColumnAlias("cpc_subclass", true, "subsection_id")))
        {
            FileNames = ["cpc_current", "cpc_at_issue"],
        },
        new TableRole(Applications, new ColumnAliases(
            PatentId,
            new ColumnAlias("application_id", true),
            new ColumnAlias("filing_date", true),
            new ColumnAlias("patent_application_type", true)))
        {
            FileNames = ["application"],
        },
        new TableRole(Priorities, new ColumnAliases(
            PatentId,
            new ColumnAlias("priority_claim_kind", true),
            new ColumnAlias("filing_date", true)))
        {
            FileNames = ["foreign_priority"],
        },
        new TableRole(Pct, new ColumnAliases(
            PatentId,
            new ColumnAlias("pct_doc_number", true, "rel_id", "doc_number"),
            new ColumnAlias("pct_doc_type", false, "doc_type")))
        {
            FileNames = ["pct_data"],
        },
        new TableRole(Crosswalk, new ColumnAliases(
            new ColumnAlias("pgpub_id", true),
            new ColumnAlias("patent_id", true),
            new ColumnAlias("application_id", true),
            new ColumnAlias("current_pgpub_id_flag", false),
            new ColumnAlias("current_patent_id_flag", false)))
        {
            FileNames = ["granted_pgpubs_crosswalk"],
        },
        new TableRole(OlderPatent, new ColumnAliases(
            new ColumnAlias("id", true, "number"),
            new ColumnAlias("date", true),
            new ColumnAlias("type", true),
            new ColumnAlias("withdrawn", false),
            new ColumnAlias("number", false),
            new ColumnAlias("title", false) { IsExtra = true },
            new ColumnAlias("country", false),
            new ColumnAlias("kind", false),
            new ColumnAlias("num_claims", false))),
        new TableRole(AssigneeLink, new ColumnAliases(
            PatentId,
            new ColumnAlias("assignee_id", true),
            new ColumnAlias("sequence", false)))
        {
            FileNames = ["patent_assignee"],
        },
        new TableRole(AssigneeNames, new ColumnAliases(
            new ColumnAlias("id", true),
            new ColumnAlias("organization", true),
            new ColumnAlias("name_first", true),
            new ColumnAlias("name_last", true)))
        {
            FileNames = ["assignee"],
        },
        new TableRole(TechnologyNumbers, new ColumnAliases(
            PatentId,
            new ColumnAlias("field_id", true, "wipo_field_id"),
            new ColumnAlias("sequence", false, "wipo_field_sequence")))
        {
            FileNames = ["wipo"],
        },
        // Nothing of these two is read: they are known so that they are taken for no other table.
        new TableRole(InventorNames, new ColumnAliases(
            new ColumnAlias("id", true, "inventor_id"),
            new ColumnAlias("name_first", true),
            new ColumnAlias("name_last", true),
            new ColumnAlias("male_flag", false),
            new ColumnAlias("attribution_status", false))),
        new TableRole(Filings, new ColumnAliases(
            new ColumnAlias("id", true),
            new ColumnAlias("patent_id", true),
            new ColumnAlias("number", true),
            new ColumnAlias("country", true),
            new ColumnAlias("date", true),
            new ColumnAlias("series_code", false, "type"))));

    public const int Id = 0;
    public const int PatentDate = 1;
    public const int PatentType = 2;
    public const int PatentWithdrawn = 3;
    public const int PatentFiling = 4;
    public const int PatentTitle = 5;
    public const int FilingDate = 2;
    public const int Sequence = 1;
    public const int InventorLocation = 2;
    public const int AssigneeOrganisation = 2;
    public const int AssigneeLocation = 3;
    public const int AssigneeFirstName = 4;
    public const int AssigneeLastName = 5;
    public const int LocationCity = 1;
    public const int LocationState = 2;
    public const int LocationCountry = 3;
    public const int LocationLatitude = 4;
    public const int LocationLongitude = 5;
    public const int RawLocationId = 1;
    public const int LinkAssignee = 1;
    public const int LinkSequence = 2;
    public const int NameOfAssignee = 1;
    public const int TechnologyTitle = 1;
    public const int TechnologyNumber = 1;
    public const int SymbolText = 1;

    public const int CrosswalkPublication = 0;
    public const int CrosswalkPatent = 1;
    public const int CrosswalkApplication = 2;

    private static ColumnAlias PatentId => new("patent_id", true, "pgpub_id");
}
