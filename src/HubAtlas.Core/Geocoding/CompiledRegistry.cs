using System.Text;
using HubAtlas.Core.Geocoding.Organisations;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding;

/// <summary>A registry of organisations made ready for looking up their names in addresses. To make it takes a while; to read it again from a file, little.</summary>
public sealed class CompiledRegistry
{
    // "HARE"
    private static readonly ArrayFile File = new(0x45524148, 1, "compiled registry", "HubAtlas");

    private readonly Lazy<string> _rulesKey;

    private CompiledRegistry(OrganisationIndex index, string gazetteerHash, Func<string> rulesKey) =>
        (Index, GazetteerHash, _rulesKey) = (index, gazetteerHash, new(rulesKey));

    /// <summary>The gazetteer that it was made for: <see cref="Gazetteer.Hash"/>.</summary>
    public string GazetteerHash { get; }

    internal OrganisationIndex Index { get; }

    internal string RulesKey => _rulesKey.Value;

    /// <summary>Compiles a registry.</summary>
    /// <param name="registry">May be empty.</param>
    public static CompiledRegistry Of(IReadOnlyList<Organisation> registry, Gazetteer gazetteer) =>
        new(RegistryCompiler.Compile(registry, gazetteer), gazetteer.Hash, () => RulesKeys.Of(gazetteer, registry));

    /// <summary>Writes it as a file.</summary>
    /// <param name="source">Names what it was made from. Only a reader that names the same gets it back.</param>
    /// <param name="write">Takes the file's bytes, piece by piece.</param>
    public void Write(string source, Action<ReadOnlySpan<byte>> write)
    {
        byte[][] heads = [.. HeadsOf(source, GazetteerHash, RulesKey).Select(Encoding.UTF8.GetBytes)];
        var (texts, starts) = Index.Organisations.ToBytes();
        File.Write(arrays =>
        {
            for (var i = 0; i < heads.Length; i++) arrays.Array(ref heads[i]);
            Index.Tables.Visit(arrays);
            arrays.Array(ref texts);
            arrays.Array(ref starts);
        }, write);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="read">Fills as many of the file's next bytes as there are and says how many.</param>
    /// <param name="length">Bytes of the file.</param>
    /// <param name="source">As it was written.</param>
    /// <returns>Null where it was made from another source or by another build of the program.</returns>
    /// <exception cref="AtlasException">The bytes are no compiled registry, or a damaged one.</exception>
    public static CompiledRegistry? Read(Func<Span<byte>, int> read, long length, string source)
    {
        var heads = HeadsOf("", "", "");
        var tables = new RegistryTables();
        var (texts, starts) = (Array.Empty<byte>(), Array.Empty<int>());
        File.Read(read, length, arrays =>
        {
            for (var i = 0; i < heads.Length; i++)
            {
                byte[] bytes = [];
                arrays.Array(ref bytes);
                heads[i] = Encoding.UTF8.GetString(bytes);
            }

            tables.Visit(arrays);
            arrays.Array(ref texts);
            arrays.Array(ref starts);
        });
        var (gazetteerHash, rulesKey) = (heads[^2], heads[^1]);
        return heads.AsSpan().SequenceEqual(HeadsOf(source, gazetteerHash, rulesKey))
            ? new(new(tables, new(texts, starts)), gazetteerHash, () => rulesKey) : null;
    }

    // Every build may read names in another way: what one compiled, no other takes.
    private static string[] HeadsOf(string source, string gazetteerHash, string rulesKey) =>
        [typeof(CompiledRegistry).Module.ModuleVersionId.ToString("N"), source, gazetteerHash, rulesKey];
}
