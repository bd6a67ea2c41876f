using System.Diagnostics.CodeAnalysis;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Mapping;

namespace HubAtlas.Data.Reading.Sources.Points;

/// <summary>Makes a document that stands for all mentions of one row.</summary>
internal sealed class PointsRow
{
    // No place on earth has more; sums of shares stay within 64 bits.
    private const long MostMentions = 1_000_000_000;

    private readonly DelimitedReader _rows;
    private readonly IReadOnlyList<string> _columns;
    private readonly ReadOptions _options;
    private readonly int _latitude;
    private readonly int _longitude;
    private readonly int _mentions;
    private readonly int _kind;
    private readonly int _year;
    private readonly int _type;
    private readonly int _document;

    public PointsRow(DelimitedReader rows, IReadOnlyList<string> columns, ReadOptions options)
    {
        var index = PointsColumns.Aliases.Find(columns);
        (_rows, _columns, _options) = (rows, columns, options);
        (_latitude, _longitude, _mentions) = (index[PointsColumns.Latitude], index[PointsColumns.Longitude], index[PointsColumns.Mentions]);
        (_kind, _year) = (index[PointsColumns.Kind], index[PointsColumns.Year]);
        (_type, _document) = (index[PointsColumns.Type], index[PointsColumns.Document]);
    }

    public bool NamesDocuments => _document >= 0;

    /// <summary>What the row says, as text, for rows that are brought together by document.</summary>
    public ReadOnlySpan<byte> DocumentKey => _rows.Field(_document);

    public ReadOnlySpan<byte> Latitude => _rows.Field(_latitude);

    public ReadOnlySpan<byte> Longitude => _rows.Field(_longitude);

    public bool TryRead(string id, [NotNullWhen(true)] out Document? document, out BadValue bad)
    {
        document = null;
        if (!TryPoint(out var point, out bad) || !TryMentions(out var mentions, out bad)) return false;
        if (!TryKind(out var kind, out bad) || !TryYear(out var year, out bad) || !TryDocument(mentions, out bad)) return false;
        document = new Document
        {
            Id = id,
            Kind = kind,
            Year = year,
            Type = _rows.Field(_type).IsEmpty ? _options.Type : _rows.Text(_type),
            People = [new Person([new Address { Point = point }])],
            Multiplicity = mentions,
        };
        return true;
    }

    private bool TryPoint([NotNullWhen(true)] out GeoPoint? point, out BadValue bad)
    {
        var problem = Values.ReadPoint(_rows.Field(_latitude), _rows.Field(_longitude), out point);
        bad = problem is { } found
            ? found with { Column = _columns[found.Column == "latitude" ? _latitude : _longitude] }
            : new BadValue(_columns[_latitude], "", "latitude and longitude are missing");
        return point is not null;
    }

    private bool TryMentions(out long mentions, out BadValue bad)
    {
        (mentions, bad) = (1, default);
        if (_mentions < 0) return true;
        if (Values.TryWhole(_rows.Field(_mentions), out mentions) && mentions is > 0 and <= MostMentions) return true;
        bad = new BadValue(_columns[_mentions], _rows.Text(_mentions), "mentions are not a whole number from 1 to 1,000,000,000");
        return false;
    }

    /// <summary>People of one document are listed one by one, so that their number has a bound.</summary>
    private bool TryDocument(long mentions, out BadValue bad)
    {
        bad = default;
        if (!NamesDocuments) return true;
        if (DocumentKey.IsEmpty) bad = new BadValue(_columns[_document], "", "document is missing");
        else if (mentions > TableColumns.MostPeople) bad = new BadValue(_columns[_mentions], _rows.Text(_mentions), "mentions of one document are more than 100,000");
        return bad.Cause is null;
    }

    private bool TryKind(out DocumentKind kind, out BadValue bad)
    {
        (kind, bad) = (_options.Kind ?? DocumentKind.Patent, default);
        if (_rows.Field(_kind).IsEmpty || DocumentKinds.TryParse(_rows.Text(_kind), out kind)) return true;
        bad = new BadValue(_columns[_kind], _rows.Text(_kind), "kind is not patent, publication or deal");
        return false;
    }

    private bool TryYear(out int? year, out BadValue bad)
    {
        (year, bad) = (_options.Year, default);
        if (_rows.Field(_year).IsEmpty) return true;
        if (Values.TryYear(_rows.Field(_year), out var number))
        {
            year = number;
            return true;
        }

        bad = new BadValue(_columns[_year], _rows.Text(_year), "year is not a year");
        return false;
    }
}
