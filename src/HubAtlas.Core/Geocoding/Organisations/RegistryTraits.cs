using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Organisations;

/// <summary>The traits of the registry's organisations, each made when an address first names it: to find the settlement of all takes longer than all else at the start.</summary>
internal sealed class RegistryTraits(Organisation[] organisations, Gazetteer gazetteer)
{
    private readonly OrganisationTraits[] _traits = new OrganisationTraits[organisations.Length];
    private readonly bool[] _isMade = new bool[organisations.Length];
    private readonly Dictionary<string, int> _sizes = organisations.CountBy(o => o.Economy).ToDictionary(StringComparer.Ordinal);

    public ref readonly OrganisationTraits Of(int organisation)
    {
        // Threads that meet here write the same bits, and nobody reads them before they are whole.
        if (!Volatile.Read(ref _isMade[organisation])) Make(organisation);
        return ref _traits[organisation];
    }

    private void Make(int organisation)
    {
        var economy = organisations[organisation].Economy;
        _traits[organisation] = OrganisationTraits.Of(organisations[organisation], _sizes[economy], gazetteer.EconomyOf(economy), gazetteer);
        Volatile.Write(ref _isMade[organisation], true);
    }
}
