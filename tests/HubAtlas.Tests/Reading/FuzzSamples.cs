namespace HubAtlas.Tests.Reading;

/// <summary>A small whole input of every format, to be damaged.</summary>
internal static class FuzzSamples
{
    public const string Mapping = """
        {"dataset":"t","kind":"deal","field_separator":";","columns":{"document":"id","person":"who","address":"where","lat":"lat","lon":"lon",
        "year":{"column":"date","pattern":"(\\d{4})"},"field":"topic","people_count":"n","economy":"country"}}
        """;

    public static IReadOnlyList<string> Of(string source) => source switch
    {
        "points" => ["lat,lon,mentions,kind,year\n35.5,139.25,7,patent,2010\n\"-1.5\",\"2\",\"3\",deal,\n", "lat\tlon\n1\t2\n3\t4\n"],
        "table" => ["id,who,where,lat,lon,date,topic,n,country\na,1,\"X, Y\",1,2,2001-01-01,p;q,3,DE\nb,1,Z,,,1999,,1,\na,2,\"W \"\"w\"\"\",3,4,2001,p,3,FR\n"],
        "openalex" =>
        [
            """
            {"id":"https://openalex.org/W1","publication_year":2001,"type":"article","primary_topic":{"field":{"display_name":"F"}},"authorships":[{"institutions":[{"id":"I1","display_name":"U \u00e4","ror":"r","country_code":"AT"}],"affiliations":[{"raw_affiliation_string":"U, \"Graz\"","institution_ids":["I1"]}]},{}]}
            {"id":"https://openalex.org/W2","updated_date":"2025-01-02","authorships":[{"raw_affiliation_strings":["a","b"]}],"abstract_inverted_index":{"x":[1,2],"\\":[3]}}
            """,
            """{"meta":{"count":1},"results":[{"id":"https://openalex.org/W1","authorships":[{}]},{"id":"https://openalex.org/W2","authorships":[{}]}]}""",
        ],
        "ror" =>
        [
            "ror_id\tname\taliases\tcountry_code\tlat\tlng\tcity\tstatus\nhttps://ror.org/01\tU\tA|B@en\tAT\t1\t2\tGraz\tactive\n",
            """[{"id":"https://ror.org/01","names":[{"value":"U","types":["ror_display"]}],"locations":[{"geonames_details":{"lat":1,"lng":2,"country_code":"AT","name":"Graz"}}]}]""",
            """[{"id":"https://ror.org/01","name":"U","country":{"country_code":"AT"},"addresses":[{"lat":1,"lng":2,"geonames_city":{"city":"Graz","geonames_admin1":{"name":"S"}}}]}]""",
        ],
        _ => [],
    };
}
