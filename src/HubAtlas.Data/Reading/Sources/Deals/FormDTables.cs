using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Delivery;

namespace HubAtlas.Data.Reading.Sources.Deals;

/// <summary>The tables of the SEC's Form D data sets that are read; the constants are positions in the lists of columns.</summary>
internal static class FormDTables
{
    public const string Submissions = "FORMDSUBMISSION";
    public const string Issuers = "ISSUERS";
    public const string Offerings = "OFFERING";

    public static readonly TableFamily Family = new(
        new TableRole(Submissions, new ColumnAliases(
            AccessionNumber,
            new ColumnAlias("SUBMISSIONTYPE", true),
            new ColumnAlias("FILING_DATE", true),
            new ColumnAlias("TESTORLIVE", false)))
        {
            FileNames = ["formdsubmission"],
        },
        new TableRole(Issuers, new ColumnAliases(
            AccessionNumber,
            new ColumnAlias("IS_PRIMARYISSUER_FLAG", true),
            new ColumnAlias("ISSUER_SEQ_KEY", false),
            new ColumnAlias("ENTITYNAME", true),
            new ColumnAlias("CITY", true),
            new ColumnAlias("STATEORCOUNTRY", true),
            new ColumnAlias("STATEORCOUNTRYDESCRIPTION", true)))
        {
            FileNames = ["issuers"],
        },
        new TableRole(Offerings, new ColumnAliases(
            AccessionNumber,
            new ColumnAlias("INDUSTRYGROUPTYPE", true),
            new ColumnAlias("ISAMENDMENT", false),
            new ColumnAlias("ISPOOLEDINVESTMENTFUNDTYPE", false),
            new ColumnAlias("ISEQUITYTYPE", false),
            new ColumnAlias("ISDEBTTYPE", false),
            new ColumnAlias("SALE_DATE", false)))
        {
            FileNames = ["offering"],
        });

    public const int Id = 0;
    public const int SubmissionType = 1;
    public const int FilingDate = 2;
    public const int TestOrLive = 3;
    public const int IsPrimary = 1;
    public const int Sequence = 2;
    public const int Name = 3;
    public const int City = 4;
    public const int StateOrCountry = 5;
    public const int Description = 6;
    public const int Industry = 1;
    public const int IsAmendment = 2;
    public const int IsPooledFund = 3;
    public const int IsEquity = 4;
    public const int IsDebt = 5;
    public const int SaleDate = 6;

    private static ColumnAlias AccessionNumber => new("ACCESSIONNUMBER", true);
}
