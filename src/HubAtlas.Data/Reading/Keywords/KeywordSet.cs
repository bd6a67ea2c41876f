using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Keywords;

/// <summary>What an import looks for in titles and abstracts. Made by <see cref="Read"/>; may be used from several threads.</summary>
public sealed class KeywordSet
{
    private readonly IReadOnlyList<Keyword> _keywords;

    private KeywordSet(IReadOnlyList<Keyword> keywords) => _keywords = keywords;

    /// <summary>In ordinal order of their names.</summary>
    public IReadOnlyList<KeywordPatterns> Patterns => [.. _keywords.Select(keyword => new KeywordPatterns(keyword.Label.Name, keyword.Hash))];

    /// <summary>Reads a table with tabs, <c>name pattern fields</c>. All that is wrong with it is told at once.</summary>
    /// <exception cref="AtlasException">The file is missing or wrong.</exception>
    public static KeywordSet Read(string path) => KeywordReader.Read(path);

    /// <summary>The document with a label for each keyword that its title or abstract has, before its other labels.</summary>
    public Document Label(Document document)
    {
        if (document.Text is not { } text) return document;
        List<FieldLabel>? found = null;
        foreach (var keyword in _keywords)
        {
            if (keyword.IsIn(text)) (found ??= []).Add(keyword.Label);
        }

        return found is null ? document : document with { Labels = [.. found, .. document.Labels] };
    }

    internal static KeywordSet Of(IEnumerable<KeywordRow> rows) =>
        new([.. rows.GroupBy(row => row.Name, StringComparer.Ordinal).OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => new Keyword(name.Key, [.. name]))]);

    private sealed class Keyword(string name, IReadOnlyList<KeywordRow> rows)
    {
        private readonly Regex? _title = Joined(rows.Where(row => row.IsForTitle));
        private readonly Regex? _abstract = Joined(rows.Where(row => row.IsForAbstract));

        public FieldLabel Label { get; } = new(FieldLevels.Keyword, name);

        /// <summary>Of the patterns, in whatever order they stand.</summary>
        public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
            '\n', rows.Select(row => $"{row.IsForTitle}\t{row.IsForAbstract}\t{row.Expression}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)))))[..16];

        public bool IsIn(DocumentText text) =>
            (_title is not null && text.Title is not null && _title.IsMatch(text.Title)) || (_abstract is not null && text.Abstract is not null && _abstract.IsMatch(text.Abstract));

        private static Regex? Joined(IEnumerable<KeywordRow> rows) =>
            string.Join('|', rows.Select(row => $"(?:{row.Expression})")) is { Length: > 0 } expression ? new(expression, KeywordPattern.Options) : null;
    }
}

/// <param name="Expression">A regular expression.</param>
internal sealed record KeywordRow(string Name, string Expression, bool IsForTitle, bool IsForAbstract);
