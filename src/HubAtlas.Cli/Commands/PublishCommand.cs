using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using HubAtlas.Cli.Terminal;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Storing;
using HubAtlas.Web.Site;

namespace HubAtlas.Cli.Commands;

/// <summary>Exports an edition to the formats that others work with.</summary>
internal static class PublishCommand
{
    private const string Site = "site";

    public static Command Create()
    {
        var edition = new Argument<string>("EDITION_DIR") { Description = "Folder of a published edition, or of a comparison of two." };
        var formats = new Option<string>("--format")
        {
            Description = $"Formats, joined by commas: {string.Join(", ", Exporter.Formats)}, {Site} (the explorer for any web server); of a comparison {string.Join(", ", ComparisonExporter.Formats)}.",
            Required = true,
        };
        var target = new Option<string?>("--out")
        {
            Description = "Folder to write to; the folder export inside the edition's or comparison's when left out.",
        };
        var command = new Command("publish", "Export an edition as CSV, Excel, Parquet, GeoJSON, GeoPackage, KML, SVG, PNG, HTML, JSON, a network or a data package.")
        {
            edition, formats, target,
        };
        command.SetAction(parsed => Run(parsed.GetValue(edition)!, parsed.GetValue(formats)!, parsed.GetValue(target)));
        return command;
    }

    private static int Run(string edition, string formats, string? target)
    {
        var clock = Stopwatch.StartNew();
        var names = formats.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (files, failures) = ComparisonExporter.Holds(edition) ? ComparisonExporter.Export(edition, names, target, ParquetFile.Convert)
            : OfEdition(edition, names, target);
        foreach (var file in files) Console.Out.WriteLine(file);
        foreach (var failure in failures) Console.Error.WriteLine($"Not written: {failure}");
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{{\"files\":{files.Count},\"failed\":{failures.Count},\"seconds\":{clock.Elapsed.TotalSeconds:0.###}}}"));
        return failures.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }

    private static Exported OfEdition(string edition, string[] names, string? target)
    {
        var others = names.Where(name => name != Site).ToList();
        var (files, failures) = others.Count > 0 ? Exporter.Export(edition, others, target, ParquetFile.Convert, PngConversion.Convert) : new([], []);
        return others.Count < names.Length ? WithSite(edition, others.Count == 0 ? target : null, files, failures) : new(files, failures);
    }

    private static Exported WithSite(string edition, string? target, IReadOnlyList<string> files, IReadOnlyList<string> failures)
    {
        try
        {
            return new([.. files, WriteSite(edition, target)], failures);
        }
        catch (Exception error) when (error is AtlasException or IOException or UnauthorizedAccessException)
        {
            return new(files, [.. failures, $"{Site}: {Faults.Say(error).Message}"]);
        }
    }

    private static string WriteSite(string edition, string? target)
    {
        var folder = target ?? Path.Combine(edition, "export", Site);
        StaticSite.Write(edition, folder, Path.Combine(AppContext.BaseDirectory, "explorer"));
        return Path.Combine(folder, "index.html");
    }
}
