using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing;

/// <summary>SQL of what falls to whom in a landscape: rows of document, number of unit, share, where a missing unit is null.</summary>
internal static class LandscapeParts
{
    internal const string ApplicantEconomies = "SELECT DISTINCT economy FROM applicants WHERE economy IS NOT NULL";

    internal const string ApplicantNames = "SELECT DISTINCT name FROM applicants";

    internal const string Offices = "SELECT DISTINCT office FROM documents WHERE office IS NOT NULL";

    internal static string OfInventors(string unit) =>
        $"SELECT c.document_id, u.unit, c.share FROM contributions c LEFT JOIN {unit}_addresses u ON u.address_id = c.address_id";

    /// <summary>Documents that name no applicant fall to none.</summary>
    internal static string OfApplicants(string unit) => $"""
        SELECT a.document_id, u.number AS unit, a.share FROM applicants a LEFT JOIN {unit}_units u ON u.name = a.{(unit == "economy" ? "economy" : "name")}
        UNION ALL SELECT d.document_id, NULL, {Contribution.Whole} FROM classed d ANTI JOIN applicants a ON a.document_id = d.document_id
        """;

    /// <summary>The offices of each item's documents, each once.</summary>
    internal static string Filed(string members) =>
        $"SELECT DISTINCT m.item AS document_id, u.number AS unit FROM {members} m JOIN documents d ON d.document_id = m.document_id JOIN office_units u ON u.name = d.office";

    /// <summary>An item is divided equally over its offices (temporary table <c>filed</c>), in the order of their names; the first take what is left over.</summary>
    internal static readonly string OfOffices = $"""
        SELECT o.document_id, o.unit, {Contribution.Whole} // n.offices + CASE WHEN count(e.unit) < {Contribution.Whole} % n.offices THEN 1 ELSE 0 END AS share
        FROM filed o JOIN (SELECT document_id, count(*) AS offices FROM filed GROUP BY document_id HAVING count(*) > 1) n ON n.document_id = o.document_id
        LEFT JOIN filed e ON e.document_id = o.document_id AND e.unit < o.unit
        GROUP BY o.document_id, o.unit, n.offices
        UNION ALL SELECT document_id, min(unit), {Contribution.Whole} FROM filed GROUP BY document_id HAVING count(*) = 1
        UNION ALL SELECT d.document_id, NULL, {Contribution.Whole} FROM classed d ANTI JOIN filed f ON f.document_id = d.document_id
        """;

    /// <summary>Rows of document, unit, organisation and share.</summary>
    internal static string Holders(LandscapePlace place, string unit) => place == LandscapePlace.Applicant
        ? """
        SELECT a.document_id AS document_id, u.number AS unit, o.number AS organisation, a.share AS share FROM applicants a
        JOIN economy_units u ON u.name = a.economy JOIN organisation_units o ON o.name = a.name
        """
        : $"""
        SELECT c.document_id AS document_id, u.unit AS unit, o.unit AS organisation, c.share AS share FROM contributions c
        JOIN {unit}_addresses u ON u.address_id = c.address_id JOIN organisation_addresses o ON o.address_id = c.address_id
        """;
}
