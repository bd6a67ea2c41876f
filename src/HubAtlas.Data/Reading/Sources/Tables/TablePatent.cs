using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Grouping;
using HubAtlas.Data.Reading.Mapping;
using HubAtlas.Data.Reading.Technology;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.Tables;

/// <summary>Gathers what the rows of one patent say of it beside its people: what a row says first holds, symbols and applicants add up.</summary>
internal sealed class TablePatent(TableMapping mapping)
{
    private readonly TechnologyTags _tags = new();
    private readonly List<string> _cooperative = [];
    private readonly List<Applicant> _applicants = [];
    private PatentFacts _facts = new();

    /// <summary>Takes the columns of <see cref="TableColumns.OfPatents"/>, in their order.</summary>
    public void Add(ref RowReader row)
    {
        var (office, family) = (row.TextOrNull(), row.TextOrNull());
        var (filing, filingYear) = TableFacts.DateOrYear(row.Field());
        var publicationYear = TableFacts.DateOrYear(row.Field()).Year;
        var (isGranted, grantedYear) = TableFacts.Grant(row.Field());
        foreach (var symbol in TableFacts.Symbols(row.Field())) _tags.AddSymbol(SymbolScheme.Ipc, symbol);
        _cooperative.AddRange(TableFacts.Symbols(row.Field()));
        AddApplicants(row.Text(), row.Text());
        _facts = _facts with
        {
            Office = _facts.Office ?? office?.ToUpperInvariant(),
            Family = _facts.Family ?? (family is null ? null : Named(family)),
            FirstFiling = _facts.FirstFiling ?? (_facts.FirstFilingYear is null ? filing : null),
            FirstFilingYear = _facts.FirstFilingYear ?? filingYear,
            FirstPublicationYear = _facts.FirstPublicationYear ?? publicationYear,
            IsGranted = _facts.IsGranted ?? isGranted,
            GrantedYear = _facts.GrantedYear ?? grantedYear,
        };
    }

    /// <param name="fields">Those that the rows state: they win over those that follow from symbols.</param>
    public Document AddTo(Document document, IReadOnlyList<string> fields)
    {
        foreach (var field in fields) _tags.AddField(field);
        _tags.AddCooperative(_cooperative.Distinct(StringComparer.Ordinal));
        return document with { Fields = _tags.Fields, Labels = _tags.Labels, Patent = _facts with { Symbols = _tags.Symbols, Applicants = _applicants } };
    }

    /// <summary>A family of DOCDB is one with those of other sources; any other is the dataset's own.</summary>
    private string Named(string family) => family.StartsWith(PatentFamilies.Docdb, StringComparison.Ordinal) ? family : $"{mapping.Dataset}:{family}";

    private void AddApplicants(string names, string economies)
    {
        var (each, codes) = (Parts(names), Parts(economies));
        foreach (var (index, name) in each.Index().Where(one => one.Item.Length > 0))
        {
            // One economy for several applicants is that of them all.
            var code = codes.Length == 1 ? codes[0] : codes.Length == each.Length ? codes[index] : "";
            var applicant = new Applicant(name, EconomyCodes.OfCode(code.ToUpperInvariant()) ?? EconomyCodes.OfName(code));
            if (!_applicants.Contains(applicant)) _applicants.Add(applicant);
        }
    }

    private string[] Parts(string cell) => mapping.ApplicantSeparator.Length == 0 ? [cell.Trim()] : cell.Split(mapping.ApplicantSeparator, StringSplitOptions.TrimEntries);
}
