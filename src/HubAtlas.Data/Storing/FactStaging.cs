using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>The waiting rows of what is known of patents and publications beside people and subjects.</summary>
internal sealed class FactStaging(Func<Table, Spool> spool) : IDisposable
{
    internal Spool Symbols { get; } = spool(new("symbols", "ordinal INTEGER, document_id BIGINT, scheme INTEGER, symbol VARCHAR"));

    internal Spool Applicants { get; } = spool(new("applicants", "ordinal INTEGER, document_id BIGINT, position INTEGER, name VARCHAR, economy VARCHAR, share BIGINT"));

    internal void Flush()
    {
        Symbols.Flush();
        Applicants.Flush();
    }

    /// <summary>The document's own columns, in the order of <see cref="Schema.PatentColumns"/> and <see cref="Schema.CitationColumns"/>.</summary>
    internal static void AddColumns(RowAppender row, Document document)
    {
        if (document.Patent is { } patent)
        {
            row.Add(patent.Office).Add(patent.Family).Add(patent.FirstFiling).Add(patent.FirstFilingYear).Add(patent.FirstPublicationYear);
            row.Add(patent.IsGranted).Add(patent.GrantedYear);
        }
        else
        {
            for (var column = 0; column < 7; column++) row.AddNull();
        }

        if (document.Citations is { } citations)
        {
            row.Add(citations.CitedBy).Add(citations.CitedByYear).Add(citations.Percentile).Add(citations.Fwci).Add(citations.CountedOn);
            row.Add(citations.JournalId).Add(citations.IsRetracted);
        }
        else
        {
            for (var column = 0; column < 7; column++) row.AddNull();
        }
    }

    /// <summary>Applicants share the document equally; the first take what is left over.</summary>
    internal void Add(int ordinal, long documentId, PatentFacts patent)
    {
        foreach (var (scheme, text) in patent.Symbols) Symbols.Add(ordinal).Add(documentId).Add((int)scheme).Add(text).EndRow();
        if (patent.Applicants.Count == 0) return;
        var (part, remainder) = Math.DivRem(Contribution.Whole, patent.Applicants.Count);
        foreach (var (position, applicant) in patent.Applicants.Index())
        {
            Applicants.Add(ordinal).Add(documentId).Add(position).Add(applicant.Name).Add(applicant.Economy);
            Applicants.Add(part + (position < remainder ? 1 : 0)).EndRow();
        }
    }

    public void Dispose()
    {
        Symbols.Dispose();
        Applicants.Dispose();
    }
}
