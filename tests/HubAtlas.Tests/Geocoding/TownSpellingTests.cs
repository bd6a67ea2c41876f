using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Spelling;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Tests.Geocoding;

/// <summary>Classes of mistakes in the towns of inventors, each with examples.</summary>
public class TownSpellingTests
{
    /// <summary>Territories are economies of their own; but a slip does not make a town of Taiwan of one in China.</summary>
    [Theory]
    [InlineData("MAALE ADOMIM", "IL", "PS")]
    [InlineData("TORSHAVNN", "DK", "FO")]
    [InlineData("TAICHUNGG", "CN", null)]
    public void Misspelt_towns_are_looked_for_in_territories_too(string text, string economy, string? expected)
    {
        var location = TestGazetteer.Locate(text, economy);

        Assert.Equal(expected, location.Point is null || location.Economy == economy ? null : location.Economy);
    }

    [Theory]
    // Slips of the pen inside the state.
    [InlineData("BROOKFIEDL, CT", "US", 41.48, -73.41)]
    [InlineData("CHIGACO, IL", "US", 41.88, -87.63)]
    [InlineData("GLEMONT, NY", "US", 42.60, -73.77)]
    // Words of organisations in the names of towns.
    [InlineData("BALLSON SPA, NY", "US", 43.00, -73.85)]
    [InlineData("COLLEGE STATTION, TX", "US", 30.63, -96.33)]
    // Abbreviations written out inside words.
    [InlineData("GLENDALE HEIGHTSOUTH, IL", "US", 41.92, -88.07)]
    [InlineData("GROSSE ILEAST, MI", "US", 42.13, -83.14)]
    [InlineData("LEE SOUTH SUMMIT, MO", "US", 38.92, -94.38)]
    // Abbreviations.
    [InlineData("CAPE GIRARDEAU TWP, MO", "US", 37.31, -89.52)]
    [InlineData("MONMOUTH JCN, NJ", "US", 40.38, -74.55)]
    [InlineData("S MARTINO SICCOMARIO", "IT", 45.15, 9.14)]
    // Lost letters: umlauts, ß taken for B, the C of British towns.
    [InlineData("OBERSSSBACH", "DE", 48.60, 11.95)]
    [InlineData("GROBKAROLINENFELD", "DE", 47.89, 12.08)]
    [InlineData("GLOUESTER", "GB", 51.86, -2.24)]
    [InlineData("NR LINLN", "GB", 53.23, -0.54)]
    // Wade–Giles, other romanisations, and what stands around a name.
    [InlineData("CHU-TUNG CHEN", "TW", 24.74, 121.09)]
    [InlineData("YUNG-HO SHIH", "TW", 25.01, 121.52)]
    [InlineData("FENG YUN TAICH", "TW", 24.25, 120.72)]
    [InlineData("GAMAGOHRI SHI", "JP", 34.83, 137.22)]
    [InlineData("OHTSU", "JP", 35.00, 135.87)]
    [InlineData("SOOWON", "KR", 37.29, 127.01)]
    [InlineData("KIBBUTZ SHEFAYIM", "IL", 32.22, 34.82)]
    [InlineData("SHUI LI HSIANG NAN", "TW", 23.81, 120.85)]
    [InlineData("SI TUN", "TW", 24.18, 120.62)]
    // A word that begins like a large city of another state is not that city cut off.
    [InlineData("LAGUNA HILL, CA", "US", 33.61, -117.71)]
    [InlineData("PENN HILL, PA", "US", 40.46, -79.83)]
    // A town and its part, each as written, are not one misspelt name.
    [InlineData("RUNKEL HOFEN", "DE", 50.40, 8.15)]
    [InlineData("WEST CONCORD, NC", "US", 35.41, -80.58)]
    // The side of a town that the gazetteer lacks.
    [InlineData("SOUTH LYNDEBORO, NH", "US", 42.91, -71.77)]
    [InlineData("WEST LAFAYETTE, CO", "US", 39.99, -105.09)]
    // Units that stand for their town.
    [InlineData("JARFALLA", "SE", 59.42, 17.83)]
    // Economies that are cities.
    [InlineData("TAIKOO SHING", "HK", 22.29, 114.16)]
    [InlineData("JALAN ISTIMEWA", "SG", 1.29, 103.85)]
    // A town of an economy that is often mistaken for the column's; a state's code for an economy.
    [InlineData("FRAUENFELD", "SE", 47.56, 8.90)]
    [InlineData("ESBJERG", "NO", 55.47, 8.45)]
    [InlineData("KOWLOON", "CN", 22.32, 114.18)]
    [InlineData("RANCHO PALOS VERDES", "CA", 33.74, -118.39)]
    // Large cities that the main table lacks.
    [InlineData("YONGIN-SHI", "KR", 37.24, 127.18)]
    [InlineData("PYUNGTAEK", "KR", 36.99, 127.11)]
    [InlineData("CHUNG-LI", "TW", 24.97, 121.22)]
    // Municipalities without a settlement of their name, townships, suburbs; in a romanisation too.
    [InlineData("WEINSTADT", "DE", 48.81, 9.37)]
    [InlineData("SCHLOSS HOLTE-STUKENBROCK", "DE", 51.89, 8.62)]
    [InlineData("LOWER MERION, PA", "US", 40.03, -75.27)]
    [InlineData("HAGERSTEN", "SE", 59.30, 17.98)]
    [InlineData("BAGSVAERD", "DK", 55.76, 12.46)]
    [InlineData("SHENKANG", "TW", 24.26, 120.66)]
    [InlineData("YEN-SHUI", "TW", 23.32, 120.27)]
    // What is left without the words around it is the whole name.
    [InlineData("WU-KU HSIANG", "TW", 25.08, 121.44)]
    [InlineData("KUEI-SHAN HSIANG", "TW", 24.99, 121.34)]
    [InlineData("TAYAHSIANG", "TW", 24.23, 120.65)]
    [InlineData("WUKUHSIANG", "TW", 25.08, 121.44)]
    // A reading that leaves no word over, and one of whose last word a letter is left.
    [InlineData("CHICAGO HEIG, IL", "US", 41.51, -87.64)]
    [InlineData("HUNTINGTON B, CA", "US", 33.66, -118.00)]
    // Articles and the like left out.
    [InlineData("ALTOS, CA", "US", 37.39, -122.11)]
    [InlineData("ALAMOS, NM", "US", 35.89, -106.31)]
    // A word of the name that is an economy in another language (Island: Iceland).
    [InlineData("ORRIS ISLAND, ME", "US", 43.77, -69.97)]
    // The lost C of British towns, and a slip or other words besides.
    [InlineData("AMBRIDE", "GB", 52.20, 0.12)]
    [InlineData("ANTON ARDIFF", "GB", 51.48, -3.18)]
    [InlineData("ASTLE PARK AMBRIDGE", "GB", 52.20, 0.12)]
    // A part of a town beside it, and no help from a name that the text has only nearly (Munzig beside Freiberg).
    [InlineData("FREIBURG MUNZINGEN", "DE", 48.00, 7.85)]
    [InlineData("RANDERATH", "DE", 51.01, 6.18)]
    [InlineData("SNYDER, NY", "US", 42.96, -78.79)]
    // Neighbours, and codes that look alike; a capital of its economy's name; no other name of a city elsewhere.
    [InlineData("BRUCHSAL", "FR", 49.12, 8.60)]
    [InlineData("GALWAY", "IR", 53.27, -9.05)]
    [InlineData("LUXEMBOURG", "DE", 49.61, 6.13)]
    [InlineData("CESAREA", "IL", 32.52, 34.90)]
    // The vowels tell apart what has the same consonants.
    [InlineData("WONJOO", "KR", 37.35, 127.95)]
    // Districts of Hong Kong filed under China, and one famous city under another economy.
    [InlineData("NORTH POINT", "CN", 22.29, 114.20)]
    [InlineData("OSLO", "SE", 59.91, 10.75)]
    public void A_town_is_found_in_spite_of_how_it_is_written(string text, string economy, double latitude, double longitude)
    {
        var location = TestGazetteer.Locate(text, economy);

        Assert.NotNull(location.Point);
        Assert.InRange(Sphere.DistanceKm(location.Point!.Value, new(latitude, longitude)), 0, 25);
        Assert.InRange(location.Confidence, 0.05, 0.99);
    }

