using System.Text;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing.Incidence;

/// <summary>The texts of a store that the incidence file refers to by number, in the order of their UTF-8 bytes.</summary>
/// <param name="Datasets">What the documents' keys begin with.</param>
/// <param name="Labels">Names of fields, classes, topics and others.</param>
internal sealed record IncidenceNames(
    IReadOnlyList<string> Types, IReadOnlyList<string> Datasets, IReadOnlyList<FieldLabel> Labels, IReadOnlyList<(SymbolScheme Scheme, string Symbol)> Symbols)
{
    internal byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8))
        {
            WriteAll(writer, Types, writer.Write);
            WriteAll(writer, Datasets, writer.Write);
            WriteAll(writer, Labels, label => { writer.Write(label.Level); writer.Write(label.Name); });
            WriteAll(writer, Symbols, symbol => { writer.Write((int)symbol.Scheme); writer.Write(symbol.Symbol); });
        }

        return bytes.ToArray();
    }

    internal static IncidenceNames Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        return new(
            ReadAll(reader, reader.ReadString), ReadAll(reader, reader.ReadString),
            ReadAll(reader, () => new FieldLabel(reader.ReadString(), reader.ReadString())),
            ReadAll(reader, () => ((SymbolScheme)reader.ReadInt32(), reader.ReadString())));
    }

    private static void WriteAll<T>(BinaryWriter writer, IReadOnlyList<T> all, Action<T> write)
    {
        writer.Write(all.Count);
        foreach (var one in all) write(one);
    }

    private static T[] ReadAll<T>(BinaryReader reader, Func<T> read)
    {
        var all = new T[reader.ReadInt32()];
        for (var i = 0; i < all.Length; i++) all[i] = read();
        return all;
    }
}
