using System.Security.Cryptography;
using System.Text;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>The page around a report: one file that opens offline and asks nothing of any network.</summary>
internal static class PageShell
{
    public static string Of(string title, bool isSimulated, string generator, Markup content)
    {
        var style = AssetFile.Text("report.css");
        var script = AssetFile.Text("report.js");
        return Markup.Of($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy"
             content="default-src 'none'; style-src {HashOf(style)}; script-src {HashOf(script)}; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="generator" content="{generator}">
            <title>{title}{(isSimulated ? " (simulated data)" : "")}</title>
            <style>{Markup.Trusted(style)}</style>
            </head>
            <body>
            {Banner(isSimulated)}{content}
            <script>{Markup.Trusted(script)}</script>
            </body>
            </html>

            """).ToString();
    }

    /// <summary>One of the figures below the headline.</summary>
    public static Markup KeyFigure(string word, string figure) => Markup.Of($"<div><dt>{word}</dt><dd>{figure}</dd></div>\n");

    private static Markup Banner(bool isSimulated) => isSimulated
        ? Markup.Of($"""
            <p class="banner" role="note"><b>Simulated data.</b> Made by a program to show and test the method;
            no figure here describes the real world.</p>

            """)
        : Markup.Nothing;

    /// <summary>What a strict Content-Security-Policy lets through: these very bytes.</summary>
    private static Markup HashOf(string content) =>
        Markup.Trusted($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'");
}
