using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Delivery;

namespace HubAtlas.Data.Reading.Sources.Regpat;

/// <summary>The tables of OECD REGPAT that are read, of PCT and EPO applications; the constants are positions in the columns.</summary>
internal static class RegpatTables
{
    public const string Inventors = "inventors by region";
    public const string Applicants = "applicants by region";
    public const string Years = "years and classes";
    public const string Regions = "regions";

    public static readonly TableFamily Family = new(
        new TableRole(Inventors, new ColumnAliases(
            Number,
            new ColumnAlias("inv_name", true, "inventor_name"),
            new ColumnAlias("inv_share", true),
            new ColumnAlias("reg_share", true),
            new ColumnAlias("ctry_code", true),
            new ColumnAlias("reg_code", true),
            new ColumnAlias("address", false, "inv_address"),
            new ColumnAlias("city", false),
            new ColumnAlias("person_id", false)))
        {
            FileNames = ["pct_inv_reg", "epo_inv_reg"],
        },
        new TableRole(Applicants, new ColumnAliases(
            Number,
            new ColumnAlias("app_name", true, "appln_name", "applicant_name"),
            new ColumnAlias("app_share", true),
            new ColumnAlias("reg_share", true),
            new ColumnAlias("ctry_code", true)))
        {
            FileNames = ["pct_app_reg", "epo_app_reg"],
        },
        new TableRole(Years, new ColumnAliases(
            Number,
            new ColumnAlias("app_year", true),
            new ColumnAlias("prio_year", true),
            new ColumnAlias("ipc", false, "ipc4")))
        {
            FileNames = ["pct_ipc", "epo_ipc"],
        },
        new TableRole(Regions, new ColumnAliases(
            new ColumnAlias("reg_code", true),
            new ColumnAlias("reg_label", true),
            new ColumnAlias("up_reg_label", false),
            new ColumnAlias("ctry_code", false)))
        {
            FileNames = ["regpat_regions"],
        });

    public const int Id = 0;
    public const int Name = 1;
    public const int InventorShare = 2;
    public const int RegionShare = 3;
    public const int Economy = 4;
    public const int Region = 5;
    public const int AddressLine = 6;
    public const int City = 7;
    public const int PersonId = 8;
    public const int ApplicationYear = 1;
    public const int PriorityYear = 2;
    public const int Symbol = 3;
    public const int RegionCode = 0;
    public const int RegionLabel = 1;

    private static ColumnAlias Number => new("pct_nbr", true, "app_nbr", "appln_nbr");
}
