using System.Globalization;
using System.Net;
using HubAtlas.Web.Answers;
using HubAtlas.Web.Library;

namespace HubAtlas.Web.Site;

/// <summary>Editions, comparisons, indexes and landscapes with their files, in HTML that needs no script.</summary>
internal static class PlainIndex
{
    private const string Empty =
        "<p>No edition here yet. Make one with <code>hubatlas demo</code> or <code>hubatlas run RECIPE</code>.</p>";

    public static string Of(EditionShelf shelf, ComparisonShelf comparisons, IndexShelf indexes, LandscapeShelf landscapes)
    {
        var (editions, unreadable) = shelf.All();
        var (compared, broken) = comparisons.All();
        var studies = Studies.Of(indexes, landscapes);
        return Head + (editions.Count == 0 ? Empty : "") + Sections(editions, compared, studies)
            + string.Concat(unreadable.Concat(broken).Concat(studies.Unreadable).Select(sentence => $"<p role=alert>{Text(sentence)}</p>"))
            + "<p><a href=\"openapi.json\">API description</a></p></main></html>";
    }

    /// <summary>For a folder without a server, from which files open, too.</summary>
    public static string Of(IReadOnlyList<PublishedEdition> editions, IReadOnlyList<PublishedComparison> comparisons, Studies studies) =>
        Head + Sections(editions, comparisons, studies) + "</main></html>";

    private static string Sections(IReadOnlyList<PublishedEdition> editions, IReadOnlyList<PublishedComparison> comparisons, Studies studies) =>
        string.Concat(editions.Select(Section)) + string.Concat(comparisons.Select(c => $"<h2>{Text(c.Name)}</h2>" + Files("comparisons", c.Name, c.Files())))
            + string.Concat(studies.Links.Select(s => $"<h2>{Text(s.Title)}</h2>" + Files(s.Shelf, s.Name, s.Files)));

    private static string Section(PublishedEdition edition)
    {
        var head = EditionHead.Of(edition);
        var count = head.Clusters.ToString(CultureInfo.InvariantCulture);
        return $"<h2>{Text(head.Title)}</h2><p>{(head.IsSimulated ? "<strong>Simulated data.</strong> " : "")}{count} clusters. "
            + (edition.Edition.Clusters is [var first, ..] ? $"First: {Text(first.Name)}." : "") + "</p>"
            + Files("editions", edition.Name, edition.Files());
    }

    private static string Files(string shelf, string name, IReadOnlyList<FolderFile> files) =>
        "<ul>" + string.Concat(files.Select(f => $"<li><a href=\"{Address(shelf, name, f)}\">{Text(f.Name)}</a></li>")) + "</ul>";

    private static string Address(string shelf, string name, FolderFile file) =>
        $"api/{shelf}/{Uri.EscapeDataString(name)}/files/{Uri.EscapeDataString(file.Name)}";

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private const string Head = """
        <!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content="width=device-width"><title>HubAtlas</title>
        <style>body{font:16px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
        :root{color-scheme:light dark}ul{columns:2}</style><main><h1>HubAtlas</h1>
        """;
}
