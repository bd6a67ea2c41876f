namespace HubAtlas.Core.Model;

/// <summary>
/// A name in which <c>*</c> stands for any letters, also none; letter for letter otherwise. A match takes time in proportion to the
/// lengths of name and pattern, whatever they are: each piece between stars is looked for once, from where the last one ended.
/// </summary>
public sealed class NamePattern
{
    private readonly Piece _first;
    private readonly Piece[] _between;
    private readonly Piece? _last;

    public NamePattern(string pattern)
    {
        var pieces = pattern.Split('*');
        _first = new(pieces[0]);
        _last = pieces.Length == 1 ? null : new(pieces[^1]);
        _between = [.. pieces.Skip(1).SkipLast(1).Where(piece => piece.Length > 0).Select(piece => new Piece(piece))];
    }

    public bool Matches(string name)
    {
        if (_last is null) return name.Equals(_first.Text, StringComparison.Ordinal);
        if (name.Length < _first.Text.Length + _last.Text.Length || !name.StartsWith(_first.Text, StringComparison.Ordinal)
            || !name.EndsWith(_last.Text, StringComparison.Ordinal))
            return false;

        var rest = name.AsSpan(_first.Text.Length..^_last.Text.Length);
        foreach (var piece in _between)
        {
            // The earliest place leaves most for the pieces after it, so no other need be tried.
            var end = piece.EndIn(rest);
            if (end < 0) return false;
            rest = rest[end..];
        }

        return true;
    }

    /// <summary>A text that is found in one pass, without ever going back (Knuth, Morris and Pratt).</summary>
    private sealed class Piece(string text)
    {
        private readonly int[] _borders = Borders(text);

        public string Text => text;

        /// <summary>Where the first occurrence ends; −1: there is none.</summary>
        public int EndIn(ReadOnlySpan<char> name)
        {
            var matched = 0;
            for (var i = 0; i < name.Length; i++)
            {
                matched = Next(text, _borders, matched, name[i]);
                if (matched == text.Length) return i + 1;
            }

            return -1;
        }

        /// <summary>For every beginning of the text: the length of the longest shorter beginning that it also ends with.</summary>
        private static int[] Borders(string text)
        {
            var borders = new int[text.Length + 1];
            for (var i = 1; i < text.Length; i++) borders[i + 1] = Next(text, borders, borders[i], text[i]);
            return borders;
        }

        private static int Next(string text, int[] borders, int matched, char letter)
        {
            while (matched > 0 && text[matched] != letter) matched = borders[matched];
            return text[matched] == letter ? matched + 1 : 0;
        }
    }
}
