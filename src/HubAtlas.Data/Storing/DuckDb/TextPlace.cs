using System.Runtime.InteropServices;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary><c>duckdb_string_t</c>: a length, then up to 12 bytes in place, or 4 bytes of prefix and a pointer.</summary>
[StructLayout(LayoutKind.Explicit, Size = Bytes)]
internal unsafe struct TextPlace
{
    internal const int Bytes = 16;
    private const int MostInPlace = 12;

    [FieldOffset(0)] internal int Length;
    [FieldOffset(4)] internal fixed byte InPlace[MostInPlace];
    [FieldOffset(4)] internal int Prefix;

    /// <summary>Where the text is; in a file, at which byte of the column's texts.</summary>
    [FieldOffset(8)] internal byte* Start;

    internal readonly bool IsInPlace => Length <= MostInPlace;
}
