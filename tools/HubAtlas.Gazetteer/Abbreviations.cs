namespace HubAtlas.GazetteerCompiler;

/// <summary>Ways in which people shorten the words of place names, by economy: Hts, Jct, a. d., S. for San.</summary>
internal static class Abbreviations
{
    // Of the US Postal Service's list (Publication 28, appendices) those that stand in names of towns, and usual others.
    private static readonly Dictionary<string, string[]> English = Table(
        "heights=hts hgts hghts;township=twp;springs=spgs sprgs spg;spring=spg;junction=jct jcn jctn;beach=bch;square=sq;station=sta;"
        + "point=pt;port=pt;village=vlg vill;center=ctr cntr;centre=ctr;harbor=hbr;lake=lk;lakes=lks;mountain=mtn;mount=mt;valley=vly vlly;"
        + "terrace=ter terr;estates=est ests;woods=wds;falls=fls;island=isl is;city=cty;grove=grv;park=pk;ridge=rdg;river=riv;"
        + "rapids=rpds;colorado=col colo;virginia=va;north=n no;south=s so;east=e;west=w;northern=n;upper=upr;lower=lwr;"
        + "borough=boro;corners=cors;crossing=xing;college=colg;hollow=holw;hills=hls;hill=hl;meadows=mdws;bridge=brg;"
        + "peninsula=pen;philadelphia=phila;saint=s");

    private static readonly Dictionary<string, string[]> German = Table(
        "an=a;am=a;im=i;in=i;bei=b;ob=o;der=d;dem=d;den=d;vor=v;vom=v;von=v;sankt=skt;unter=u;ober=o");

    private static readonly Dictionary<string, string[]> Romance = Table("san=s;santo=s;santa=s;sant=s;sur=s;sous=s;della=d;del=d;di=d");

    private static readonly Dictionary<string, string[]> Nordic = Table("vastra=v va;ostra=o;norra=n;sodra=s");

    private static readonly Dictionary<string, string[]> Hebrew = Table("qiryat=k q kiryat;kiryat=k q;ramat=r;kfar=k;kefar=k;giv'at=g;givat=g");

    private static Dictionary<string, string[]>? TableOf(string economy) => economy switch
    {
        "US" or "CA" or "GB" or "AU" or "NZ" or "IE" => English,
        "DE" or "AT" or "CH" => German,
        "IT" or "FR" or "ES" => Romance,
        "SE" => Nordic,
        "IL" => Hebrew,
        _ => null,
    };

    /// <summary>The name with each word of it shortened, and with all of them.</summary>
    public static IEnumerable<string> Of(string name, string economy)
    {
        if (TableOf(economy) is not { } table) yield break;
        var words = name.ToLowerInvariant().Replace('ä', 'a').Replace('ö', 'o').Split(' ', '-');
        if (words.Length < 2) yield break;
        var all = (string[])words.Clone();
        var shortened = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (!table.TryGetValue(words[i], out var forms)) continue;
            shortened++;
            all[i] = forms[0];
            foreach (var form in forms) yield return string.Join(' ', words.Select((w, j) => j == i ? form : w));
        }

        if (shortened > 1) yield return string.Join(' ', all);
    }

    private static Dictionary<string, string[]> Table(string text) =>
        text.Split(';').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1].Split(' '), StringComparer.Ordinal);
}
