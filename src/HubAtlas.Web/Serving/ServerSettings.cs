namespace HubAtlas.Web.Serving;

/// <summary>What a server shows and to whom.</summary>
/// <param name="Workspace">Folder with <c>editions/</c> and <c>comparisons/</c>; it may be empty.</param>
/// <param name="Urls">Addresses to listen on; loopback unless the user asks otherwise.</param>
/// <param name="ExtraHosts">Host names that requests may carry besides loopback's and those of <paramref name="Urls"/>.</param>
public sealed record ServerSettings(string Workspace, IReadOnlyList<string> Urls, IReadOnlyList<string> ExtraHosts)
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    public static readonly TimeSpan DefaultTimeLimit = TimeSpan.FromMinutes(2);

    /// <summary>Whole: the server looks for files elsewhere than in the folder that it was started in.</summary>
    public string Workspace { get; } = Path.GetFullPath(Workspace);

    /// <summary>Folder of the built pages; the plain index takes their place where it is missing.</summary>
    public string PagesFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "explorer");

    /// <summary>Of one recount or comparison.</summary>
    public TimeSpan TimeLimit { get; init; } = DefaultTimeLimit;
}
