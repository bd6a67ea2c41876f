using System.Diagnostics.CodeAnalysis;

namespace HubAtlas.Data.Reading.Affiliations;

/// <summary>
/// A record's affiliations, by which those of one author are told apart where they run together: <c>Univ X, Graz, Austria, Inst Y, Bonn, Germany</c>.
/// </summary>
/// <param name="affiliations">As the record lists them; one that contains a semicolon may have come in pieces.</param>
internal sealed class KnownAffiliations(IEnumerable<string> affiliations)
{
    private const string Next = ", ";
    private const string SamePiece = "; ";

    private readonly List<string> _known =
        [.. affiliations.Distinct(StringComparer.Ordinal).OrderByDescending(text => text.Length).ThenBy(text => text, StringComparer.Ordinal)];

    /// <summary>Takes a text that consists of known affiliations and nothing else apart, into as few as possible.</summary>
    public bool TryDivide(string text, [NotNullWhen(true)] out IReadOnlyList<string>? parts)
    {
        var before = new Dictionary<int, TextSpan>();
        var starts = new Queue<int>([0]);
        parts = null;
        while (parts is null && starts.TryDequeue(out var start))
        {
            foreach (var known in _known)
            {
                if (!StandsAt(text, start, known)) continue;
                var end = start + known.Length;
                if (end == text.Length) parts = Cut(text, [.. EndsBefore(start, before), end]);
                var isSame = StandsAt(text, end, SamePiece);
                if ((isSame || StandsAt(text, end, Next)) && before.TryAdd(end + Next.Length, new TextSpan(start, end, isSame))) starts.Enqueue(end + Next.Length);
            }
        }

        return parts is not null;
    }

    /// <summary>Takes any text apart: an affiliation ends where a known one ends.</summary>
    public IReadOnlyList<string> Divide(string text)
    {
        if (TryDivide(text, out var parts)) return parts;
        var cut = Cut(text, [.. EndsOfKnown(text).Order(), text.Length]);
        // A word or two behind the last known one are part of it.
        return cut is [.., var before, var last] && !last.Contains(',') ? [.. cut.SkipLast(2), $"{before}{Next}{last}"] : cut;
    }

    private static Stack<int> EndsBefore(int start, Dictionary<int, TextSpan> before)
    {
        var ends = new Stack<int>();
        for (; before.TryGetValue(start, out var piece); start = piece.Start)
        {
            if (!piece.IsContinued) ends.Push(piece.End);
        }

        return ends;
    }

    private List<int> EndsOfKnown(string text)
    {
        var ends = new List<int>();
        foreach (var known in _known)
        {
            var position = text.IndexOf(known, StringComparison.Ordinal);
            if (position < 0) continue;
            ends.Add(position + known.Length);
            // What is taken is blotted out, so that a part of it is not found again.
            text = string.Concat(text.AsSpan(0, position), new string('\0', known.Length), text.AsSpan(position + known.Length));
        }

        return ends;
    }

    private static bool StandsAt(string text, int position, string divider) => string.CompareOrdinal(text, position, divider, 0, divider.Length) == 0;

    private static List<string> Cut(string text, IReadOnlyList<int> ends)
    {
        var parts = new List<string>();
        var start = 0;
        foreach (var end in ends)
        {
            var part = text[start..end].Trim(' ', ',', ';');
            if (part.Length > 0) parts.Add(part);
            start = end;
        }

        return parts;
    }

    /// <param name="IsContinued">Whether the affiliation goes on behind a semicolon.</param>
    private readonly record struct TextSpan(int Start, int End, bool IsContinued);
}
