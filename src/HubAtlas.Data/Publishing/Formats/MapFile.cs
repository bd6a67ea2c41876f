using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Mapping;
using HubAtlas.Data.Publishing.Reporting;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Formats;

/// <summary>The world map as a drawing of its own, with what it shows and whence written on it.</summary>
internal static class MapFile
{
    private const int Margin = 12;
    private const int LineHeight = 17;

    private static readonly MapStyle Style = new(15, 12.5, 28, 20_000, IsRegion: false);

    public static string Of(Edition edition, RunRecord run, IReadOnlyList<Member> members)
    {
        var map = MapDrawing.Of(edition, members, null, MapFrame.World(1000), Style);
        var subject = new ReportSubject(edition, members, new Dictionary<string, long>(), run);
        var lines = new (string Class, string Text)[] { ("title", Findings.Headline(subject)), ("", SourceSection.Cite(subject)), ("", $"{Provenance.Cities} {Provenance.Land}") };
        var height = map.Frame.Height + (lines.Length * LineHeight) + Margin;
        var captions = lines.Select((line, i) => Markup.Of(
            $"""<text class="caption {line.Class}" x="{Margin}" y="{map.Frame.Height + ((i + 1) * LineHeight)}">{line.Text}</text>"""));
        return Markup.Of($"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{map.Frame.Width}" height="{height}" viewBox="0 0 {map.Frame.Width} {height}">
            <desc>{Provenance.Line(edition, run)} {Provenance.Land}</desc>
            <style>{Markup.Trusted(AssetFile.Text("map.css"))}</style>
            <rect class="sea" width="{map.Frame.Width}" height="{height}"/>
            {map.Content}{captions}
            </svg>

            """).ToString();
    }
}
