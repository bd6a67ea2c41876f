using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Web.Serving;

namespace HubAtlas.Web.Endpoints;

/// <summary>Answer of <c>/api/columns</c>.</summary>
public sealed record ColumnList(IReadOnlyList<TableText> Tables);

/// <summary>What the API tells of the columns of published tables, which are the same for every edition.</summary>
internal static class ColumnEndpoints
{
    internal static Packed Columns { get; } = Packed.Json(new ColumnList(ColumnBook.Tables));

    public static void MapColumns(this WebApplication app) => app.MapGet("/api/columns", () => Columns)
        .WithSummary("Every column of every published table: type, unit, label in English and Chinese, meaning").Produces<ColumnList>();
}
