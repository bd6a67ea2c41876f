using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HubAtlas.Data.Storing.Incidence;

/// <summary>The beginning of an incidence file: what it was made of, and how long each part is. The parts follow in this order, from multiples of eight bytes on.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct IncidenceHeader
{
    /// <summary>"atlasinc" and the layout's number: a program takes no other for its own.</summary>
    internal const ulong ThisFormat = 0x636e6973616c7461 + 1;

    internal ulong Format;

    /// <summary>Of every byte behind it.</summary>
    internal ulong Hash;
    internal long KeyBytes;
    internal long NameBytes;
    internal long Runs;
    internal long Documents;
    internal long Contributions;
    internal long Labels;
    internal long Symbols;
    internal long Addresses;

    /// <summary>How many values each part has, and of how many bytes.</summary>
    internal readonly (long Length, int Size)[] Parts() =>
    [
        (KeyBytes, 1), (NameBytes, 1), (Runs, Unsafe.SizeOf<DocumentRun>()), (Documents, sizeof(long)), (Documents, sizeof(uint)), (Documents, sizeof(uint)),
        (Documents, sizeof(uint)), (Contributions, sizeof(int)), (Contributions, sizeof(int)), (Labels, sizeof(int)), (Symbols, sizeof(int)), (Addresses, sizeof(long)),
    ];
}
