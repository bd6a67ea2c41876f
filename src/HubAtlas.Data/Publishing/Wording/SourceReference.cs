namespace HubAtlas.Data.Publishing.Wording;

/// <summary>A reference to an edition, as reference managers read it; the explorer writes the same.</summary>
/// <param name="Version">Of the program that made it.</param>
/// <param name="Url">Where it is published; null where it is nowhere.</param>
/// <param name="Day">On which it was looked at.</param>
public sealed record SourceReference(string Title, string Version, string Edition, string RecipeHash, bool IsSimulated, string? Url, DateOnly Day)
{
    private const int KeyDigits = 8;

    private string Date => $"{Day:yyyy-MM-dd}";

    /// <summary>The full hash says which ranking it is, whatever becomes of the address.</summary>
    private string Note => $"HubAtlas {Version}, edition {Edition}, recipe {RecipeHash}{(IsSimulated ? ", simulated data" : "")}";

    public string Text() =>
        $"HubAtlas {Version}, edition “{Title}” ({Edition}), recipe {RecipeHash}{(IsSimulated ? ", simulated data" : "")}.{(Url is null ? "" : $" {Url}")} ({Date}).";

    public string BibTex()
    {
        List<(string Name, string Value)> fields = [("title", $"{{{Texed(Title)}}}"), ("author", "{HubAtlas}"), ("year", $"{Day:yyyy}"), ("version", Texed(Version))];
        if (Url is not null) fields.AddRange([("howpublished", $"\\url{{{Url}}}"), ("url", Url)]);
        fields.AddRange([("urldate", Date), ("note", Texed(Note))]);
        return $"@misc{{{Key()},\n{string.Join('\n', fields.Select(field => $"  {field.Name} = {{{field.Value}}},"))}\n}}\n";
    }

    public string Ris()
    {
        List<(string Tag, string Value)> lines =
            [("TY", "DATA"), ("TI", Title), ("AU", "HubAtlas"), ("PB", "HubAtlas"), ("PY", $"{Day:yyyy}"), ("ET", $"{Edition}, HubAtlas {Version}")];
        if (Url is not null) lines.Add(("UR", Url));
        lines.AddRange([("Y2", $"{Day:yyyy'/'MM'/'dd}"), ("N1", Note), ("ER", "")]);
        return string.Concat(lines.Select(line => $"{line.Tag}  - {line.Value.ReplaceLineEndings(" ")}\r\n"));
    }

    /// <summary>Letters, digits and dashes are what every program takes for a key.</summary>
    private string Key() => $"hubatlas-{string.Concat(Edition.Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c : '-'))}-{RecipeHash[..Math.Min(KeyDigits, RecipeHash.Length)]}";

    private static string Texed(string text) => string.Concat(text.Select(c => c switch
    {
        '\\' => "\\textbackslash{}",
        '~' => "\\textasciitilde{}",
        '^' => "\\textasciicircum{}",
        '{' or '}' or '$' or '&' or '#' or '%' or '_' => $"\\{c}",
        _ => c.ToString(),
    }));
}