    [Theory]
    [InlineData("KANAGAWA", "JP")]
    [InlineData("GUANGDONG PROVINCE", "CN")]
    [InlineData("XQZWVK", "DE")]
    [InlineData("K X RO D", "SE")]
    public void What_names_no_town_is_no_misspelt_town(string text, string economy)
    {
        var location = TestGazetteer.Locate(text, economy);

        Assert.Equal((null, economy), (location.Point, location.Economy));
    }

    [Theory]
    [InlineData("BURGDORF EHLERSHAUSEN", "DE", "Burgdorf")]
    [InlineData("ALGHERO SASSARI", "IT", "Alghero")]
    public void Of_two_towns_the_first_is_meant(string text, string economy, string city) =>
        Assert.Equal(city, TestGazetteer.Locate(text, economy).City);

    [Theory]
    [InlineData("ohnojou", "onojo", "JP")]
    [InlineData("tuchiura", "tsuchiura", "JP")]
    [InlineData("kyouwamachi", "kyowa", "JP")]
    [InlineData("wonjoo", "wonju", "KR")]
    [InlineData("tauyuan", "taoyuan", "TW")]
    public void Spellings_of_one_name_share_a_key(string text, string name, string economy) =>
        Assert.NotEmpty(Keys(text, economy, isText: true).Intersect(Keys(name, economy, isText: false)));

