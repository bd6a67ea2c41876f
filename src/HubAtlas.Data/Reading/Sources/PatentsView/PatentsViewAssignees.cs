using HubAtlas.Data.Reading.Delivery;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.PatentsView;

/// <summary>Names of organisations by their id, where patents name assignees by the id only: some hundred thousand, kept in memory.</summary>
internal sealed class PatentsViewAssignees
{
    private readonly ByteIndex _ids = new();
    private readonly List<byte[]> _names = [];

    private PatentsViewAssignees()
    {
    }

    public static PatentsViewAssignees Read(DeliveryTables tables)
    {
        var assignees = new PatentsViewAssignees();
        tables.Read(PatentsViewTables.AssigneeNames, assignees.Add);
        return assignees;
    }

    /// <summary>Empty for an unknown id, and for a person.</summary>
    public ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> id) => !id.IsEmpty && _ids.Find(id) is >= 0 and var number ? _names[number] : default;

    /// <summary>Of two organisations with one id the later counts, as with locations.</summary>
    private void Add(TableScan row)
    {
        var number = _ids.GetOrAdd(row[PatentsViewTables.Id]);
        var name = row[PatentsViewTables.NameOfAssignee].ToArray();
        if (number < _names.Count) _names[number] = name;
        else _names.Add(name);
    }
}
