using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using HubAtlas.Cli.Terminal;
using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Geocoding.Answering;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Recipes;
using HubAtlas.Engine;
using HubAtlas.Engine.Geocoding;

namespace HubAtlas.Cli.Commands;

/// <summary><c>geocode</c>: locates every row of a table, or explains one text.</summary>
internal static class GeocodeCommand
{
    private static readonly Option<string> In = new("--in") { Description = "TSV (.gz) with a column text and optionally economy." };
    private static readonly Option<string> Out = new("--out") { Description = "TSV with the answer beside every row." };
    private static readonly Option<string> Explain = new("--explain") { Description = "One text to locate, with reasons." };
    private static readonly Option<string> Economy = new("--economy") { Description = "Economy of the text to explain." };
    private static readonly Option<string> CorrectionsFile =
        new("--corrections") { Description = "CSV of your own answers, which win over everything." };

    public static Command Create()
    {
        var command = new Command("geocode", "Locates every row of a table of addresses, or explains one.")
        {
            In, Out, Explain, Economy, CorrectionsFile,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, cancellation), cancellation));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var (input, output, text) = (parsed.GetValue(In), parsed.GetValue(Out), parsed.GetValue(Explain));
        if (text is null && (input is null || output is null))
            throw new AtlasException("Found: geocode without --in and --out. Expected: --in IN.tsv --out OUT.tsv, or --explain \"TEXT\".");
        var corrections = parsed.GetValue(CorrectionsFile) is { } file ? CorrectionReader.Read(file).Rows : [];
        var gazetteer = Task.Run(GazetteerFile.Load, cancellation);
        var registry = RegistryFile.Of(GlobalOptions.WorkspaceOf(parsed), () => gazetteer.GetAwaiter().GetResult(), keep: true);
        var geocoder = new Geocoder(gazetteer.GetAwaiter().GetResult(), registry, corrections);
        if (text is not null)
        {
            Print(geocoder.Explain(new() { Text = text, Economy = parsed.GetValue(Economy) }));
            return ExitCodes.Done;
        }

        var result = AddressTable.Locate(input!, output!, geocoder, parsed.GetValue(GlobalOptions.Threads), cancellation);
        var seconds = clock.Elapsed.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        Console.Error.WriteLine($"{{\"rows\":{result.Rows},\"located\":{result.Located},\"seconds\":{seconds}}}");
        return ExitCodes.Done;
    }

    private static void Print(Explanation explanation)
    {
        var location = explanation.Location;
        string?[] parts = [location.City, location.Admin1, location.Economy];
        var name = string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));
        Write($"Answer       {(name.Length > 0 ? name : "not located")}{(location.Point is null && name.Length > 0 ? " (no place in it)" : "")}");
        if (explanation.Organisation is { } organisation) Write($"Recognised   {organisation}");
        if (location.Point is { } point) Write($"Point        {point.Latitude}, {point.Longitude}");
        Write($"Precision    {location.Precision.ToString().ToLowerInvariant()}{(location.Point is null ? "" : $", confidence {location.Confidence.ToString(CultureInfo.InvariantCulture)}")}");
        Write($"Rule         {(location.Cause is null ? explanation.Rule : location.Cause)}{(location.Correction is { } line ? $", line {line}" : "")}");
        if (explanation.Tokens.Count > 0) Write($"Decided by   {string.Join(" · ", explanation.Tokens)}{(explanation.Score is { } score ? string.Create(CultureInfo.InvariantCulture, $" ({score} points)") : "")}");
        foreach (var check in explanation.Checks) Write($"Checked      {check}");
        foreach (var other in explanation.Alternatives)
            Write($"Considered   {other.Name} at {other.Point.Latitude}, {other.Point.Longitude} ({other.Score} points): {other.WhyLost}");
        if (explanation.Alternatives.Count == 0) Write($"Considered   nothing else");
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
