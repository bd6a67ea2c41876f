namespace HubAtlas.GazetteerCompiler.Bench;

/// <summary>Scripts of names, and the economies whose own names they write.</summary>
internal static class WritingSystems
{
    private static readonly Dictionary<string, string> Homes = new(StringComparer.Ordinal)
    {
        ["Han"] = "CN TW HK MO JP SG",
        ["Kana"] = "JP",
        ["Hangul"] = "KR KP",
        ["Cyrillic"] = "RU UA BY BG RS MK KZ KG TJ MN ME BA",
        ["Arabic"] = "SA EG IQ IR SY JO LB KW QA AE OM YE BH PS DZ MA TN LY SD MR SO DJ AF PK",
        ["Hebrew"] = "IL",
        ["Thai"] = "TH",
        ["Greek"] = "GR CY",
        ["Armenian"] = "AM",
        ["Georgian"] = "GE",
        ["Devanagari"] = "IN NP",
        ["Bengali"] = "BD IN",
        ["Tamil"] = "IN LK",
        ["Ethiopic"] = "ET ER",
        ["Khmer"] = "KH",
        ["Lao"] = "LA",
        ["Myanmar"] = "MM",
        ["Sinhala"] = "LK",
        ["Telugu"] = "IN",
        ["Kannada"] = "IN",
        ["Malayalam"] = "IN",
        ["Gujarati"] = "IN",
        ["Gurmukhi"] = "IN",
    };

    public static bool IsAtHome(string script, string economy) => Homes[script].Contains(economy, StringComparison.Ordinal);

    /// <returns>Null for Latin.</returns>
    public static string? ScriptOf(string name)
    {
        foreach (var c in name)
        {
            var script = c switch
            {
                >= '\u0370' and <= '\u03ff' => "Greek",
                >= '\u0400' and <= '\u052f' => "Cyrillic",
                >= '\u0530' and <= '\u058f' => "Armenian",
                >= '\u0590' and <= '\u05ff' => "Hebrew",
                >= '\u0600' and <= '\u077f' => "Arabic",
                >= '\u0900' and <= '\u097f' => "Devanagari",
                >= '\u0980' and <= '\u09ff' => "Bengali",
                >= '\u0a00' and <= '\u0a7f' => "Gurmukhi",
                >= '\u0a80' and <= '\u0aff' => "Gujarati",
                >= '\u0b80' and <= '\u0bff' => "Tamil",
                >= '\u0c00' and <= '\u0c7f' => "Telugu",
                >= '\u0c80' and <= '\u0cff' => "Kannada",
                >= '\u0d00' and <= '\u0d7f' => "Malayalam",
                >= '\u0d80' and <= '\u0dff' => "Sinhala",
                >= '\u0e00' and <= '\u0e7f' => "Thai",
                >= '\u0e80' and <= '\u0eff' => "Lao",
                >= '\u1000' and <= '\u109f' => "Myanmar",
                >= '\u10a0' and <= '\u10ff' => "Georgian",
                >= '\u1200' and <= '\u137f' => "Ethiopic",
                >= '\u1780' and <= '\u17ff' => "Khmer",
                >= '\u3040' and <= '\u30ff' => "Kana",
                >= '\u4e00' and <= '\u9fff' => "Han",
                >= '\uac00' and <= '\ud7a3' => "Hangul",
                _ => null,
            };
            if (script is not null) return script;
        }

        return null;
    }
}