    // Every town of Taiwan sounds like one of China.
    [Theory]
    [InlineData("SANMING", "TW", "TW")]
    [InlineData("JIANGMEN", "TW", "TW")]
    public void A_town_stays_in_its_column_where_its_syllables_are_shared(string text, string column, string economy)
    {
        var location = TestGazetteer.Locate(text, column);

        Assert.Equal(economy, location.Economy);
    }

    [Theory]
    [InlineData("taurywan", "taoyuan", "tainan", "TW")]
    [InlineData("gueysan", "guishan", "kaohsiung", "TW")]
    [InlineData("cheonan", "chonan", "chinan", "KR")]
    [InlineData("hertzelia", "herzliya", "harzelot", "IL")]
    public void A_name_sounds_more_like_itself_than_like_one_of_the_same_consonants(string text, string near, string far, string economy) =>
        Assert.True(Romanisation.Difference(text, Encoding.ASCII.GetBytes(near), economy) < Romanisation.Difference(text, Encoding.ASCII.GetBytes(far), economy));

    [Theory]
    [InlineData("osaka", "otsu", "JP")]
    [InlineData("suwon", "seoul", "KR")]
    [InlineData("london", "luton", "GB")]
    public void Other_names_share_none(string text, string name, string economy) =>
        Assert.Empty(Keys(text, economy, isText: true).Intersect(Keys(name, economy, isText: false)));

    [Theory]
    [InlineData("lincoln", "linln")]
    [InlineData("gloucester", "glouester")]
    [InlineData("catthorpe", "tthorpe")]
    public void A_British_name_is_kept_without_its_c_too(string name, string lost) =>
        Assert.NotEmpty(Keys(lost, "GB", isText: true).Intersect(Keys(name, "GB", isText: false)));

    [Theory]
    [InlineData("cambridge", "ambridge")]
    [InlineData("coleraine", "leraine")]
    public void A_British_name_has_spellings_without_its_c(string name, string lost) =>
        Assert.Contains(lost, SoundKeys.LostSpellings(name, "GB"));

    [Fact]
    public void Only_British_names_lose_their_c() => Assert.Empty(SoundKeys.LostSpellings("cambridge", "US"));

    [Theory]
    [InlineData("los", true)]
    [InlineData("mission", false)]
    public void An_article_may_be_left_out_before_a_name(string word, bool expected) =>
        Assert.Equal(expected, NameAffixes.IsFirstWord(Encoding.ASCII.GetBytes(word)));

    [Theory]
    [InlineData("heightsouth", "heights")]
    [InlineData("leesouthsummit", "leessummit")]
    [InlineData("mtnorth", "mtn")]
    [InlineData("southend", "")]
    public void Words_written_out_inside_words_are_undone(string text, string expected)
    {
        Span<char> shorter = stackalloc char[40];

        Assert.Equal(expected, shorter[..NameAffixes.Unexpand(text, shorter)].ToString());
    }

    [Theory]
    [InlineData("brookfeild", "brookfield", "bloomfield")]
    [InlineData("willliams", "williams", "wiliamson")]
    [InlineData("stanton", "staunton", "stockton")]
    public void Likely_slips_cost_less_than_unlikely_ones(string text, string near, string far) =>
        Assert.True(Cost(text, near) < Cost(text, far));

    [Fact]
    public void The_cost_of_slips_is_nothing_for_equal_names_and_at_most_the_edit_distance()
    {
        var letters = Gen.Elements("abcehiknost".ToCharArray()).ArrayOf().Where(l => l.Length <= 12).Select(l => new string(l)).ToArbitrary();
        Prop.ForAll(letters, letters, (left, right) =>
            Cost(left, left) == 0
                && Cost(left, right) <= EditDistance.Between(left, Encoding.ASCII.GetBytes(right), 24) + 1e-9
                && (left == right || Cost(left, right) > 0))
            .Check(Config.QuickThrowOnFailure.WithReplay(20240607UL, 7UL));
    }

    private static double Cost(string text, string name) => SpellingCost.Between(text, Encoding.ASCII.GetBytes(name));

    private static IEnumerable<ulong> Keys(string letters, string economy, bool isText) =>
        SoundKeys.Of(letters, economy, isText).Select(k => k.Key).Where(k => k != 0);
}
