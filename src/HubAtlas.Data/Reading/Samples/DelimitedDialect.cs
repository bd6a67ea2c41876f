using System.Globalization;
using System.Text;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Samples;

/// <summary>How a file of rows is divided into columns.</summary>
/// <param name="IsQuoted">Whether fields may stand in double quotes (RFC 4180).</param>
internal sealed record DelimitedDialect(char Delimiter, bool IsQuoted, IReadOnlyList<string> Columns)
{
    // Statistics offices put some lines on the source before the header.
    private const int MostForewords = 40;

    private const string Delimiters = "\t,;|";

    // Dimensions puts a line of this kind before its header.
    private const string Foreword = "About the data:";

    /// <summary>Whether the first line names the columns.</summary>
    public bool HasHeader { get; private init; } = true;

    /// <summary>Lines before the one that names the columns.</summary>
    public int Forewords { get; private init; }

    /// <summary>The same with columns called by their number, from 1, and the first line as a row.</summary>
    public DelimitedDialect WithoutHeader() => this with
    {
        HasHeader = false,
        Columns = [.. Enumerable.Range(1, Columns.Count).Select(number => number.ToString(CultureInfo.InvariantCulture))],
    };

    public string DelimiterName => Delimiter switch
    {
        '\t' => "tab",
        ',' => "comma",
        ';' => "semicolon",
        '|' => "pipe",
        _ => $"'{Delimiter}'",
    };

    /// <summary>Guesses from the header line: the delimiter that divides it into most columns.</summary>
    public static DelimitedDialect? Guess(FileSample sample)
    {
        if (sample.IsEmpty || sample.IsBinary || sample.FirstLetter is '{' or '[' or '<') return null;
        var lines = LineEnds.Split(sample.Text);
        var forewords = lines.Length > 1 && lines[0].TrimStart('\uFEFF', '"').StartsWith(Foreword, StringComparison.Ordinal) ? 1 : 0;
        var header = lines[forewords];
        var best = Delimiters.Select(delimiter => Of(delimiter, header, lines)).MaxBy(dialect => dialect.Columns.Count)!;
        return best.Columns.Count > 1 ? best with { Forewords = forewords } : null;
    }

    /// <summary>The dialects in which each of the first lines would be the header, the one of most columns first, with the lines before it.</summary>
    public static IReadOnlyList<(DelimitedDialect Dialect, IReadOnlyList<string> Forewords)> Candidates(FileSample sample)
    {
        if (sample.IsEmpty || sample.IsBinary || sample.FirstLetter is '{' or '[' or '<') return [];
        var lines = LineEnds.Split(sample.Text);
        var quoted = Delimiters.ToDictionary(delimiter => delimiter, delimiter => delimiter is ',' or ';' || LooksQuoted(delimiter, lines));
        DelimitedDialect Of(char delimiter, string header) => new(delimiter, quoted[delimiter], Split(header, delimiter, quoted[delimiter]));
        return
        [
            .. from line in lines.Take(MostForewords + 1).Index()
               from dialect in Delimiters.Select(delimiter => Of(delimiter, line.Item)).Where(dialect => dialect.Columns.Count > 1).OrderByDescending(dialect => dialect.Columns.Count)
               select (dialect with { Forewords = line.Index }, (IReadOnlyList<string>)lines[..line.Index]),
        ];
    }

    private static DelimitedDialect Of(char delimiter, string header, string[] lines)
    {
        var isQuoted = delimiter is ',' or ';' || LooksQuoted(delimiter, lines);
        return new DelimitedDialect(delimiter, isQuoted, Split(header, delimiter, isQuoted));
    }

    // Tab and pipe files come both ways. Where quotes open fields, they must also close them to count as quoting.
    private static bool LooksQuoted(char delimiter, string[] lines)
    {
        var fields = lines[..^1].SelectMany(line => line.Split(delimiter)).Where(field => field.StartsWith('"')).ToList();
        return fields.Count > 0 && fields.Count(field => field.Length > 1 && field.EndsWith('"')) * 10 >= fields.Count * 9;
    }

    private static List<string> Split(string header, char delimiter, bool isQuoted)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var inQuotes = false;
        foreach (var letter in header)
        {
            if (letter == '"' && isQuoted) inQuotes = !inQuotes;
            else if (letter == delimiter && !inQuotes) Take();
            else field.Append(letter);
        }

        Take();
        return fields;

        void Take()
        {
            fields.Add(field.ToString().Trim());
            field.Clear();
        }
    }
}
