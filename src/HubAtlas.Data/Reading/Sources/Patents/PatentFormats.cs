using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Forms;

namespace HubAtlas.Data.Reading.Sources.Patents;

/// <summary>Patents as the offices themselves publish them, office by office.</summary>
internal static class PatentFormats
{
    public static readonly IReadOnlyList<IReader> All =
    [
        new FormReader(
            "uspto", "USPTO patents (XML, Greenbook text, JSON of the Open Data Portal)",
            new PatentXmlReader(
                "uspto", "USPTO patents (XML)",
                "us-bibliographic-data-grant", "us-bibliographic-data-application", "SDOBI", "subdoc-bibliographic-information"),
            new GreenbookReader(),
            new FileWrapperReader()),
        new PatentXmlReader("wipo", "WIPO patents (XML, ST.36 or ST.96)", "wo-bibliographic-data", "BibliographicData"),
        new FormReader(
            "epo", "EPO patents (OPS as XML or JSON, DOCDB, MAREC)",
            new PatentXmlReader("epo", "EPO patents (XML: OPS, DOCDB, MAREC)", "bibliographic-data"),
            new OpsJsonReader(),
            new OpsClientReader()),
    ];
}
