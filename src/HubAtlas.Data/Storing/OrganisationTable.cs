using System.Text.Encodings.Web;
using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>The registry of organisations; lists are kept as JSON arrays.</summary>
internal static class OrganisationTable
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Append(RowAppender appender, long ordinal, Organisation organisation)
    {
        appender.Add(ordinal).Add(organisation.Id).Add(organisation.Name);
        appender.Add(Json(organisation.OtherNames)).Add(Json(organisation.Acronyms));
        appender.Add(organisation.Economy).Add(organisation.Region).Add(organisation.City);
        appender.Add(organisation.Point?.Latitude).Add(organisation.Point?.Longitude);
        appender.Add(Json(organisation.Types)).Add(organisation.IsActive).Add((long)organisation.RelatedCount).EndRow();
    }

    internal static IEnumerable<Organisation> All(Database database)
    {
        using var connection = database.Connect();
        using var rows = connection.Query($"SELECT {Schema.Organisations.ColumnNames} FROM organisations ORDER BY id");
        while (rows.Read()) yield return Read(rows);
    }

    internal static string Hash(Connection connection) => connection.Text($"""
        SELECT sha256(string_agg(h, '' ORDER BY h)) FROM (SELECT sha256({Schema.Organisations.RowText}) AS h FROM organisations)
        """) ?? "";

    private static Organisation Read(Rows rows) => new()
    {
        Id = rows.Text(0)!,
        Name = rows.Text(1)!,
        OtherNames = List(rows.Text(2)!),
        Acronyms = List(rows.Text(3)!),
        Economy = rows.Text(4)!,
        Region = rows.Text(5),
        City = rows.Text(6),
        Point = rows.IsNull(7) ? null : new GeoPoint(rows.Double(7), rows.Double(8)),
        Types = List(rows.Text(9)!),
        IsActive = rows.Bool(10),
        RelatedCount = (int)rows.Long(11),
    };

    private static string Json(IReadOnlyList<string> texts) => JsonSerializer.Serialize(texts, Readable);

    internal static string[] List(string json) => JsonSerializer.Deserialize<string[]>(json)!;
}
