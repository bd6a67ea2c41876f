using System.Numerics;

namespace HubAtlas.Core.Geocoding;

/// <summary>Finds a place name in spite of spelling mistakes, among the Latin names of one economy.</summary>
internal sealed class Spelling(GazetteerTables tables)
{
    /// <summary>Which letters a name has (bits 0–25), and its length (bits 26–31).</summary>
    public static uint Signature(ReadOnlySpan<char> letters)
    {
        var signature = (uint)Math.Min(letters.Length, 63) << 26;
        foreach (var letter in letters)
            if (letter is >= 'a' and <= 'z') signature |= 1u << (letter - 'a');
        return signature;
    }

    /// <summary>Calls <paramref name="found"/> for each name within the distance.</summary>
    /// <param name="limit">Most insertions, deletions, substitutions and swaps of neighbours.</param>
    public void Find(ReadOnlySpan<char> letters, int economy, int limit, List<(int Place, int Distance)> found)
    {
        var signature = Signature(letters);
        var letterBits = signature & 0x3ffffff;
        var signatures = tables.SpellingSignatures;
        for (var i = tables.SpellingStarts[economy]; i < tables.SpellingStarts[economy + 1]; i++)
        {
            var other = signatures[i];
            // Each edit changes at most one letter on either side.
            if (Math.Abs((int)(other >> 26) - letters.Length) > limit) continue;
            if (BitOperations.PopCount((other & 0x3ffffff) ^ letterBits) > 2 * limit) continue;
            var offset = tables.SpellingLetters[i];
            var distance = EditDistance.Between(letters, tables.Pool.AsSpan(offset + 1, tables.Pool[offset]), limit);
            if (distance <= limit) found.Add((tables.SpellingPlaces[i], distance));
        }
    }
}
