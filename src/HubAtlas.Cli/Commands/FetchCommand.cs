using System.CommandLine;
using System.Globalization;
using HubAtlas.Cli.Terminal;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Recipes;
using HubAtlas.Engine.Fetching;

namespace HubAtlas.Cli.Commands;

/// <summary><c>fetch openalex</c>: gets what a recipe needs of the public snapshot; <c>fetch ror</c>: the registry. The one command that uses the network.</summary>
internal static class FetchCommand
{
    private static readonly Option<string?> RecipePath = new("--recipe") { Description = "Recipe whose years of publication are taken; all when left out." };
    private static readonly Option<string?> Output = new("--out") { Description = "Folder for the files; WORKSPACE/openalex or WORKSPACE/ror when left out." };
    private static readonly Option<bool> IntoStore = new("--into-store") { Description = "Import part by part as they come in; nothing else is written to the disk." };
    private static readonly Option<bool> List = new("--list") { Description = "Only list the parts that would be taken, with their bytes and records." };
    private static readonly Option<bool> Prune = new("--prune") { Description = "Delete the parts of earlier releases from the folder." };

    private static readonly Option<string> Format = new("--format")
    {
        Description = "jsonl or parquet: which of the snapshot's two copies.",
        DefaultValueFactory = _ => "jsonl",
    };

    private static readonly Option<string?> BaseUrl = new("--base-url")
    {
        Description = $"Address of a copy; {FetchSettings.PublicAddress} or {FetchSettings.Zenodo} when left out.",
    };

    public static Command Create()
    {
        var source = new Argument<string>("source") { Description = "openalex or ror." };
        source.AcceptOnlyFromAmong("openalex", "ror");
        Format.AcceptOnlyFromAmong("jsonl", "parquet");
        var command = new Command("fetch", "Get what a recipe needs of OpenAlex's public snapshot, or the registry of organisations.")
        {
            source, RecipePath, Output, IntoStore, List, Prune, Format, BaseUrl,
        };
        command.SetAction((parsed, stop) => Task.Run(
            () => parsed.GetRequiredValue(source) == "ror" ? RunRor(Session.From(parsed, stop), parsed) : Run(Session.From(parsed, stop), parsed), stop));
        return command;
    }

    private static int RunRor(Session session, ParseResult parsed)
    {
        foreach (var option in (Option[])[RecipePath, IntoStore, Prune, Format])
        {
            if (parsed.GetResult(option) is { Implicit: false }) throw new AtlasException($"Found {option.Name}, which holds for openalex; fetch ror knows --out, --list and --base-url.");
        }

        return RorFetch.Run(session, ParseUrl(parsed.GetValue(BaseUrl) ?? FetchSettings.Zenodo.ToString()), parsed.GetValue(Output), parsed.GetValue(List));
    }

    private static int Run(Session session, ParseResult parsed)
    {
        var settings = new FetchSettings
        {
            BaseUrl = ParseUrl(parsed.GetValue(BaseUrl) ?? FetchSettings.PublicAddress.ToString()),
            Format = parsed.GetRequiredValue(Format) == "parquet" ? SnapshotFormat.Parquet : SnapshotFormat.JsonLines,
        };
        var window = parsed.GetValue(RecipePath) is { } recipe ? PublicationWindow.Of(RecipeReader.Read(recipe)) : PublicationWindow.All;
        // Pauses and stalls are the fetcher's business, and parts may take hours.
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var fetcher = new Fetcher(client, settings);
        var release = fetcher.Survey(window, session.Stop);
        var parts = release.Wanted;
        session.Say(string.Create(CultureInfo.InvariantCulture, $"{Parts(parts.Count)}, {parts.Sum(p => p.Bytes ?? 0) / 1e9:N1} GB, {parts.Sum(p => p.Records ?? 0):N0} records"));
        if (parsed.GetValue(List)) return ShowParts(parts);
        return parsed.GetValue(IntoStore) ? Stream(session, fetcher, release, window) : Download(session, fetcher, release, parsed);
    }

    private static int ShowParts(IReadOnlyList<SnapshotPart> parts)
    {
        foreach (var part in parts) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part.Path}\t{part.Bytes}\t{part.Records}"));
        return ExitCodes.Done;
    }

    private static int Stream(Session session, Fetcher fetcher, SnapshotRelease release, PublicationWindow window)
    {
        IReadOnlyList<InputFile> outdated = [];
        var summary = ImportProgressBar.Run(session, (_, onProgress) =>
        {
            (var taken, outdated) = session.Atlas.Import(fetcher, release, window, onProgress);
            return taken;
        });
        SayOutdated(outdated);
        ImportView.Show(session, summary);
        return summary.Failures.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }

    /// <summary>Loud, for no later figure would show it.</summary>
    private static void SayOutdated(IReadOnlyList<InputFile> files)
    {
        if (files.Count == 0) return;
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"The store holds {Parts(files.Count)} that the manifest no longer lists (first: {files[0].Name}), with {files.Sum(file => file.Documents):N0} documents that nothing newer has replaced. "
            + $"Among them may be works that OpenAlex has deleted since. To hold this release alone, fetch it into a new workspace (--workspace)."));
    }

    private static int Download(Session session, Fetcher fetcher, SnapshotRelease release, ParseResult parsed)
    {
        var (parts, folder) = (release.Wanted, parsed.GetValue(Output) ?? Path.Combine(session.Workspace, "openalex"));
        var done = 0;
        var (fetched, failures) = fetcher.ToFolder(
            parts, folder, session.Threads, part => session.Say($"{Interlocked.Increment(ref done)}/{parts.Count} {part.Path}"), session.Stop);
        foreach (var failure in failures) Console.Error.WriteLine(failure);
        var outdated = release.OutdatedIn(folder);
        var removed = parsed.GetValue(Prune) ? SnapshotRelease.Remove(folder, outdated) : 0;
        if (outdated.Count > 0) Console.Error.WriteLine(OutdatedFiles(folder, outdated, removed));
        session.Say($"Next: hubatlas import {folder}");
        Session.CloseWith(new { parts = parts.Count, fetched, failed = failures.Count, outdated = outdated.Count, removed, folder, seconds = session.Seconds });
        return failures.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }

    private static string OutdatedFiles(string folder, IReadOnlyList<string> files, int removed) => removed > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{folder}: removed {Parts(removed)} that the manifest no longer lists (first: {files[0]}).")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{folder}: found {Parts(files.Count)} that the manifest no longer lists (first: {files[0]}). An import of the folder would bring back works as they "
            + $"were, and those that OpenAlex has deleted since. Run the command again with --prune to delete these files.");

    private static string Parts(int count) => count == 1 ? "1 part" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} parts");

    private static Uri ParseUrl(string text)
    {
        var isUrl = Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
        return isUrl ? url! : throw new AtlasException($"Found --base-url {text}; expected an address like {FetchSettings.PublicAddress} (http or https).");
    }
}
