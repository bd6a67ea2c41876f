using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Grouping;

namespace HubAtlas.Data.Reading.Sources.Deals;

/// <summary>
/// Makes one deal of all rows that bear a filing's accession number. A filing stands for one sale of securities; what is no deal of a company
/// is rejected by cause: amendments repeat a filing, funds gather money for others, test filings are none.
/// </summary>
internal sealed class FormDDocuments(string fileName, IRecordSink sink)
{
    private const string PooledFund = "Pooled Investment Fund";

    public void Take(RowGroup group)
    {
        var filing = new Filing();
        for (var index = 0; index < group.Count; index++) Add(filing, group[index]);
        var number = Encoding.UTF8.GetString(group.Key);
        if (WhyNoDeal(filing) is { } cause)
        {
            Reject(group[0].Line, number, cause);
            return;
        }

        var primary = filing.Issuers.FindIndex(issuer => issuer.IsPrimary);
        if (primary < 0) primary = filing.Issuers.IndexOf(filing.Issuers.MinBy(issuer => issuer.Sequence)!);
        foreach (var other in filing.Issuers.Where((_, index) => index != primary)) Reject(other.Line, number, "issuer beside the primary one");
        sink.Add(Build(number, filing, filing.Issuers[primary]));
    }

    private void Reject(long line, string number, string cause) => sink.Reject(new Reject(fileName, line, "ACCESSIONNUMBER", number, cause));

    private static string? WhyNoDeal(Filing filing) =>
        !filing.IsSubmitted ? $"filing that {FormDTables.Submissions} lacks"
        : filing.IsTest ? "test filing"
        : filing.IsAmendment ? "amendment of an earlier filing"
        : !filing.IsOffered ? $"filing that {FormDTables.Offerings} lacks"
        : filing.IsPooledFund ? "pooled investment fund"
        : filing.Issuers.Count == 0 ? $"filing that {FormDTables.Issuers} lacks" : null;

    private static void Add(Filing filing, RowReader row)
    {
        switch ((FormDTag)row.Tag)
        {
            case FormDTag.Submission:
                filing.IsSubmitted = true;
                filing.IsAmendment |= !row.Text().Equals("D", StringComparison.OrdinalIgnoreCase);
                if (Values.TryYear(row.Field(), out var filed)) filing.YearFiled = filed;
                filing.IsTest = row.TextOrNull() is { } mode && !mode.Equals("LIVE", StringComparison.OrdinalIgnoreCase);
                break;
            case FormDTag.Issuer:
                filing.Issuers.Add(ReadIssuer(ref row));
                break;
            default:
                ReadOffering(filing, ref row);
                break;
        }
    }

    private static void ReadOffering(Filing filing, ref RowReader row)
    {
        filing.IsOffered = true;
        filing.Industry = row.TextOrNull();
        filing.IsAmendment |= IsTrue(row.Text());
        filing.IsPooledFund = IsTrue(row.Text()) || PooledFund.Equals(filing.Industry, StringComparison.OrdinalIgnoreCase);
        filing.IsEquity = IsTrue(row.Text());
        filing.IsDebt = IsTrue(row.Text());
        if (Values.TryYear(row.Field(), out var sold)) filing.YearSold = sold;
    }

    private static Issuer ReadIssuer(ref RowReader row)
    {
        var line = row.Line;
        var isPrimary = IsTrue(row.Text());
        var sequence = Values.TryWhole(row.Field(), out var number) ? number : long.MaxValue;
        var name = row.TextOrNull();
        var city = row.TextOrNull();
        var (region, economy) = FormDPlaces.Read(row.Text(), row.TextOrNull());
        return new Issuer(line, isPrimary, sequence, new Address { Organisation = name, City = city, Region = region, Economy = economy });
    }

    private static bool IsTrue(string flag) =>
        flag.ToUpperInvariant() is "YES" or "Y" or "TRUE" or "T" or "1";

    private static Document Build(string number, Filing filing, Issuer issuer) => new()
    {
        Id = "form-d:" + number,
        Kind = DocumentKind.Deal,
        Year = filing.YearFiled ?? filing.YearSold,
        Type = filing.IsEquity ? "equity" : filing.IsDebt ? "debt" : "other",
        Fields = filing.Industry is { } industry ? [industry] : [],
        People = [new Person(issuer.Address.SaysWhere(DocumentKind.Deal) || issuer.Address.Economy is not null ? [issuer.Address] : [])],
    };

    private sealed record Issuer(long Line, bool IsPrimary, long Sequence, Address Address);

    private sealed class Filing
    {
        public bool IsSubmitted { get; set; }

        public bool IsOffered { get; set; }

        public bool IsTest { get; set; }

        public bool IsAmendment { get; set; }

        public bool IsPooledFund { get; set; }

        public bool IsEquity { get; set; }

        public bool IsDebt { get; set; }

        public string? Industry { get; set; }

        public int? YearFiled { get; set; }

        public int? YearSold { get; set; }

        public List<Issuer> Issuers { get; } = [];
    }
}
