using System.Xml.Linq;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Text;
using HubAtlas.Data.Reading.Xml;

namespace HubAtlas.Data.Reading.Sources.Patents;

/// <summary>Who applied for a patent; where the office names only those to whom it was assigned, they.</summary>
internal static class PatentApplicants
{
    private static readonly string[] Names = ["orgname", "organization-name", "ONM", "OrganizationStandardName", "name", "EntityName"];

    public static IReadOnlyList<Applicant> Read(XElement record)
    {
        var applicants = PatentPeople.ApplicantsOf(record).ToList();
        var parties = applicants.Count > 0 ? applicants : record.All("assignee", "B731", "Assignee").ToList();
        return [.. PatentPeople.OneForm(parties).Select(Of).OfType<Applicant>().Distinct()];
    }

    private static Applicant? Of(XElement party)
    {
        var name = party.TextOf(Names) ?? string.Join(' ', ((string?[])[party.TextOf("first-name", "FirstName", "FNM"), party.TextOf("last-name", "LastName", "SNM")]).Where(part => part is not null));
        if (name.Length == 0) return null;
        var economy = PatentPeople.EconomyOf(party) ?? PatentPeople.EconomyIn(name) ?? (party.TextOf("state", "STATE") is null ? null : "US");
        return new(PatentPeople.WithoutEconomy(name), economy is null ? null : EconomyCodes.OfCode(economy));
    }
}
