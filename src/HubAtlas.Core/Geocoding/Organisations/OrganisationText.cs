using System.Buffers.Binary;
using System.Runtime.InteropServices;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Organisations;

/// <summary>One organisation as bytes: its numbers, then its texts, each as its length and its letters; lists begin with how many they have.</summary>
internal static class OrganisationText
{
    private const int NoText = -1;

    /// <summary>How many bytes it takes.</summary>
    public static int Length(Organisation organisation) =>
        (3 * sizeof(int)) + (2 * sizeof(double)) + TextsOf(organisation).Sum(LengthOf) + ListsOf(organisation).Sum(list => sizeof(int) + list.Sum(LengthOf));

    public static void Write(Span<byte> bytes, Organisation organisation)
    {
        PutNumber(ref bytes, organisation.RelatedCount);
        PutNumber(ref bytes, organisation.IsActive ? 1 : 0);
        PutNumber(ref bytes, organisation.Point is null ? 0 : 1);
        PutDouble(ref bytes, organisation.Point?.Latitude ?? 0);
        PutDouble(ref bytes, organisation.Point?.Longitude ?? 0);
        foreach (var text in TextsOf(organisation)) PutText(ref bytes, text);
        foreach (var list in ListsOf(organisation))
        {
            PutNumber(ref bytes, list.Count);
            foreach (var text in list) PutText(ref bytes, text);
        }
    }

    public static Organisation Read(ReadOnlySpan<byte> bytes)
    {
        var (related, isActive, hasPoint) = (Number(ref bytes), Number(ref bytes) == 1, Number(ref bytes) == 1);
        var point = new GeoPoint(Double(ref bytes), Double(ref bytes));
        return new()
        {
            Id = Text(ref bytes)!,
            Name = Text(ref bytes)!,
            Economy = Text(ref bytes)!,
            Region = Text(ref bytes),
            City = Text(ref bytes),
            OtherNames = List(ref bytes),
            Acronyms = List(ref bytes),
            Types = List(ref bytes),
            Point = hasPoint ? point : null,
            RelatedCount = related,
            IsActive = isActive,
        };
    }

    private static string?[] TextsOf(Organisation organisation) => [organisation.Id, organisation.Name, organisation.Economy, organisation.Region, organisation.City];

    private static IReadOnlyList<string>[] ListsOf(Organisation organisation) => [organisation.OtherNames, organisation.Acronyms, organisation.Types];

    private static int LengthOf(string? text) => sizeof(int) + (sizeof(char) * (text?.Length ?? 0));

    private static void PutNumber(ref Span<byte> bytes, int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        bytes = bytes[sizeof(int)..];
    }

    private static void PutDouble(ref Span<byte> bytes, double number)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
        bytes = bytes[sizeof(double)..];
    }

    // As they are in memory: a text may hold half of a pair, which UTF-8 cannot.
    private static void PutText(ref Span<byte> bytes, string? text)
    {
        PutNumber(ref bytes, text?.Length ?? NoText);
        var letters = MemoryMarshal.AsBytes(text.AsSpan());
        letters.CopyTo(bytes);
        bytes = bytes[letters.Length..];
    }

    private static int Number(ref ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32LittleEndian(Take(ref bytes, sizeof(int)));

    private static double Double(ref ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadDoubleLittleEndian(Take(ref bytes, sizeof(double)));

    private static string? Text(ref ReadOnlySpan<byte> bytes) =>
        Number(ref bytes) is >= 0 and var length ? new(MemoryMarshal.Cast<byte, char>(Take(ref bytes, length * sizeof(char)))) : null;

    private static string[] List(ref ReadOnlySpan<byte> bytes)
    {
        var list = new string[Number(ref bytes)];
        for (var i = 0; i < list.Length; i++) list[i] = Text(ref bytes)!;
        return list;
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes, int count)
    {
        var taken = bytes[..count];
        bytes = bytes[count..];
        return taken;
    }
}
