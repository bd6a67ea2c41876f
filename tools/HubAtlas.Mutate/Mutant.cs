using System.Security.Cryptography;
using System.Text;

namespace HubAtlas.Mutate;

/// <summary>One deliberate fault.</summary>
/// <param name="Id">Chosen at run time by this number.</param>
/// <param name="File">Path below the room.</param>
/// <param name="Line">1-based.</param>
internal sealed record Mutant(int Id, string File, int Line, string Kind, string From, string To)
{
    /// <summary>Its place among those of its file.</summary>
    public int Ordinal { get; init; }

    /// <summary>A number by which samples are drawn; the same as long as its file is.</summary>
    public ulong Draw(int seed) =>
        BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{File}|{Kind}|{From}|{To}|{Ordinal}")));

    public override string ToString() => $"{File}:{Line} {Kind}: {From} → {To}";
}
