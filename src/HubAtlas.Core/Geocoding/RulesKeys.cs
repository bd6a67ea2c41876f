using System.Security.Cryptography;
using System.Text;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding;

/// <summary>Names rules, gazetteer and registry by their content.</summary>
internal static class RulesKeys
{
    public static string Of(Gazetteer gazetteer, IReadOnlyList<Organisation> registry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
        Add(Weights.Text);
        Add(gazetteer.Hash);
        foreach (var organisation in registry.OrderBy(o => o.Id, StringComparer.Ordinal))
        {
            Add($"{organisation.Id}\t{organisation.Name}\t{organisation.Economy}\t{organisation.City}\t{organisation.Point}");
            Add($"{organisation.IsActive}\t{organisation.RelatedCount}\t{string.Join('|', organisation.Types)}");
            Add($"{string.Join('|', organisation.OtherNames)}\t{string.Join('|', organisation.Acronyms)}");
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }
}
