namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>Where a script is at home: a name in Greek letters is first of all one of Greece.</summary>
internal static class Scripts
{
    /// <summary>ISO 3166 codes, divided by spaces, of the economies whose own names are written with the letter; empty for Latin and Han.</summary>
    public static string HomesOf(char letter) => letter switch
    {
        < '\u0370' => "",
        <= '\u03ff' => "GR CY",
        <= '\u052f' => "RU UA BY BG RS MK KZ KG TJ MN ME BA",
        <= '\u058f' => "AM",
        <= '\u05ff' => "IL",
        <= '\u077f' => "IR SA EG IQ SY JO LB KW QA AE OM YE BH PS DZ MA TN LY SD AF PK",
        < '\u0900' => "",
        <= '\u097f' => "IN NP",
        <= '\u09ff' => "BD IN",
        <= '\u0aff' => "IN",
        <= '\u0bff' => "IN LK",
        <= '\u0d7f' => "IN",
        <= '\u0dff' => "LK",
        <= '\u0e7f' => "TH",
        <= '\u0eff' => "LA",
        < '\u1000' => "",
        <= '\u109f' => "MM",
        <= '\u10ff' => "GE",
        < '\u1200' => "",
        <= '\u137f' => "ET ER",
        >= '\u1780' and <= '\u17ff' => "KH",
        >= '\u3040' and <= '\u30ff' => "JP",
        >= '\uac00' and <= '\ud7a3' => "KR KP",
        _ => "",
    };

    /// <summary>Length of the Thai word for a kind of unit or institution that is written before a name without a gap; 0 where there is none.</summary>
    public static int ThaiPrefixOf(ReadOnlySpan<char> letters)
    {
        if (letters.IsEmpty || letters[0] is < '\u0e00' or > '\u0e7f') return 0;
        foreach (var prefix in ThaiPrefixes)
            if (letters.Length > prefix.Length + 1 && letters.StartsWith(prefix, StringComparison.Ordinal)) return prefix.Length;
        return 0;
    }

    // Province, district, subdistrict, ward, municipality; university, hospital, college, institute, school.
    private static readonly string[] ThaiPrefixes =
        ["จังหวัด", "อำเภอ", "ตำบล", "แขวง", "เขต", "เทศบาลนคร", "เทศบาลเมือง", "เทศบาลตำบล", "มหาวิทยาลัย", "โรงพยาบาล", "วิทยาลัย", "สถาบัน", "โรงเรียน"];
}
