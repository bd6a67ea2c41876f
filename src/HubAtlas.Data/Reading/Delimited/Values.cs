using System.Buffers.Text;
using System.Globalization;
using System.Text;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Delimited;

/// <summary>A value that could not be used.</summary>
internal readonly record struct BadValue(string Column, string Value, string Cause);

/// <summary>Reads numbers out of fields; an empty field is no number and no error.</summary>
internal static class Values
{
    // Years outside this span are typing errors; scholarly records begin in the 17th century.
    private const int FirstYear = 1600;
    private const int LastYear = 2200;

    public static bool TryDouble(ReadOnlySpan<byte> field, out double number)
    {
        if (double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out number)) return double.IsFinite(number);
        return field.Count((byte)',') == 1 && !field.Contains((byte)'.') && TryDouble(WithPoint(field), out number);
    }

    /// <summary>Whole numbers, also written as 12.0.</summary>
    public static bool TryWhole(ReadOnlySpan<byte> field, out long number)
    {
        if (long.TryParse(field, NumberStyles.Integer, CultureInfo.InvariantCulture, out number)) return true;
        if (!TryDouble(field, out var real) || real != Math.Floor(real) || Math.Abs(real) > long.MaxValue / 2) return false;
        number = (long)real;
        return true;
    }

    /// <summary>A year of four digits, by itself or in a date that can be read in one way only (<see cref="Dates"/>).</summary>
    public static bool TryYear(ReadOnlySpan<byte> field, out int year)
    {
        year = 0;
        if (!TryWhole(field, out var number) && !Dates.TryYear(field, out number)) return false;
        if (number is < FirstYear or > LastYear) return false;
        year = (int)number;
        return true;
    }

    /// <summary>2015-03-04 → 20150304; 0 for anything else.</summary>
    public static int DateNumber(ReadOnlySpan<byte> date) =>
        date.Length >= 10 && Utf8Parser.TryParse(date[..4], out int year, out var read) && read == 4 && Utf8Parser.TryParse(date[5..7], out int month, out read)
            && read == 2 && Utf8Parser.TryParse(date[8..10], out int day, out read) && read == 2 ? (((year * 100) + month) * 100) + day : 0;

    /// <summary>2015-03-04, 20150304 or 2015/03/04 → 20150304; null for anything else, and for years such as 9999 that stand for none.</summary>
    public static int? DayOf(ReadOnlySpan<byte> date)
    {
        Span<byte> digits = stackalloc byte[8];
        var count = 0;
        foreach (var letter in date)
        {
            if (letter is (byte)'-' or (byte)'/') continue;
            if (letter is < (byte)'0' or > (byte)'9') break;
            if (count == digits.Length) return null;
            digits[count++] = letter;
        }

        if (count != digits.Length || !Utf8Parser.TryParse(digits, out int day, out _)) return null;
        return day / 10_000 is >= FirstYear and <= LastYear && day / 100 % 100 is >= 1 and <= 12 && day % 100 is >= 1 and <= 31 ? day : null;
    }

    /// <summary>The same of a text.</summary>
    public static int? DayOf(string? date) => date is null ? null : DayOf(Encoding.UTF8.GetBytes(date));

    /// <summary>A point from two fields; null without an error when both are empty.</summary>
    public static BadValue? ReadPoint(ReadOnlySpan<byte> latitude, ReadOnlySpan<byte> longitude, out GeoPoint? point)
    {
        point = null;
        if (latitude.IsEmpty && longitude.IsEmpty) return null;
        var problem = Check("latitude", latitude, 90, out var lat) ?? Check("longitude", longitude, 180, out _);
        if (problem is not null) return problem;
        TryDouble(longitude, out var lon);
        point = new GeoPoint(lat, lon);
        return null;
    }

    private static BadValue? Check(string name, ReadOnlySpan<byte> field, double limit, out double number)
    {
        number = 0;
        if (field.IsEmpty) return new BadValue(name, "", $"{name} is missing");
        if (!TryDouble(field, out number)) return new BadValue(name, Encoding.UTF8.GetString(field), $"{name} is not a number");
        if (Math.Abs(number) <= limit) return null;
        return new BadValue(name, Encoding.UTF8.GetString(field), $"{name} is outside -{limit} to {limit}");
    }

    private static byte[] WithPoint(ReadOnlySpan<byte> field)
    {
        var copy = field.ToArray();
        copy.AsSpan().Replace((byte)',', (byte)'.');
        return copy;
    }
}
