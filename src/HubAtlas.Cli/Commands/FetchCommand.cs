using System.CommandLine;
using System.Globalization;
using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading;
using HubAtlas.Engine.Fetching;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Cli.Commands;

/// <summary><c>fetch openalex</c>: gets what a recipe needs of the public snapshot. The one command that uses the network.</summary>
internal static class FetchCommand
{
    private static readonly Option<string?> RecipePath = new("--recipe") { Description = "Recipe whose years of publication are taken; all when left out." };
    private static readonly Option<string?> Output = new("--out") { Description = "Folder for the files; WORKSPACE/openalex when left out." };
    private static readonly Option<bool> IntoStore = new("--into-store") { Description = "Import part by part as they come in; nothing else is written to the disk." };
    private static readonly Option<bool> List = new("--list") { Description = "Only list the parts that would be taken, with their bytes and records." };

    private static readonly Option<string> Format = new("--format")
    {
        Description = "jsonl or parquet: which of the snapshot's two copies.",
        DefaultValueFactory = _ => "jsonl",
    };

    private static readonly Option<string> BaseUrl = new("--base-url")
    {
        Description = "Address of the snapshot or of a copy of it.",
        DefaultValueFactory = _ => FetchSettings.PublicAddress.ToString(),
    };

    public static Command Create()
    {
        var source = new Argument<string>("source") { Description = "openalex." };
        source.AcceptOnlyFromAmong("openalex");
        Format.AcceptOnlyFromAmong("jsonl", "parquet");
        var command = new Command("fetch", "Get what a recipe needs of OpenAlex's public snapshot.") { source, RecipePath, Output, IntoStore, List, Format, BaseUrl };
        command.SetAction((parsed, stop) => Task.Run(() => Run(Session.From(parsed, stop), parsed), stop));
        return command;
    }

    private static int Run(Session session, ParseResult parsed)
    {
        var settings = new FetchSettings
        {
            BaseUrl = ParseUrl(parsed.GetRequiredValue(BaseUrl)),
            Format = parsed.GetRequiredValue(Format) == "parquet" ? SnapshotFormat.Parquet : SnapshotFormat.JsonLines,
        };
        var window = parsed.GetValue(RecipePath) is { } recipe ? PublicationWindow.Of(RecipeReader.Read(recipe)) : PublicationWindow.All;
        // Pauses and stalls are the fetcher's business, and parts may take hours.
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var fetcher = new Fetcher(client, settings);
        var parts = fetcher.Plan(window, session.Stop);
        session.Say(string.Create(CultureInfo.InvariantCulture, $"{parts.Count:N0} parts, {parts.Sum(p => p.Bytes ?? 0) / 1e9:N1} GB, {parts.Sum(p => p.Records ?? 0):N0} records"));
        if (parsed.GetValue(List)) return ShowParts(parts);
        return parsed.GetValue(IntoStore) ? Stream(session, fetcher, parts, window) : Download(session, fetcher, parts, parsed.GetValue(Output));
    }

    private static int ShowParts(IReadOnlyList<SnapshotPart> parts)
    {
        foreach (var part in parts) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part.Path}\t{part.Bytes}\t{part.Records}"));
        return ExitCodes.Done;
    }

    private static int Stream(Session session, Fetcher fetcher, IReadOnlyList<SnapshotPart> parts, PublicationWindow window)
    {
        using var store = StoreOpening.Open(session);
        var options = new ImportOptions { Threads = session.Threads, TempFolder = Path.Combine(session.Workspace, "temp") };
        var importer = new Importer(new StoreTarget(store), ShareRule.Divide);
        var summary = ImportProgressBar.Run(
            session, (_, onProgress) => fetcher.IntoStore(parts, window, importer, options, onProgress, session.Stop));
        ImportView.Show(session, summary);
        return summary.Failures.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }

    private static int Download(Session session, Fetcher fetcher, IReadOnlyList<SnapshotPart> parts, string? output)
    {
        var folder = output ?? Path.Combine(session.Workspace, "openalex");
        var done = 0;
        var (fetched, failures) = fetcher.ToFolder(
            parts, folder, session.Threads, part => session.Say($"{Interlocked.Increment(ref done)}/{parts.Count} {part.Path}"), session.Stop);
        foreach (var failure in failures) Console.Error.WriteLine(failure);
        session.Say($"Next: hubatlas import {folder}");
        Session.CloseWith(new { parts = parts.Count, fetched, failed = failures.Count, folder, seconds = session.Seconds });
        return failures.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }

    private static Uri ParseUrl(string text)
    {
        var isUrl = Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
        return isUrl ? url! : throw new AtlasException($"Found --base-url {text}; expected an address like {FetchSettings.PublicAddress}.");
    }
}
