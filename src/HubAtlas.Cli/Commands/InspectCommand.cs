using System.CommandLine;
using System.Globalization;
using HubAtlas.Cli.Terminal;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Cli.Commands;

/// <summary><c>inspect FILE…</c>: says what files are and what an import would take.</summary>
internal static class InspectCommand
{
    private const int RecordsToTry = 20_000;
    private const int MostColumns = 40;

    private static readonly Argument<string[]> Paths = new("path") { Description = "Files or folders.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> Mapping = new("--mapping")
    {
        Description = "As in import.",
    };

    private static readonly Option<string?> Kind = new("--kind") { Description = "As in import." };
    private static readonly Option<int?> Year = new("--year") { Description = "As in import." };
    private static readonly Option<string?> Type = new("--type") { Description = "As in import." };

    public static Command Create()
    {
        var command = new Command("inspect", "Say which format a file is, how sure, what is missing, and what an import would take.")
        {
            Paths, Mapping, Kind, Year, Type,
        };
        command.SetAction((parsed, stop) => Task.FromResult(Run(Session.From(parsed, stop), parsed)));
        return command;
    }

    private static int Run(Session session, ParseResult parsed)
    {
        var options = new ImportOptions
        {
            MappingPath = parsed.GetValue(Mapping),
            Kind = ImportCommand.ParseKind(parsed.GetValue(Kind)),
            Year = parsed.GetValue(Year),
            Type = ImportCommand.ParseType(parsed.GetValue(Type)),
            TempFolder = Path.GetTempPath(),
        };
        var inspection = Inspection.Of(parsed.GetRequiredValue(Paths), options, RecordsToTry, session.Stop);
        foreach (var line in inspection.Files.SelectMany(file => Describe(file, inspection))) Console.Out.WriteLine(line);
        var isEverythingUsable = inspection.Files.All(file => file.File.Recognition.IsUsable);
        return isEverythingUsable && inspection.Takes.All(take => take.Failure is null) ? ExitCodes.Done : ExitCodes.WrongUse;
    }

    private static IEnumerable<string> Describe(InspectedFile file, Inspection inspection)
    {
        var found = file.File.Recognition;
        var name = file.File.File.Name;
        yield return $"{name}: {Title(file)}";
        if (found.What.Length > 0) yield return $"  is        {found.What}";
        if (found.Sureness > 0) yield return $"  sure      {Percent(found.Sureness)}";
        if (found.Columns.Count > 0) yield return $"  columns   {Shorten(found.Columns)}";
        foreach (var missing in found.Missing) yield return $"  missing   {missing}";
        foreach (var note in found.Notes) yield return $"  note      {note}";
        // A set of several files is described once, under the last of them.
        foreach (var line in inspection.Takes.Where(take => take.Files[^1] == name).SelectMany(Describe)) yield return line;
    }

    private static string Title(InspectedFile file) =>
        file.File.Recognition.Sureness > 0 ? file.Title : file.File.Recognition.What.Length > 0 ? "cannot be read" : "not a format that HubAtlas knows";

    private static IEnumerable<string> Describe(InspectedTake take)
    {
        if (take.Files.Count > 1) yield return $"  together  {string.Join(" + ", take.Files)}";
        if (take.Failure is not null) yield return $"  fails     {take.Failure}";
        else yield return "  takes     " + Counts(take);
        if (PeopleLines.Years(take.People) is { } years) yield return $"  note      {years}";
        foreach (var doubt in take.Failure is null ? take.Doubts : []) yield return $"  warning   {doubt}";
        foreach (var reject in take.Rejects)
        {
            yield return $"  rejects   {Number(reject.Count)}: {reject.Cause} (first: line {Number(reject.Example.Line)})";
        }

        foreach (var line in RemarkLines.OfInspection(take.Remarks)) yield return line;
    }

    private static string Counts(InspectedTake take)
    {
        var part = take.IsWhole ? "whole file" : $"first {Number(RecordsToTry)} records tried";
        if (take.Organisations > 0) return $"{Number(take.Organisations)} organisations ({part})";
        if (take.Observations > 0) return $"{Number(take.Observations)} figures ({part})";
        return $"{Number(take.People.Documents)} documents, {PeopleLines.Whereabouts(take.People)} ({part})";
    }

    private static string Shorten(IReadOnlyList<string> columns) =>
        string.Join(", ", columns.Take(MostColumns)) + (columns.Count > MostColumns ? $", … ({columns.Count})" : "");

    private static string Percent(double share) => share.ToString("P0", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
