using System.Globalization;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Grouping;

namespace HubAtlas.Data.Reading.Sources.Points;

/// <summary>
/// Points whose rows name documents: rows of one document, wherever they stand in the file, are its people. Then intervals follow documents,
/// and counts are fractional.
/// </summary>
internal sealed class PointDocuments(string fileName, DelimitedReader rows, PointsRow row)
{
    /// <summary>Other documents than those of points that name none.</summary>
    public const string Dataset = "points-document";

    public void Read(ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        using var groups = new RowGroups(options.TempFolder, options.GroupingBytes);
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!row.TryRead("", out var one, out var bad))
            {
                sink.Reject(new Reject(fileName, rows.Line, bad.Column, bad.Value, bad.Cause));
                continue;
            }

            Write(groups.Row, one);
            groups.Add();
        }

        foreach (var group in groups.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            sink.Add(Build(group));
        }
    }

    private void Write(RowWriter into, Document one) => into.Begin(row.DocumentKey, 0, rows.Line)
        .Field(row.Latitude).Field(row.Longitude).Number((int)one.Multiplicity).Number((int)one.Kind)
        .Field(Encoding.UTF8.GetBytes(one.Year?.ToString(CultureInfo.InvariantCulture) ?? "")).Field(Encoding.UTF8.GetBytes(one.Type ?? ""));

    /// <summary>What a row says first holds for the document.</summary>
    private static Document Build(RowGroup group)
    {
        var people = new List<Person>();
        DocumentKind? kind = null;
        int? year = null;
        string? type = null;
        for (var index = 0; index < group.Count; index++)
        {
            var row = group[index];
            Values.ReadPoint(row.Field(), row.Field(), out var point);
            people.AddRange(Enumerable.Repeat(new Person([new Address { Point = point }]), row.Number()));
            var rowKind = (DocumentKind)row.Number();
            kind ??= rowKind;
            if (Values.TryYear(row.Field(), out var found)) year ??= found;
            var rowType = row.TextOrNull();
            type ??= rowType;
        }

        return new Document { Id = $"{Dataset}:{Encoding.UTF8.GetString(group.Key)}", Kind = kind!.Value, Year = year, Type = type, People = people };
    }
}
