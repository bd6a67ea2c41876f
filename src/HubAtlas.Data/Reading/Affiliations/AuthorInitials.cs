using System.Text.RegularExpressions;

namespace HubAtlas.Data.Reading.Affiliations;

/// <summary>The initials by which a sentence may mean an author: of <c>van Muster, Anna Barbara</c> A.B.M., A.M., A.B.v.M.</summary>
internal sealed partial class AuthorInitials
{
    private readonly HashSet<string> _exact = new(StringComparer.Ordinal);
    private readonly string _given;
    private readonly HashSet<char> _last = [];

    /// <param name="name">Surname, Given Names; or Surname I.; or Given Names Surname.</param>
    public AuthorInitials(string name)
    {
        var (surname, given) = Divide(name.Trim());
        _given = LettersOf(given);
        var words = Words().Matches(surname).Select(word => char.ToUpperInvariant(word.Value[0])).ToArray();
        if (words.Length == 0 || _given.Length == 0) return;
        _last = [words[0], words[^1]];
        foreach (var first in (string[])[_given, _given[..1]])
        {
            foreach (var last in (string[])[new(words), $"{words[0]}", $"{words[^1]}"]) _exact.Add(first + last);
        }
    }

    public IReadOnlyCollection<string> Exact => _exact;

    /// <summary>First and last letter alone: a sentence may know more or fewer middle names.</summary>
    public IEnumerable<string> FirstAndLast => _given.Length == 0 ? [] : _last.Select(last => $"{_given[0]}{last}");

    private static (string Surname, string Given) Divide(string name)
    {
        var comma = name.IndexOf(',');
        if (comma >= 0) return (name[..comma], name[(comma + 1)..]);
        var blank = name.LastIndexOf(' ');
        if (blank < 0) return (name, "");
        var last = name[(blank + 1)..];
        return last.Contains('.') || last.All(char.IsUpper) ? (name[..blank], last) : (last, name[..blank]);
    }

    /// <summary>Of words their first letters; of letters written together (<c>AB</c>) each.</summary>
    private static string LettersOf(string given) => string.Concat(Words().Matches(given).Select(word =>
        word.Length <= 3 && word.Value.All(char.IsUpper) ? word.Value : char.ToUpperInvariant(word.Value[0]).ToString()));

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'’]*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
