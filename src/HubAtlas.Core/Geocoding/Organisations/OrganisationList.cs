using System.Collections;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Organisations;

/// <summary>The organisations of an index, in its order; of those in a file each is read when it is first asked for.</summary>
internal sealed class OrganisationList : IReadOnlyList<Organisation>
{
    private readonly Organisation?[] _made;
    private readonly byte[] _texts = [];
    private readonly int[] _starts = [];

    public OrganisationList(Organisation[] organisations) => _made = organisations;

    /// <summary>From <see cref="ToBytes"/>.</summary>
    public OrganisationList(byte[] texts, int[] starts) => (_made, _texts, _starts) = (new Organisation?[starts.Length - 1], texts, starts);

    public int Count => _made.Length;

    // Threads that meet here read the same.
    public Organisation this[int index] => _made[index] ??= OrganisationText.Read(_texts.AsSpan(_starts[index].._starts[index + 1]));

    /// <summary>All of them as bytes, and where each begins; one more at the end.</summary>
    public (byte[] Texts, int[] Starts) ToBytes()
    {
        var starts = new int[Count + 1];
        for (var i = 0; i < Count; i++) starts[i + 1] = starts[i] + OrganisationText.Length(this[i]);
        var texts = new byte[starts[^1]];
        for (var i = 0; i < Count; i++) OrganisationText.Write(texts.AsSpan(starts[i]..starts[i + 1]), this[i]);
        return (texts, starts);
    }

    public IEnumerator<Organisation> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
