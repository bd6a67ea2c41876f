using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;

namespace HubAtlas.Data.Reading.Affiliations;

/// <summary>Titles and abstracts of a table: columns that every database has.</summary>
/// <param name="header">Of the table.</param>
internal sealed class TableText(IReadOnlyList<string> header)
{
    // Of the Chinese pages of Scopus, in both scripts.
    private readonly int _title = new ColumnAlias("Title", false, "Document Title", "Article Title", "文献标题", "文獻標題", "标题", "標題").FindIn(header);
    private readonly int _abstract = new ColumnAlias("Abstract", false, "摘要").FindIn(header);

    public DocumentText? Read(DelimitedReader row) => DocumentText.Of(row.Text(_title), row.Text(_abstract));
}
