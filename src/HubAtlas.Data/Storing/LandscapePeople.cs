using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing;

/// <summary>
/// SQL of whose a landscape's documents are: rows of document, year, multiplicity, numbers of economy, organisation and cluster, each null where there is
/// none, and share. By inventor the units are those of addresses (temporary table <c>address_units</c>), by applicant those that the source says.
/// </summary>
internal static class LandscapePeople
{
    internal const string ApplicantEconomies = "SELECT DISTINCT economy FROM applicants WHERE economy IS NOT NULL";

    internal const string ApplicantNames = "SELECT DISTINCT name FROM applicants";

    private const string Document = "d.document_id AS document_id, d.year AS year, d.multiplicity AS multiplicity";

    private const string None = "CAST(NULL AS INTEGER)";

    /// <summary>Every address with the numbers of its units.</summary>
    internal static readonly string AddressUnits = $"""
        SELECT a.address_id AS address_id, e.unit AS economy, o.unit AS organisation, c.unit AS cluster FROM addresses a
        LEFT JOIN ({UnitAddresses.Sql(LandscapeUnit.Economy, "economy_units")}) e ON e.address_id = a.address_id
        LEFT JOIN ({UnitAddresses.Sql(LandscapeUnit.Organisation, "organisation_units")}) o ON o.address_id = a.address_id
        LEFT JOIN ({UnitAddresses.Sql(LandscapeUnit.Cluster, "")}) c ON c.address_id = a.address_id
        """;

    /// <param name="documents">SQL of rows of document, year and multiplicity, each document once.</param>
    internal static string Of(LandscapePlace place, string documents) => place == LandscapePlace.Applicant
        ? $"""
        SELECT {Document}, e.number AS economy, o.number AS organisation, {None} AS cluster, p.share AS share
        FROM applicants p JOIN {documents} d ON d.document_id = p.document_id
        LEFT JOIN economy_units e ON e.name = p.economy LEFT JOIN organisation_units o ON o.name = p.name
        """
        : $"""
        SELECT {Document}, u.economy AS economy, u.organisation AS organisation, u.cluster AS cluster, p.share AS share
        FROM contributions p JOIN {documents} d ON d.document_id = p.document_id
        LEFT JOIN address_units u ON u.address_id = p.address_id
        """;

    /// <summary>The same with a row for each document that names nobody, which falls to none.</summary>
    internal static string OrNone(LandscapePlace place, string documents) => place == LandscapePlace.Applicant
        ? $"{Of(place, documents)} UNION ALL SELECT {Document}, {None}, {None}, {None}, {Contribution.Whole} FROM {documents} d ANTI JOIN applicants p ON p.document_id = d.document_id"
        : Of(place, documents);

    /// <summary>Sums of shares by economy, organisation and cluster, some of them more than once. Addresses are far fewer than contributions: they are summed before their units are looked up.</summary>
    internal static string Sums(LandscapePlace place, string documents) => place == LandscapePlace.Applicant
        ? $"SELECT economy, organisation, cluster, CAST(sum(share * multiplicity) AS BIGINT) AS count FROM ({Of(place, documents)}) GROUP BY ALL"
        : $"""
        SELECT u.economy AS economy, u.organisation AS organisation, u.cluster AS cluster, s.count AS count
        FROM (SELECT p.address_id AS address_id, CAST(sum(p.share * d.multiplicity) AS BIGINT) AS count
              FROM contributions p JOIN {documents} d ON d.document_id = p.document_id GROUP BY p.address_id) s
        JOIN address_units u ON u.address_id = s.address_id
        """;
}
