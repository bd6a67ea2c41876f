using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Delivery;

namespace HubAtlas.Data.Reading.Sources.Patstat;

/// <summary>The tables of PATSTAT Global that are read; the constants are positions in the lists of columns.</summary>
internal static class PatstatTables
{
    public const string Applications = "tls201_appln";
    public const string Persons = "tls206_person";
    public const string Originals = "tls226_person_orig";
    public const string Links = "tls207_pers_appln";
    public const string Symbols = "tls209_appln_ipc";
    public const string CooperativeSymbols = "tls224_appln_cpc";
    public const string Publications = "tls211_pat_publn";
    public const string Fields = "tls230_appln_techn_field";

    public const string Titles = "tls202_appln_title";
    public const string Abstracts = "tls203_appln_abstr";

    public static readonly TableFamily Family = new(
        new TableRole(Applications, new ColumnAliases(
            new ColumnAlias("appln_id", true),
            new ColumnAlias("appln_auth", true),
            new ColumnAlias("appln_kind", true),
            new ColumnAlias("earliest_publn_year", true),
            new ColumnAlias("nb_inventors", false),
            new ColumnAlias("earliest_filing_date", false) { IsExtra = true },
            new ColumnAlias("earliest_filing_year", false) { IsExtra = true },
            new ColumnAlias("granted", false) { IsExtra = true },
            new ColumnAlias("docdb_family_id", false) { IsExtra = true }))
        {
            FileNames = ["tls201", "tls201_appln"],
        },
        new TableRole(Persons, new ColumnAliases(
            new ColumnAlias("person_id", true),
            new ColumnAlias("person_address", true),
            new ColumnAlias("person_ctry_code", true),
            new ColumnAlias("person_name", true),
            new ColumnAlias("psn_name", false)))
        {
            FileNames = ["tls206", "tls206_person"],
        },
        new TableRole(Originals, new ColumnAliases(
            new ColumnAlias("person_id", true),
            new ColumnAlias("person_orig_id", true),
            new ColumnAlias("address_freeform", false),
            new ColumnAlias("address_1", false),
            new ColumnAlias("address_2", false),
            new ColumnAlias("address_3", false),
            new ColumnAlias("address_4", false),
            new ColumnAlias("address_5", false),
            new ColumnAlias("street", false),
            new ColumnAlias("zip_code", false),
            new ColumnAlias("city", true),
            new ColumnAlias("state", false),
            new ColumnAlias("person_ctry_code", false),
            new ColumnAlias("residence_ctry_code", false)))
        {
            FileNames = ["tls226", "tls226_person_orig"],
        },
        new TableRole(Links, new ColumnAliases(
            new ColumnAlias("person_id", true),
            new ColumnAlias("appln_id", true),
            new ColumnAlias("applt_seq_nr", true),
            new ColumnAlias("invt_seq_nr", true)))
        {
            FileNames = ["tls207", "tls207_pers_appln"],
        },
        new TableRole(Symbols, new ColumnAliases(
            new ColumnAlias("appln_id", true),
            new ColumnAlias("ipc_class_symbol", true),
            new ColumnAlias("ipc_class_level", false)))
        {
            FileNames = ["tls209", "tls209_appln_ipc"],
        },
        new TableRole(CooperativeSymbols, new ColumnAliases(
            new ColumnAlias("appln_id", true),
            new ColumnAlias("cpc_class_symbol", true)))
        {
            FileNames = ["tls224", "tls224_appln_cpc"],
        },
        new TableRole(Publications, new ColumnAliases(
            new ColumnAlias("appln_id", true),
            new ColumnAlias("publn_date", true),
            new ColumnAlias("publn_first_grant", true)))
        {
            FileNames = ["tls211", "tls211_pat_publn"],
        },
        // Not known by their files' names: without keywords a delivery is whole without them.
        new TableRole(Titles, new ColumnAliases(new ColumnAlias("appln_id", true), new ColumnAlias("appln_title", true), new ColumnAlias("appln_title_lg", false))) { IsText = true },
        new TableRole(Abstracts, new ColumnAliases(new ColumnAlias("appln_id", true), new ColumnAlias("appln_abstract", true), new ColumnAlias("appln_abstract_lg", false))) { IsText = true },
        new TableRole(Fields, new ColumnAliases(
            new ColumnAlias("appln_id", true),
            new ColumnAlias("techn_field_nr", true),
            new ColumnAlias("weight", false)))
        {
            FileNames = ["tls230", "tls230_appln_techn_field"],
        });

    public const int Id = 0;
    public const int ApplicationAuthority = 1;
    public const int ApplicationKind = 2;
    public const int ApplicationYear = 3;
    public const int ApplicationInventors = 4;
    public const int ApplicationFilingDate = 5;
    public const int ApplicationFilingYear = 6;
    public const int ApplicationGranted = 7;
    public const int ApplicationFamily = 8;
    public const int PersonAddress = 1;
    public const int PersonEconomy = 2;
    public const int PersonName = 3;
    public const int PersonHarmonisedName = 4;
    public const int OriginalText = 2;
    public const int OriginalLine = 3;
    public const int OriginalLines = 5;
    public const int OriginalStreet = 8;
    public const int OriginalPostalCode = 9;
    public const int OriginalCity = 10;
    public const int OriginalState = 11;
    public const int OriginalEconomy = 12;
    public const int OriginalResidence = 13;
    public const int LinkApplication = 1;
    public const int LinkApplicant = 2;
    public const int LinkInventor = 3;
    public const int FieldNumber = 1;
    public const int Text = 1;
    public const int SymbolText = 1;
    public const int PublicationDate = 1;
    public const int PublicationIsFirstGrant = 2;
}
