using System.Globalization;
using HubAtlas.Cli.Terminal;
using HubAtlas.Engine.Fetching;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Cli.Commands;

/// <summary><c>fetch ror</c>: the newest dump of the registry, into a folder and from there into the store.</summary>
internal static class RorFetch
{
    public static int Run(Session session, Uri baseUrl, string? output, bool isListing)
    {
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var fetcher = new RorFetcher(client, new FetchSettings { BaseUrl = baseUrl });
        var dump = fetcher.Find(session.Stop);
        session.Say(string.Create(CultureInfo.InvariantCulture, $"{dump.LocalPath}, {dump.Bytes / 1e6:N1} MB"));
        if (isListing)
        {
            Console.WriteLine($"{dump.LocalPath}\t{dump.Bytes}\t{dump.Hash}");
            return ExitCodes.Done;
        }

        var path = fetcher.Download(dump, output ?? Path.Combine(session.Workspace, "ror"), session.Stop);
        session.Say($"{path}: whole, MD5 as deposited");
        return Import(session, path);
    }

    private static int Import(Session session, string path)
    {
        var options = new ImportOptions { Source = "ror" };
        var summary = ImportProgressBar.Run(session, (onPlan, onProgress) => session.Atlas.Import([path], options, onPlan, onProgress));
        ImportView.Show(session, summary);
        return summary.Failures.Count == 0 ? ExitCodes.Done : ExitCodes.WrongUse;
    }
}
