using System.CommandLine;
using System.Globalization;
using HubAtlas.Cli.Terminal;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Indicators;
using HubAtlas.Data.Reading.Indicators;

namespace HubAtlas.Cli.Commands;

/// <summary><c>indicators [QUERY.json]</c>: lists the measures of the store, or answers a question to them.</summary>
internal static class IndicatorsCommand
{
    private static readonly Argument<string?> Query = new("QUERY.json") { Description = "The question as a file; or by the options; neither: lists the measures.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string[]> Measure = new("--measure") { Description = "Code of a measure; A+B adds two. Give it again for more answers." };
    private static readonly Option<string?> By = new("--by") { Description = $"Kind of unit: {string.Join(", ", StatisticalWords.KindWords)}." };
    private static readonly Option<string?> Years = new("--years") { Description = "First and last year: 2016:2023." };
    private static readonly Option<string?> Latest = new("--latest") { Description = "Each unit's latest figure up to a year." };
    private static readonly Option<int?> MaxAge = new("--max-age") { Description = "With --latest: no figure that is more years older." };
    private static readonly Option<string[]> Units = new("--units") { Description = "Codes of units, by commas; all when left out." };
    private static readonly Option<string[]> Where = new("--where") { Description = "The part that is meant: residence=resident." };
    private static readonly Option<string[]> Sum = new("--sum") { Description = "Keys whose parts are added up, by commas." };
    private static readonly Option<string[]> Each = new("--each") { Description = "Keys that get a row for each part, by commas." };
    private static readonly Option<string[]> Derive = new("--derive") { Description = $"By commas: {string.Join(", ", Derivations.ByWord.Keys)}." };
    private static readonly Option<string?> Denominator = new("--denominator") { Description = "Measure to divide by, for per." };
    private static readonly Option<string?> DenominatorSource = new("--denominator-source") { Description = "As --source, of the denominator." };
    private static readonly Option<decimal?> Per = new("--per") { Description = "Factor of per: 1000000 for figures per million." };
    private static readonly Option<int?> Tolerance = new("--tolerance") { Description = "Years by which a denominator may be off (5)." };
    private static readonly Option<int?> BaseYear = new("--base-year") { Description = "Year that rebase makes 100." };
    private static readonly Option<decimal?> Rounding = new("--rounding") { Description = "Step to which figures were rounded before they were printed: shares and growth then have an interval." };
    private static readonly Option<string?> Source = new("--source") { Description = "File whose figures are meant, by its name or the beginning of its SHA-256." };
    private static readonly Option<string[]> Edition = new("--edition") { Description = "Folder of an edition: its clusters are units, with patents, publications and deals by year." };
    private static readonly Option<string?> Out = new("--out") { Description = "CSV file; standard output when left out." };

    public static Command Create()
    {
        var command = new Command("indicators", "List the measures of imported statistics, or answer a question to them.")
        {
            Query, Measure, By, Years, Latest, MaxAge, Units, Where, Sum, Each, Derive, Denominator, DenominatorSource, Per, Tolerance, BaseYear, Rounding, Source, Edition, Out,
        };
        command.SetAction((parsed, stop) => Task.FromResult(Run(Session.From(parsed, stop), parsed)));
        return command;
    }

    private static int Run(Session session, ParseResult parsed)
    {
        var editions = parsed.GetValue(Edition) ?? [];
        var text = new StringWriter(CultureInfo.InvariantCulture);
        var (measures, rows) = parsed.GetValue(Query) is null && parsed.GetValue(Measure) is null or [] ? List(session, editions, text) : Answer(session, parsed, editions, text);
        if (parsed.GetValue(Out) is { } path) WholeFile.Write(path, text.ToString());
        else Console.Out.Write(text.ToString());
        Session.CloseWith(new { measures, rows, seconds = session.Seconds });
        return ExitCodes.Done;
    }

    private static (int Measures, int Rows) List(Session session, string[] editions, StringWriter text)
    {
        var measures = session.Atlas.Measures(editions);
        IndicatorTable.Write(text, measures);
        return (measures.Select(m => m.Measure).Distinct(StringComparer.Ordinal).Count(), measures.Count);
    }

    private static (int Measures, int Rows) Answer(Session session, ParseResult parsed, string[] editions, StringWriter text)
    {
        var query = parsed.GetValue(Query) is { } path ? IndicatorQueryReader.Read(path) : FromOptions(parsed);
        var answer = session.Atlas.Indicators(query, editions);
        foreach (var note in answer.Notes) session.Say($"note: {note}");
        IndicatorTable.Write(text, answer);
        return (query.Measures.Count, answer.Rows.Count);
    }

    private static IndicatorQuery FromOptions(ParseResult parsed)
    {
        var problems = new List<string>();
        var (first, last) = YearsOf(parsed.GetValue(Years), problems);
        var latest = parsed.GetValue(Latest) is { } year ? YearOf(year, "--latest", problems) : null;
        var query = new IndicatorQuery
        {
            Measures = parsed.GetRequiredValue(Measure),
            By = KindOf(parsed.GetValue(By), problems),
            Where = PartsOf(parsed.GetValue(Where) ?? [], problems),
            SumOver = Words(parsed.GetValue(Sum)),
            Each = Words(parsed.GetValue(Each)),
            Units = Words(parsed.GetValue(Units)),
            FirstYear = first,
            LastYear = latest ?? last,
            IsLatest = latest is not null,
            OldestYears = parsed.GetValue(MaxAge),
            Source = parsed.GetValue(Source),
            Derive = [.. Words(parsed.GetValue(Derive)).Select(word => DerivationOf(word, problems)).OfType<Derivation>()],
            Denominator = parsed.GetValue(Denominator),
            DenominatorSource = parsed.GetValue(DenominatorSource),
            Factor = parsed.GetValue(Per) ?? 1,
            Tolerance = parsed.GetValue(Tolerance) ?? 5,
            BaseYear = parsed.GetValue(BaseYear),
            Rounding = parsed.GetValue(Rounding),
        };
        if (query.Factor <= 0) problems.Add("Found --per 0 or less; expected a number above 0.");
        if (query.Rounding <= 0) problems.Add("Found --rounding 0 or less; expected a step above 0.");
        problems.AddRange(IndicatorProblems.Of(query).Select(problem => $"--{problem.Key.Replace('_', '-')}: {problem.Text}."));
        return problems.Count == 0 ? query : throw new AtlasException(string.Join('\n', problems));
    }

    private static IReadOnlyList<string> Words(string[]? given) => [.. (given ?? []).SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private static UnitKind? KindOf(string? word, List<string> problems)
    {
        if (word is null) return null;
        if (StatisticalWords.TryParse(word, out var kind)) return kind;
        problems.Add($"Found --by {word}; expected {string.Join(", ", StatisticalWords.KindWords)}.");
        return null;
    }

    private static Derivation? DerivationOf(string word, List<string> problems)
    {
        if (Derivations.ByWord.TryGetValue(word, out var derivation)) return derivation;
        problems.Add($"--derive: {IndicatorProblems.NoDerivation(word)}");
        return null;
    }

    private static Dictionary<string, string> PartsOf(string[] given, List<string> problems)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in given)
        {
            if (text.Split('=', 2) is [{ Length: > 0 } key, { Length: > 0 } value]) parts[key] = value;
            else problems.Add($"Found --where {text}; expected key=value.");
        }

        return parts;
    }

    private static (int? First, int? Last) YearsOf(string? given, List<string> problems)
    {
        if (given is null) return (null, null);
        var ends = given.Split(':', 2);
        var first = YearOf(ends[0], "--years", problems);
        return (first, ends.Length == 1 ? first : YearOf(ends[1], "--years", problems));
    }

    private static int? YearOf(string text, string option, List<string> problems)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return year;
        problems.Add($"Found {option} {text}; expected a year{(option == "--years" ? ", or the first and the last with a colon" : "")}.");
        return null;
    }
}
