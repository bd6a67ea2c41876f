using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.Core.Geocoding.Organisations;

/// <summary>The index of a registry as flat arrays, as it lies in memory and in its file.</summary>
internal sealed class RegistryTables
{
    /// <summary>How many organisations each one's economy has, itself among them.</summary>
    public int[] EconomySizes = [];

    /// <summary>Organisations by the hash of their ids.</summary>
    public KeyTable<int>.Slot[] Ids = [];

    public KeyTable<RegistryWord>.Slot[] Words = [];

    public RegisteredName[] Names = [];

    /// <summary>First word of each name, and one past the last word.</summary>
    public int[] NameStarts = [];

    /// <summary>Words by number, one name after another.</summary>
    public int[] NameWords = [];

    /// <summary>The first name of each list of words.</summary>
    public KeyTable<int>.Slot[] FirstNames = [];

    /// <summary>Bits of the filter of all beginnings of names.</summary>
    public ulong[] Beginnings = [];

    /// <summary>By word: where its names begin in <see cref="RareNames"/>; one more at the end.</summary>
    public int[] RareStarts = [];

    public int[] RareNames = [];

    public void Visit(IArrays arrays)
    {
        arrays.Array(ref EconomySizes);
        arrays.Array(ref Ids);
        arrays.Array(ref Words);
        arrays.Array(ref Names);
        arrays.Array(ref NameStarts);
        arrays.Array(ref NameWords);
        arrays.Array(ref FirstNames);
        arrays.Array(ref Beginnings);
        arrays.Array(ref RareStarts);
        arrays.Array(ref RareNames);
    }
}
