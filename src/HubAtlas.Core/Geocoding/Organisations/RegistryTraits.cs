using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.Core.Geocoding.Organisations;

/// <summary>The traits of the registry's organisations, each made when an address first names it: to find the settlement of all takes longer than all else at the start.</summary>
internal sealed class RegistryTraits(OrganisationIndex index, Gazetteer gazetteer)
{
    private readonly OrganisationTraits[] _traits = new OrganisationTraits[index.Organisations.Count];
    private readonly bool[] _isMade = new bool[index.Organisations.Count];

    public ref readonly OrganisationTraits Of(int organisation)
    {
        // Threads that meet here write the same bits, and nobody reads them before they are whole.
        if (!Volatile.Read(ref _isMade[organisation])) Make(organisation);
        return ref _traits[organisation];
    }

    private void Make(int organisation)
    {
        var described = index.Organisations[organisation];
        _traits[organisation] = OrganisationTraits.Of(described, index.EconomySize(organisation), gazetteer.EconomyOf(described.Economy), gazetteer);
        Volatile.Write(ref _isMade[organisation], true);
    }
}
