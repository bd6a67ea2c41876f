using System.Runtime.CompilerServices;
using System.Text;

namespace HubAtlas.Data.Storing.Incidence;

/// <summary>
/// Which documents have people at which addresses, and what names they have: the store's rows of documents in whole numbers, in the order in which
/// they are counted. Documents lie by kind, year, type, dataset and multiplicity (<see cref="Runs"/>), then id, so that a window of years reads its own part
/// of the file alone.
/// </summary>
internal sealed class IncidenceFile : IDisposable
{
    /// <summary>The address of people whom a source puts nowhere.</summary>
    internal const long NoAddress = 0;

    private const long HashedFrom = 2 * sizeof(ulong);

    private readonly MappedFile _file;

    private IncidenceFile(MappedFile file, in IncidenceHeader header)
    {
        _file = file;
        long at = Aligned(Unsafe.SizeOf<IncidenceHeader>());
        var parts = new Queue<(long Length, int Size)>(header.Parts());
        Column<T> Next<T>()
            where T : unmanaged
        {
            var (length, size) = parts.Dequeue();
            var column = file.Column<T>(at, length);
            at = Aligned(at + (length * size));
            return column;
        }

        KeyBytes = Next<byte>();
        NameBytes = Next<byte>();
        Runs = Next<DocumentRun>();
        DocumentIds = Next<long>();
        ContributionEnds = Next<uint>();
        LabelEnds = Next<uint>();
        SymbolEnds = Next<uint>();
        Addresses = Next<int>();
        Shares = Next<int>();
        Labels = Next<int>();
        Symbols = Next<int>();
        AddressIds = Next<long>();
    }

    internal Column<byte> KeyBytes { get; }

    internal Column<byte> NameBytes { get; }

    internal Column<DocumentRun> Runs { get; }

    internal Column<long> DocumentIds { get; }

    /// <summary>By document: where its contributions end, counted from where those of its run begin.</summary>
    internal Column<uint> ContributionEnds { get; }

    internal Column<uint> LabelEnds { get; }

    internal Column<uint> SymbolEnds { get; }

    /// <summary>By contribution: index into <see cref="AddressIds"/>, rising within a document.</summary>
    internal Column<int> Addresses { get; }

    /// <summary>By contribution: billionths of the document.</summary>
    internal Column<int> Shares { get; }

    /// <summary>Indexes into <see cref="IncidenceNames.Labels"/>, rising within a document.</summary>
    internal Column<int> Labels { get; }

    internal Column<int> Symbols { get; }

    /// <summary>Rising; that of no address is among them.</summary>
    internal Column<long> AddressIds { get; }

    /// <summary>From ids of addresses to their indexes.</summary>
    internal IdNumbers AddressNumbers() => new(AddressIds.Slice(0, AddressIds.Length));

    private ref IncidenceHeader Header => ref _file.Column<IncidenceHeader>(0, 1)[0];

    /// <summary>The names that the file refers to.</summary>
    internal IncidenceNames ReadNames() => IncidenceNames.Read(NameBytes.Slice(0, NameBytes.Length).ToArray());

    /// <returns>The file, where it is whole and was made of what the key names; otherwise null, for it can be made again.</returns>
    /// <param name="isProven">Whether its bytes were seen to be whole before.</param>
    internal static IncidenceFile? Open(string path, string key, bool isProven)
    {
        if (!File.Exists(path) || new FileInfo(path).Length < Unsafe.SizeOf<IncidenceHeader>()) return null;
        var mapped = MappedFile.Open(path);
        var header = mapped.Column<IncidenceHeader>(0, 1)[0];
        if (header.Format == IncidenceHeader.ThisFormat && BytesOf(header) == mapped.Bytes)
        {
            var file = new IncidenceFile(mapped, header);
            if (Encoding.UTF8.GetString(file.KeyBytes.Slice(0, file.KeyBytes.Length)) == key && (isProven || mapped.HashFrom(HashedFrom) == header.Hash)) return file;
        }

        mapped.Dispose();
        return null;
    }

    /// <summary>An empty file of the right size; what it refers to is written, the columns are to be filled.</summary>
    internal static IncidenceFile Create(string path, IncidenceHeader header, string key, byte[] names, bool isOwn)
    {
        header.Format = IncidenceHeader.ThisFormat;
        header.KeyBytes = Encoding.UTF8.GetByteCount(key);
        header.NameBytes = names.Length;
        var mapped = MappedFile.Create(path, BytesOf(header), isOwn);
        mapped.Column<IncidenceHeader>(0, 1)[0] = header;
        var file = new IncidenceFile(mapped, header);
        Encoding.UTF8.GetBytes(key, file.KeyBytes.Slice(0, header.KeyBytes));
        names.CopyTo(file.NameBytes.Slice(0, names.Length));
        return file;
    }

    /// <summary>After all columns were filled.</summary>
    internal void Finish() => Header.Hash = _file.HashFrom(HashedFrom);

    private static long BytesOf(in IncidenceHeader header)
    {
        // A damaged header must not lead beyond the file: every length is held against what is there before it is believed.
        Int128 at = Aligned(Unsafe.SizeOf<IncidenceHeader>());
        foreach (var (length, size) in header.Parts())
        {
            if (length < 0) return -1;
            at = (at + ((Int128)length * size) + 7) / 8 * 8;
        }

        return at > long.MaxValue ? -1 : (long)at;
    }

    private static long Aligned(long at) => (at + 7) / 8 * 8;

    public void Dispose() => _file.Dispose();
}
